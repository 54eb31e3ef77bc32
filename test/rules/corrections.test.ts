import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { CORRECTABLE_FIELDS } from '../../src/domain/edition/correction.ts'
import type { Correction } from '../../src/domain/edition/correction.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { draft, fileOf, MEL, supplier } from './draft.ts'

const SIRET = '00062283700011'

/** A complete line; each test says what is about. */
function line(changes: Partial<Correction> = {}): Correction {
  return {
    ref: { source: 'corrections', row: 1 },
    id: 'a-1',
    field: 'montant_eur',
    from: '375000',
    to: '37500',
    reason: 'Un zéro de trop.',
    source: 'Avis d’attribution',
    on: '2026-01-31',
    ...changes,
  }
}

async function build(changes: Partial<ContractDraft>, ...lines: readonly Partial<Correction>[]) {
  const file = fileOf([
    draft({ uid: 'A-1', ...changes }),
    draft({ uid: 'B-2', title: 'Autre', amount: 10_00n }),
  ])
  const built = await buildContracts([{ source: 'a', file }], {
    scope: MEL,
    referenceDate: '2023-09-08',
    corrections: lines.map((each, index) =>
      line({ ref: { source: 'corrections', row: index + 1 }, ...each }),
    ),
  })
  return { ...built, contract: built.contracts.find(({ id }) => id === 'a-1')! }
}

describe('a correction is applied, and all that follows from the value with it', () => {
  it('to an amount: sums, status, flag and bridge', async () => {
    const { contract, corrections, reconciliation, anomalies } = await build({}, {})
    expect(corrections).toEqual([{ correction: line(), contractId: 'a-1' }])
    expect(contract).toMatchObject({ amount: 37_500_00n, initialAmount: 37_500_00n, amountStatus: 'stated' })
    expect(contract.flags).toContainEqual({ code: 'corrected', column: 'montant_eur', value: '375000' })
    const { totals } = reconciliation
    expect([totals.gross, totals.retained]).toEqual([375_010_00n, 37_510_00n])
    expect(totals.bridge.at(-1)).toEqual({ step: 'corrections', rows: 1, amount: -337_500_00n })
    expect(anomalies.some(({ flag }) => flag?.code === 'corrected')).toBe(true)
  })

  it.each<[string, Partial<ContractDraft>, Partial<Correction>, object]>([
    ['objet', {}, { from: 'Travaux de voirie', to: 'Travaux' }, { title: 'Travaux' }],
    ['nature', {}, { from: 'Marché', to: 'Marché subséquent' }, { kind: 'callOff' }],
    [
      'procedure',
      {},
      { from: "Appel d'offres ouvert", to: 'Procédure adaptée' },
      { procedure: 'adaptedProcedure' },
    ],
    ['cpv', {}, { from: '45233141', to: '90611000-3' }, { cpv: '90611000', category: 'services' }],
    ['lieu_execution_code', {}, { from: undefined, to: '59350' }, { placeOfPerformance: { code: '59350' } }],
    ['lieu_execution_nom', {}, { from: '', to: 'Lille' }, { placeOfPerformance: { name: 'Lille' } }],
    [
      'montant_initial_eur',
      {},
      { from: '375 000,00', to: '1' },
      { initialAmount: 1_00n, amountStatus: 'notStated' },
    ],
    [
      'date_notification',
      {},
      { from: '13/04/2022', to: '2021-04-13' },
      { year: 2021, endDate: '2025-04-13' },
    ],
    ['date_publication', {}, { from: '2022-04-13', to: '2022-05-01' }, { publishedDate: '2022-05-01' }],
    ['duree_mois', {}, { from: '48', to: '12' }, { durationMonths: 12, endDate: '2023-04-13' }],
    ['duree_initiale_mois', {}, { from: '48', to: '12' }, { initialDurationMonths: 12 }],
    ['offres_recues', {}, { from: 'inconnu', to: '3' }, { bidsReceived: 3 }],
    ['titulaire_siret', {}, { from: undefined, to: SIRET }, { suppliers: [{ siret: SIRET, name: 'Alpha' }] }],
    ['denomination', {}, { from: 'Alpha', to: 'Alpha Nord' }, { suppliers: [{ name: 'Alpha Nord' }] }],
  ])('to %s', async (field, published, correction, expected) => {
    const { contract, corrections } = await build(published, {
      field,
      ...correction,
      from: correction.from || undefined,
    })
    expect(corrections[0]?.refusal).toBeUndefined()
    expect(contract).toMatchObject(expected)
  })

  it('to the modification that states the amount, not to the award', async () => {
    const amendments = [{ date: '2022-06-01', amount: 4_000_000_00n }]
    const { contract } = await build({ amendments }, { from: '4000000', to: '400000' })
    expect(contract).toMatchObject({ amount: 400_000_00n, initialAmount: 375_000_00n })
  })

  it('to one supplier of several, the others as they are', async () => {
    const suppliers = [supplier('Alpha', SIRET), supplier('Beta')]
    const { contract } = await build({ suppliers }, { field: 'denomination', from: 'Beta', to: 'Gamma' })
    expect(contract.suppliers.map(({ name }) => name)).toEqual(['Alpha', 'Gamma'])
  })

  it('takes a wrong value away where the right one is unknown', async () => {
    const { contract } = await build({}, { to: 'inconnu' })
    expect(contract).toMatchObject({ amount: undefined, amountStatus: 'notStated' })
  })

  it('answers the flags of the published value, which stay with its row', async () => {
    const flags = [{ code: 'cpv-missing', column: 'Code CPV' }] as const
    const { contract, anomalies } = await build(
      { cpv: undefined, flags },
      { field: 'cpv', from: undefined, to: '45000000' },
    )
    expect(contract.flags.map(({ code }) => code)).toEqual(['corrected'])
    expect(anomalies.map(({ flag }) => flag?.code)).toEqual(
      expect.arrayContaining(['cpv-missing', 'corrected']),
    )
  })

  it('dates a contract whose published date cannot be', async () => {
    const { contract } = await build(
      { notifiedOn: '2922-04-13' },
      { field: 'date_notification', from: '2922-04-13', to: '2022-04-13' },
    )
    expect(contract).toMatchObject({ year: 2022, flags: [{ code: 'corrected' }] })
  })

  it('after an earlier one on the same field, in the order of the days', async () => {
    const { contract, corrections } = await build(
      {},
      { from: '37500', to: '38000', on: '2026-03-01' },
      { on: '2026-01-31' },
    )
    expect(corrections.map(({ refusal }) => refusal)).toEqual([undefined, undefined])
    expect(contract.amount).toBe(38_000_00n)
  })

  it('keeps the id of the published row, from which it was made', async () => {
    const published = { uid: undefined }
    const id = (await build(published)).contracts.find(({ title }) => title === 'Travaux de voirie')!.id
    const { contracts } = await build(published, {
      id,
      field: 'objet',
      from: 'Travaux de voirie',
      to: 'Voirie',
    })
    expect(contracts.find(({ title }) => title === 'Voirie')!.id).toBe(id)
  })
})

