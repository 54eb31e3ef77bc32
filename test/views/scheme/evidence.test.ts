import { describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import { TRACES, WORD_TRACES, isTrace } from '../../../src/domain/territory/trace.ts'
import { schemeLines } from '../../../src/outputs/columns/scheme.ts'
import { actionColumns, actionViews, tallyOf } from '../../../src/views/scheme/groups.ts'
import { findTrace } from '../../../src/views/scheme/traces.ts'
import { foundText, soughtText, tallyTitle } from '../../../src/views/scheme/trace-words.ts'
import { contract, indicator, portal as portalOf } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const action = (number: number, indicators: string[], traces: string[], group = 'Pilier 1 – Insertion') => ({
  number,
  group,
  rank: number,
  name: `Action ${number}`,
  title: `Faire la chose ${number}`,
  indicators,
  traces,
  source: 'Schéma',
})

const reserved = contract({
  id: 'aa',
  title: 'Tri du carbone',
  socialConsiderations: ['reservedParticipation'],
})
const none = contract({ id: 'bb', socialConsiderations: [] })
const unknown = contract({ id: 'cc' })

function withActions(actions: readonly ReturnType<typeof action>[], more: Partial<Portal> = {}): Portal {
  return portalOf({
    contracts: [reserved, none, unknown],
    indicators: [indicator({ id: 'present' }), indicator({ id: 'missing', absent: 'source-absent' })],
    scheme: { actions, milestones: [], commitments: [], proposals: [], assumptions: [] },
    ...more,
  })
}

describe('the evidence of an action', () => {
  it('is a figure where one has values, else what a trace finds, else nothing', () => {
    const portal = withActions([
      action(1, ['missing', 'present'], []),
      action(2, ['missing'], ['marches-reserves']),
      action(3, ['missing'], ['marches-innovants']),
    ])
    expect(actionViews(portal).map(({ evidence }) => evidence.state)).toEqual([
      'measured',
      'traced',
      'silent',
    ])
    expect(tallyOf(actionViews(portal))).toEqual({ measured: 1, traced: 1, silent: 1 })
  })

  it('is a measured result that names the action, where nothing else shows it', () => {
    const result = {
      ref: { source: 'resultats', row: 1 },
      measure: 'Encombrants valorisés',
      period: '2025',
      value: 0.8,
      unit: 'part',
      action: 2,
      source: 'Rapport',
      demonstration: false,
    } as const
    const [one, two] = actionViews(withActions([action(1, [], []), action(2, [], [])], { results: [result] }))
    expect(one!.evidence.state).toBe('silent')
    expect(two!.evidence.state).toBe('traced')
    const [trace] = two!.evidence.shownBy
    expect(foundText(trace!)).toBe('1\u00a0résultat mesuré')
    expect(trace!.items[0]).toMatchObject({
      href: '/spaser/mesures/#encombrants-valorises',
      kind: 'document',
    })
    expect(plain(trace!.items[0]!.title)).toBe('Encombrants valorisés : 80 % en 2025')
  })

  it('counts only contracts that say so: neither "none" nor a field that is not filled in', () => {
    const { items } = findTrace(withActions([]))('marches-reserves')
    expect(items.map(({ id }) => id)).toEqual(['aa'])
  })

  it('finds by a word of the territory whatever its accents, from the beginning of a word', () => {
    const find = findTrace(withActions([]))
    expect(find('marches-objet:Carbone').items).toHaveLength(1)
    expect(find('marches-objet:arbone').items).toHaveLength(0)
  })

  it('looks for partners, facts and days of the territory itself', () => {
    const fact = { subject: 'adhérents de la centrale', value: '115', unit: 'adhérents', source: 'Exposé' }
    const portal = withActions([], {
      facts: [fact, { ...fact, territory: 'Ailleurs' }],
      partners: [{ id: 'gesat', name: 'Réseau Gesat', role: 'Aide', audience: 'ESAT', source: 'Notes' }],
    } as unknown as Partial<Portal>)
    expect(findTrace(portal)('faits:centrale').items).toHaveLength(1)
    expect(findTrace(portal)('partenaires:ESAT').items.map(({ title }) => title)).toEqual(['Réseau Gesat'])
  })

  it('has words for every trace, with or without anything found', () => {
    const find = findTrace(withActions([]))
    for (const name of [...TRACES, ...WORD_TRACES.map((each) => `${each}:mot`)]) {
      expect(isTrace(name), name).toBe(true)
      const trace = find(name)
      expect(foundText(trace), name).toMatch(/^\d/)
      expect(soughtText(trace).length, name).toBeGreaterThan(5)
    }
    expect(['marches-objet', 'marches-reserves:mot', 'inconnue', 'faits:'].filter(isTrace)).toEqual([])
  })
})

describe('actionColumns', () => {
  it('sets the number of a pillar above its subject, and several axes under one heading', () => {
    const columns = actionColumns(
      withActions([
        action(1, [], []),
        action(2, [], [], 'Méthode – Axe 1, anticiper'),
        action(3, [], [], 'Méthode – Axe 2, ouvrir'),
        action(4, [], [], 'Restauration'),
      ]),
    )
    expect(columns.map(({ kicker, heading, groups }) => [kicker, heading, groups.length])).toEqual([
      ['Pilier 1', 'Insertion', 1],
      [undefined, 'Méthode', 2],
      [undefined, 'Restauration', 1],
    ])
  })
})

it('tallyTitle leaves out what no action is', () => {
  expect(plain(tallyTitle({ measured: 9, traced: 1, silent: 0 }))).toBe(
    '10 actions : 9 se mesurent, 1 laisse des traces',
  )
})

it('the file has a line an indicator and a line a thing found, and one for an action of which nothing is published', () => {
  const portal = withActions([action(1, ['present'], ['marches-reserves']), action(2, [], [])])
  const lines = schemeLines(actionViews(portal))
  expect(lines.map(({ view, indicator: by, found }) => [view.action.number, by?.id, found?.item.id])).toEqual(
    [
      [1, 'present', undefined],
      [1, undefined, 'aa'],
      [2, undefined, undefined],
    ],
  )
})
