import { expect, it } from 'vitest'
import { feedsOf } from '../../../src/outputs/subscriptions/feeds/feed-files.ts'
import { contract, portal } from '../portal-fixture.ts'

const ROOT = 'https://achats.example/portail/'
const person = { siret: '00000000000000', name: 'DUPONT*MARTIN/ANNE /' }
const data = portal({
  contracts: [
    contract({ id: 'old', title: 'Ancien', notifiedOn: '2021-02-03', year: 2021 }),
    contract({ id: 'new', title: 'Récent', notifiedOn: '2022-02-03', year: 2022, suppliers: [person] }),
    contract({
      id: 'undated',
      amendments: [
        { id: '1', date: '2022-05-01', amount: 500_00n },
        { id: '2', date: '2022-05-01', amount: 100n },
        { id: '3', amount: 900_00n },
        { id: '4', date: '2999-01-01' },
      ],
    }),
  ],
})
const feed = (path: string, from = data) => feedsOf(from, ROOT).find((each) => each.path === path)!

it('tells the contracts notified last first, and none whose date is unknown', () => {
  const ids = feed('flux/marches.xml').entries.map(({ id }) => id)
  expect(ids).toEqual(['new', 'old'].map((id) => `tag:achats.example,2026:mel/marches/${id}`))
})

it('never names a person (rule 11)', () => {
  expect(JSON.stringify(feedsOf(data, ROOT))).not.toMatch(/DUPONT|00000000000000/)
})

it('says that an amount is not stated, never 0 €', () => {
  expect(feed('flux/marches.xml').entries[0]!.summary).toContain('non indiqué')
})

it('tells each modification of a known day once, by an id of its own', () => {
  const { entries } = feed('flux/modifications.xml')
  const at = 'tag:achats.example,2026:mel/marches/undated/modifications/2022-05-01'
  expect(entries.map(({ id }) => id)).toEqual([at, `${at}-2`])
  expect(entries[0]!.summary).toMatch(/Nouveau montant total.*500/)
  expect(entries[1]!.summary).toContain(
    'Ce qui en est publié ne change ni le montant, ni la durée, ni le fournisseur.',
  )
})

it('stops at a hundred, and says "Démonstration" in titles and entries', () => {
  const many = Array.from({ length: 130 }, (_, index) =>
    contract({ id: `c${index}`, notifiedOn: '2022-01-01', year: 2022 }),
  )
  const demonstration = feed('flux/marches.xml', portal({ contracts: many, demonstration: true }))
  expect(demonstration.entries).toHaveLength(100)
  expect(demonstration.title).toMatch(/^Démonstration/)
  for (const { body } of demonstration.entries) expect(JSON.stringify(body)).toContain('démonstration')
})

it('has one entry for this build where there is no edition yet', () => {
  expect(feed('flux/revisions.xml').entries.map(({ id }) => id)).toEqual([
    'tag:achats.example,2026:mel/revisions/2023-09-08',
  ])
})