describe('a correction is not applied, and its reason told', () => {
  it.each<[string, Partial<Correction>, object]>([
    ['no contract', { id: 'c-3' }, { refusal: 'id-unknown' }],
    ['another value', { from: '12' }, { refusal: 'value-other', actual: '375000' }],
    ['mended at its source', { from: '12', to: '375000.00' }, { refusal: 'already-so' }],
    ['no such field', { field: 'categorie' }, { refusal: 'field-unknown' }],
    ['no field of anything', { field: '__proto__' }, { refusal: 'field-unknown' }],
    [
      'no amount',
      { to: 'trente mille' },
      { refusal: 'value-unreadable', detail: expect.stringMatching(/^a : /) },
    ],
    [
      'nothing to replace',
      { from: 'beaucoup' },
      { refusal: 'value-unreadable', detail: expect.stringMatching(/^de : /) },
    ],
    [
      'a SIRET with a false key',
      { field: 'titulaire_siret', from: undefined, to: '00062283700012' },
      { refusal: 'value-unreadable' },
    ],
    [
      'a day to come',
      { field: 'date_notification', from: '2022-04-13', to: '2024-01-01' },
      { refusal: 'date-impossible' },
    ],
    [
      'a day long past',
      { field: 'date_notification', from: '2022-04-13', to: '1999-01-01' },
      { refusal: 'date-impossible' },
    ],
    ['no reason', { reason: undefined }, { refusal: 'incomplete', detail: 'motif' }],
    ['no source', { source: undefined, to: undefined }, { refusal: 'incomplete', detail: 'a, source' }],
    ['no day', { on: undefined }, { refusal: 'day-impossible' }],
    ['the same value', { to: '375 000 €' }, { refusal: 'without-effect' }],
  ])('%s', async (_name, changes, expected) => {
    const { contract, corrections } = await build({}, changes)
    expect(corrections).toEqual([expect.objectContaining(expected)])
    expect(contract).toMatchObject({ amount: 375_000_00n, notifiedOn: '2022-04-13', flags: [] })
  })

  it('where two lines say the contrary, however they write the value', async () => {
    const { contract, corrections } = await build({}, { from: '375000' }, { from: '375000,00', to: '3750' })
    expect(corrections.map(({ refusal }) => refusal)).toEqual(['contradictory', 'contradictory'])
    expect(contract.amount).toBe(375_000_00n)
  })

  it('where two suppliers have the value', async () => {
    const { corrections } = await build(
      { suppliers: [supplier('Alpha'), supplier('Beta')] },
      { field: 'titulaire_siret', from: undefined, to: SIRET },
    )
    expect(corrections[0]?.refusal).toBe('supplier-unclear')
  })

  it('where the supplier is a person (rule 11)', async () => {
    const { contract, corrections } = await build(
      { suppliers: [{ protected: true }] },
      { field: 'denomination', from: undefined, to: 'Jeanne Personne' },
    )
    expect(corrections[0]).toMatchObject({ refusal: 'value-other' })
    expect(contract.suppliers).toEqual([{ protected: true }])
  })
})

it('of any lines, each is told once, and what is applied is what the contract says', async () => {
  const value = fc.constantFrom(
    '375000',
    '37500',
    '48',
    '12',
    'Alpha',
    '2022-04-13',
    '<b>',
    undefined,
    'inconnu',
  )
  const lines = fc.array(
    fc.record({ field: fc.constantFrom(...CORRECTABLE_FIELDS, 'autre'), from: value, to: value }),
    { maxLength: 5 },
  )
  await fc.assert(
    fc.asyncProperty(lines, async (given) => {
      const { corrections, reconciliation, contracts } = await build({}, ...given)
      expect(corrections).toHaveLength(given.length)
      expect(contracts).toHaveLength(2)
      const { gross, retained, bridge } = reconciliation.totals
      expect(bridge.reduce((sum, { amount }) => sum + amount, gross)).toBe(retained)
    }),
    { numRuns: 150, seed: 7 },
  )
})
