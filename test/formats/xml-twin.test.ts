import { describe, expect, it } from 'vitest'
import { recogniseFile } from '../../src/tables/read.ts'
import { collect, fileOf, refusalOf } from './read-fixture.ts'
import { xmlOf } from './xml-of.ts'

const CONTRACT = {
  id: '2024M01',
  acheteur: { id: '20009320100016' },
  nature: 'Marché',
  objet: 'Tonte & taille <lot 2>',
  codeCPV: '77310000',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '59350', typeCode: 'Code commune' },
  dureeMois: 24,
  dateNotification: '2024-03-01',
  montant: 1200.5,
  formePrix: 'Unitaire',
  titulaires: [{ titulaire: { id: '33333333300008', typeIdentifiant: 'SIRET' } }],
}
const CONTRACT_2022 = {
  ...CONTRACT,
  techniques: { technique: ['Accord-cadre'] },
  considerationsSociales: { considerationSociale: ['Clause sociale', 'Critère social'] },
  considerationsEnvironnementales: {
    considerationEnvironnementale: ['Pas de considération environnementale'],
  },
  offresRecues: 3,
  modifications: [
    { modification: { id: 1, dureeMois: 30, dateNotificationModification: '2024-09-01' } },
    { modification: { id: 2, montant: 1500, dateNotificationModification: '2025-01-01' } },
  ],
}
const CONCESSION_2022 = {
  id: '2024C01',
  autoriteConcedante: { id: '20009320100016' },
  nature: 'Délégation de service public',
  objet: 'Chauffage urbain',
  dateSignature: '2024-05-02',
  valeurGlobale: 9000000,
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
  concessionnaires: [{ concessionnaire: { id: '33333333300008', typeIdentifiant: 'SIRET' } }],
}

const HEAD = '<?xml version="1.0" encoding="utf8"?>\n'
const marches = (inner: string) => `${HEAD}<marches>${inner}</marches>`

async function draftsOf(text: string) {
  const file = await recogniseFile(fileOf(text))
  const rows = await collect(file.rows())
  return { id: file.format.id, drafts: rows.map(({ result }) => ('draft' in result ? result.draft : result)) }
}

describe('the XML of the national formats', () => {
  it.each([
    ['decp-2019', { marches: [CONTRACT] }, xmlOf('marche', CONTRACT)],
    ['decp-2022', { marches: { marche: [CONTRACT_2022] } }, xmlOf('marche', CONTRACT_2022)],
    [
      'decp-2022',
      { marches: { 'contrat-concession': [CONCESSION_2022] } },
      xmlOf('contrat-concession', CONCESSION_2022),
    ],
  ])('says what its JSON twin says, in format %s', async (id, json, xml) => {
    const expected = await draftsOf(JSON.stringify(json))
    expect(await draftsOf(marches(xml))).toEqual(expected)
    expect(expected.id).toBe(id)
  })

  it('may hold contracts and concessions in turn, in the order of the file', async () => {
    const xml = [CONCESSION_2022, CONTRACT_2022, CONCESSION_2022].map((each) =>
      xmlOf('dateSignature' in each ? 'contrat-concession' : 'marche', each),
    )
    const { drafts } = await draftsOf(marches(xml.join('\n')))
    expect(drafts.map((draft) => 'isConcession' in draft && draft.isConcession)).toEqual([true, false, true])
  })

  it('may be one contract alone', async () => {
    expect((await draftsOf(HEAD + xmlOf('marche', CONTRACT))).drafts).toHaveLength(1)
  })

  it('that is cut gives the rows before, then is refused with its line', async () => {
    const whole = marches(`\n${xmlOf('marche', CONTRACT)}\n${xmlOf('marche', CONTRACT)}`)
    const error = await refusalOf(fileOf(whole.slice(0, -40)))
    expect([error.problem, error.place.row, error.place.line]).toEqual(['broken-xml', 2, 4])
  })

  it('of other elements is refused', async () => {
    const error = await refusalOf(fileOf('<lots><lot/></lots>'))
    expect([error.problem, error.place.value]).toEqual(['unknown-format', 'un document XML'])
  })
})
