import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import type { RecordContext } from '../../src/rules/record-context.ts'
import { recognise } from '../tables/read-records.ts'
import { draft, rows } from './draft.ts'

const OFFERS = 'marche_id,theme,ce_qui_se_commande,beneficiaires,comment_commander,date_fin'
const MEMBERS = 'id,nom,genre,commune,adherent_depuis,themes_utilises'

const contractFrom = (changes: Partial<Contract>): Contract => ({
  ...finishContract(rows([draft({ localId: changes.localId })])[0]!, '2026-10-31'),
  ...changes,
})
const contracts = [
  contractFrom({ id: 'a1', uid: 'U1', localId: '2025S1' }),
  contractFrom({ id: 'b2', localId: '2025S2' }),
  contractFrom({ id: 'c3', localId: '2025S2' }),
]

async function build(files: Readonly<Record<string, readonly string[]>>, context: RecordContext = {}) {
  const sources = Object.entries(files).map(async ([source, lines]) => ({
    source,
    file: await recognise(lines.join('\n')),
  }))
  return buildRecords(await Promise.all(sources), context)
}
const asides = ({ anomalies }: Awaited<ReturnType<typeof build>>) =>
  anomalies.flatMap(({ ref, setAside, detail }) => (setAside ? [`${ref.row} ${detail}`] : []))
const flags = ({ anomalies }: Awaited<ReturnType<typeof build>>) =>
  anomalies.flatMap(({ ref, flag }) => (flag ? [[ref.row, flag.code, flag.column, flag.value]] : []))

describe('the contracts of a central purchasing body', () => {
  it('are set aside where no published contract, or several, bear the id: all mistakes at once', async () => {
    const built = await build(
      {
        marches: [
          OFFERS,
          '2025S1,Mobilier,Chaises,commune|ccas,Bon de commande,2027-06-30',
          '2025S2,Mobilier,,,,',
          '2017S42,Mobilier,,,,',
          'a1,,,,,',
          'U1,Énergie,,commune|lycée,,bientôt',
        ],
      },
      { contracts },
    )
    expect(built.centralOffers).toMatchObject([
      { contractId: '2025S1', theme: 'Mobilier', users: ['commune', 'ccas'], endsOn: '2027-06-30' },
      { contractId: 'U1', theme: 'Énergie', users: undefined, endsOn: undefined },
    ])
    const expected = 'marche_id : attendu l’identifiant d’un marché publié et d’un seul, reçu'
    expect(asides(built)).toEqual([
      `2 ${expected} « 2025S2 »`,
      `3 ${expected} « 2017S42 »`,
      '4 theme : cellule vide',
    ])
    expect(flags(built)).toEqual([
      [5, 'value-unreadable', 'beneficiaires', 'commune|lycée'],
      [5, 'value-unreadable', 'date_fin', 'bientôt'],
    ])
  })

  it('are one a theme, however the contract is named: the last counts, the other is told', async () => {
    const built = await build(
      { marches: [OFFERS, '2025S1,Mobilier,Chaises,,,', 'U1,MOBILIER,Tables,,,', 'a1,Énergie,,,,'] },
      { contracts },
    )
    expect(built.centralOffers.map(({ orders }) => orders)).toEqual(['Tables', undefined])
    expect(built.merges).toHaveLength(1)
    expect(flags(built)).toEqual([[1, 'id-repeated', 'marche_id, theme', 'a1, mobilier']])
  })

  it('are set aside where the theme is not of the authority’s list, with the nearest one', async () => {
    const built = await build(
      { marches: [OFFERS, 'a1,mobilier,,,,', 'a1,Mobiller,,,,'] },
      { contracts, themes: ['Mobilier', 'Énergie'] },
    )
    expect(built.centralOffers.map(({ theme }) => theme)).toEqual(['mobilier'])
    expect(asides(built)).toEqual([
      '2 theme : attendu une de ces valeurs : Mobilier, Énergie (peut-être Mobilier), reçu « Mobiller »',
    ])
  })
})

describe('the members of a central purchasing body', () => {
  const lines = [
    MEMBERS,
    'un,Commune d’Ici,commune,59350,2019-01-01,MOBILIER|Énergie',
    'deux,CCAS d’Ailleurs,ccas,75056,,aucun',
    'trois,Syndicat,mixte,59350,,',
    'quatre,Office,etablissement,59000,,',
    'Cinq !,Office,etablissement,,,',
    'un,Commune d’Ici,commune,59350,2020-01-01,',
  ]
  const context = {
    contracts,
    isCommune: (code: string) => code !== '59000',
    isOwnCommune: (code: string) => code === '59350',
  }

  it('are kept or set aside with column, value and what was expected: all mistakes at once', async () => {
    const built = await build({ adherents: lines, marches: [OFFERS, 'a1,Mobilier,,,,'] }, context)
    expect(built.centralMembers.map(({ id, since, commune }) => [id, since, commune])).toEqual([
      ['deux', undefined, undefined],
      ['quatre', undefined, undefined],
      ['un', '2020-01-01', '59350'],
    ])
    expect(asides(built)).toEqual([
      '3 genre : attendu une de ces valeurs : commune, ccas, etablissement, autre, reçu « mixte »',
      '5 id : attendu une valeur écrite comme « commune-exemple », reçu « Cinq ! »',
    ])
    expect(flags(built)).toEqual([
      [1, 'theme-unknown', 'themes_utilises', 'Énergie'],
      [1, 'id-repeated', 'id', 'un'],
      [2, 'commune-outside', 'commune', '75056'],
      [4, 'commune-unknown', 'commune', '59000'],
    ])
  })

  it('keep their themes, as the contracts write them, whichever file is read first', async () => {
    const built = await build({ adherents: lines.slice(0, 3), marches: [OFFERS, 'a1,Mobilier,,,,'] }, context)
    expect(built.centralMembers.map(({ themes }) => themes)).toEqual([['Mobilier'], []])
  })

  it('use none of the known themes where the one that they name is unknown: that is not "none"', async () => {
    const built = await build({
      adherents: [
        MEMBERS,
        'un,Un,commune,,,Énergie',
        'deux,Deux,commune,,,aucun',
        'trois,Trois,commune,,,Énergie|Mobilier',
      ],
      marches: [OFFERS, 'a1,Mobilier,,,,'],
    })
    expect(built.centralMembers.map(({ themes }) => themes)).toEqual([undefined, [], ['Mobilier']])
  })

  it('are never a person: the row is set aside, its name not quoted', async () => {
    const built = await build({
      adherents: [MEMBERS, 'six,Madame Anne Exemple,autre,,,', 'sept,Commune de Saint-Paul,commune,,,'],
    })
    expect(built.centralMembers.map(({ id }) => id)).toEqual(['sept'])
    expect(asides(built)).toEqual(['1 nom : attendu le nom d’un organisme, reçu « (masqué) »'])
  })

  it('are not judged by themes that no file tells', async () => {
    const built = await build({ adherents: lines.slice(0, 2) }, context)
    expect(built.centralMembers[0]!.themes).toEqual(['MOBILIER', 'Énergie'])
  })
})
