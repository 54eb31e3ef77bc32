import type { Contract } from '../../src/domain/contract/contract.ts'
import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { purchase } from '../domain/purchase-fixture.ts'
import { contract, portal } from './portal-fixture.ts'

const ALPHA = { siret: '00000000200015', name: 'Alpha' }
const BETA = { siret: '00000000300013', name: 'Bêta' }
const GAMMA = { siret: '00000000400011', name: 'Gamma' }
/** Named by the table of establishments only. */
const DELTA = { siret: '00000000500016' }
/** Whose diffusion is partial: it has no page, and its name stays on the page of its contract (rule 11). */
const CLOSED = { siret: '00000000600014', name: 'Fermée' }
const ABROAD = { otherId: 'DE0123', idType: 'HORS-UE', name: 'Windmühle GmbH' }
const NAME_ONLY = { name: 'Sans Numéro SARL' }

/** What every output says of one contract; `names` are those that may travel. */
interface Case {
  readonly fields: Partial<Contract>
  readonly title?: string
  /** In a row: the first supplier. */
  readonly first: string
  readonly names: readonly string[]
  /** In euros; absent where nothing is stated. */
  readonly amount?: number
  readonly amountText: string
}

const stated = (amount: bigint) => ({ amount, initialAmount: amount, amountStatus: 'stated' as const })
const ORDINARY = {
  title: 'Voirie',
  suppliers: [ALPHA],
  ...stated(1_500_50n),
} as const
const SAID = { title: 'Voirie', first: 'Alpha', names: ['Alpha'], amount: 1500.5, amountText: '1 500,50 €' }

/** Contracts with something hard to tell about each. */
export const CASES: Readonly<Record<string, Case>> = {
  ordinary: { fields: {}, ...SAID },
  'without title': { fields: { title: undefined }, ...SAID, title: undefined },
  'of a protected person': {
    fields: { suppliers: [{ protected: true }] },
    ...SAID,
    first: 'personne physique (identité protégée)',
    names: [],
  },
  'whose amount of 1 € states nothing': {
    fields: { amount: 1_00n, initialAmount: 1_00n, amountStatus: 'notStated' },
    ...SAID,
    amount: undefined,
    amountText: 'non indiqué',
  },
  'of an implausible amount': {
    fields: { ...stated(99_999_999_999_00n), amountStatus: 'implausible' },
    ...SAID,
    amount: 99_999_999_999,
    amountText: '99 999 999 999 €',
  },
  'that is a concession': { fields: { kind: 'concession' }, ...SAID },
  'that is a call-off': { fields: { kind: 'callOff', frameworkId: 'AC1' }, ...SAID },
  'of several suppliers': {
    fields: { suppliers: [ALPHA, BETA, GAMMA] },
    ...SAID,
    names: ['Alpha', 'Bêta', 'Gamma'],
  },
  'that was amended': {
    fields: {
      initialAmount: 1_000_00n,
      initialSuppliers: [BETA],
      amendments: [{ id: '1', date: '2022-06-01', amount: 1_500_50n, suppliers: [ALPHA] }],
    },
    ...SAID,
  },
  'of a supplier named by a table only': {
    fields: { suppliers: [DELTA] },
    ...SAID,
    first: 'Delta',
    names: ['Delta'],
  },
  'of a supplier without SIREN': {
    fields: { suppliers: [ABROAD] },
    ...SAID,
    first: 'Windmühle GmbH',
    names: ['Windmühle GmbH'],
  },
  'of a firm known by its name alone': {
    fields: { suppliers: [NAME_ONLY] },
    ...SAID,
    first: 'Sans Numéro SARL',
    names: ['Sans Numéro SARL'],
  },
  'of a firm whose diffusion is partial': {
    fields: { suppliers: [CLOSED] },
    ...SAID,
    first: 'Fermée',
    names: [],
  },
}

export const PLAN: Readonly<Record<string, Partial<Purchase>>> = {
  range: { minAmount: 80_000_00n, maxAmount: 140_000_00n, plannedPublication: '2027-T1', commune: '62041' },
  unestimated: { plannedPublication: '2027-T1' },
  'of 1 €': { minAmount: 1_00n, maxAmount: 1_00n, plannedPublication: '2027-T1' },
  cancelled: { status: 'abandoned', maxAmount: 50_000_00n, plannedPublication: '2027-T1' },
}

/** The portal of all these. */
export const data = portal({
  contracts: Object.values(CASES).map(({ fields }, index) =>
    contract({ id: `c${index}`, notifiedOn: '2022-03-03', year: 2022, ...ORDINARY, ...fields }),
  ),
  purchases: Object.values(PLAN).map((fields, index) =>
    purchase({ id: `P${index}`, slug: `p${index}`, title: `Achat ${index}`, ...fields }),
  ),
  planEditions: [{ date: '2023-08-31', sources: ['plan'], purchases: 4 }],
  establishments: new Map([
    [DELTA.siret, { siret: DELTA.siret, name: 'Delta' }],
    [CLOSED.siret, { siret: CLOSED.siret, diffusion: 'partial' as const }],
  ]),
})
