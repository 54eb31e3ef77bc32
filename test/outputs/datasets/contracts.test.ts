import { describe, expect, it } from 'vitest'
import { contractColumns } from '../../../src/outputs/columns/contracts.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { mel } from '../../../src/formats/mel.ts'
import { contract, portal } from '../portal-fixture.ts'
import { rowsOf } from '../read.ts'

const works = contract({
  id: 'c90e0a18-1c5a-4c7b-b441-171b1aa16639',
  rows: [
    { source: 'mel', row: 1 },
    { source: 'mel', row: 7 },
  ],
  buyerSiren: '200093201',
  buyerName: 'Métropole Européenne de Lille',
  localId: '20222022T0002500',
  uid: 'C90E0A18-1C5A-4C7B-B441-171B1AA16639',
  title: 'Travaux, "gros œuvre"',
  nature: 'MARCHE_PUBLIC',
  techniques: ['frameworkAgreement'],
  procedure: 'openTender',
  cpv: '45000000',
  category: 'works',
  notifiedOn: '2022-04-13',
  year: 2022,
  amount: 37_500_050n,
  initialAmount: 37_500_000n,
  amountStatus: 'stated',
  durationMonths: 24,
  endDate: '2024-04-13',
  suppliers: [{ siret: '40790437400177', name: 'Entreprise inventée' }, { protected: true }],
  flags: [{ code: 'key-merged' }, { code: 'amount-split-estimate' }, { code: 'key-merged' }],
})

const row = (fields: Parameters<typeof contract>[0] = {}) =>
  rowsOf(portal({ contracts: [contract(fields)] }), 'donnees/marches.csv')[0]!

describe('donnees/marches.csv', () => {
  it('has at least the columns that src/outputs/README.md promises', () => {
    const names = contractColumns.map(({ name }) => name)
    const promised =
      'id, source, ligne_source, acheteur_siren, objet, nature, technique, procedure, cpv, montant_eur, montant_statut, montant_initial_eur, date_notification, duree_mois, date_fin, nombre_titulaires, titulaires_siret, considerations_sociales, considerations_environnementales, offres_recues, drapeaux'
    expect(names).toEqual(expect.arrayContaining(promised.split(', ')))
  })

  it('names columns once, in ASCII snake_case, and describes each', () => {
    const names = contractColumns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, title, description } of contractColumns) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
      expect(title && description).not.toBe('')
    }
  })

  it('writes one line a contract', () => {
    expect(rowsOf(portal({ contracts: [works] }), 'donnees/marches.csv')).toEqual([
      expect.objectContaining({
        id: 'c90e0a18-1c5a-4c7b-b441-171b1aa16639',
        source: 'mel',
        ligne_source: '1',
        toutes_les_lignes: 'mel:1|mel:7',
        format: 'mel',
        genre: 'marche',
        acheteur_siren: '200093201',
        identifiant_publie: '20222022T0002500',
        objet: 'Travaux, "gros œuvre"',
        nature: 'MARCHE_PUBLIC',
        technique: 'Accord-cadre',
        cpv: '45000000',
        categorie: 'travaux',
        montant_eur: '375000.50',
        montant_statut: 'indique',
        montant_initial_eur: '375000',
        compte_dans_montant_retenu: 'oui',
        date_notification: '2022-04-13',
        annee: '2022',
        duree_mois: '24',
        date_fin: '2024-04-13',
        nombre_titulaires: '2',
        titulaires_siret: '40790437400177',
        drapeaux: 'lignes_reunies|montant_reparti',
        demonstration: 'non',
      }),
    ])
  })

  it('tells unknown from none declared', () => {
    const { format } = decp2022
    expect(row({ format }).considerations_sociales).toBe('')
    expect(row({ format, socialConsiderations: [] }).considerations_sociales).toBe('aucune')
    expect(row({ format, environmentalConsiderations: [] }).considerations_environnementales).toBe('aucune')
    expect(row({ flags: [] }).drapeaux).toBe('aucune')
    expect(row().technique).toBe('')
  })

  it('counts no act of subcontracting where the format has none to publish', () => {
    expect(row({ format: mel.format }).nombre_actes_sous_traitance).toBe('')
    expect(row({ format: decp2022.format }).nombre_actes_sous_traitance).toBe('0')
  })

  it('writes considerations in the official words', () => {
    const socialConsiderations = ['awardCriteria', 'reservedParticipation'] as const
    expect(row({ socialConsiderations }).considerations_sociales).toBe('Critère social|Marché réservé')
    expect(row({ socialConsiderations, kind: 'concession' }).considerations_sociales).toBe(
      'Critère social|Concession réservée',
    )
  })

  it('leaves out of montant_eur an amount of 0 or 1 €, and keeps it as published (rule 7)', () => {
    const one = row({ amount: 100n, initialAmount: 100n, amountStatus: 'notStated' })
    expect(one).toMatchObject({ montant_eur: '', montant_statut: 'non_indique', montant_initial_eur: '1' })
    expect(one.compte_dans_montant_retenu).toBe('non')
  })

  it('keeps call-offs and concessions out of the retained sum (rule 5)', () => {
    const stated = { amount: 10_000n, amountStatus: 'stated' } as const
    expect(row({ ...stated, kind: 'callOff' })).toMatchObject({
      genre: 'marche_subsequent',
      montant_eur: '100',
      compte_dans_montant_retenu: 'non',
    })
    expect(row({ ...stated, kind: 'concession' }).compte_dans_montant_retenu).toBe('non')
  })

  it('gives no date of notification where the year is unknown (rule 13)', () => {
    expect(row({ notifiedOn: '0218-01-01' })).toMatchObject({ date_notification: '', annee: '' })
  })

  it('says which lines are demonstration data, source by source', () => {
    const real = portal().sources[0]!
    const mixed = portal({
      demonstration: true,
      sources: [real, { ...real, id: 'demo', demonstration: true }],
      contracts: [contract(), contract({ rows: [{ source: 'demo', row: 1 }] })],
    })
    expect(rowsOf(mixed, 'donnees/marches.csv').map((each) => each.demonstration)).toEqual(['non', 'oui'])
  })

  it('neutralises a title that a spreadsheet would run', () => {
    expect(row({ title: '=HYPERLINK("http://x.example")' }).objet).toBe('\'=HYPERLINK("http://x.example")')
  })

  it('adds up in montant_eur to the exact cent', () => {
    const cents = [10n ** 19n + 1n, 33_333_333n, 1_01n]
    const contracts = cents.map((amount) => contract({ amount, amountStatus: 'stated' }))
    const sum = rowsOf(portal({ contracts }), 'donnees/marches.csv')
      .map(({ montant_eur }) => centsOf(montant_eur!))
      .reduce((a, b) => a + b, 0n)
    expect(sum).toBe(10n ** 19n + 33_333_435n)
  })
})

function centsOf(euros: string): bigint {
  const [whole, rest = ''] = euros.split('.')
  return BigInt(whole + rest.padEnd(2, '0'))
}
