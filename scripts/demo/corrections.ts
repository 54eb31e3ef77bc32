import type { Contract } from '../../src/domain/contract.ts'
import type { FlagCode } from '../../src/domain/flag.ts'
import { decimalFromCents } from '../../src/domain/money.ts'
import { corrections } from '../../src/sources/records/corrections.ts'
import { provenance } from './files.ts'
import type { Setting } from './setting.ts'
import { tableText } from './tables/csv.ts'

/** The contract of a correction, and what it changes where the table does not say it. */
interface Found {
  readonly contract: Contract
  readonly de?: string
  readonly a?: string
}

const flagOf = (contract: Contract, code: FlagCode) => contract.flags.find((flag) => flag.code === code)

const isPlain = ({ kind, rows, suppliers, amendments }: Contract) =>
  kind === 'contract' && rows.length === 1 && suppliers.length === 1 && amendments.length === 0

/** SIRET by name, of the contracts that give both. */
function siretsByName(contracts: readonly Contract[]): ReadonlyMap<string, string> {
  const suppliers = contracts.flatMap((contract) => contract.suppliers)
  return new Map(suppliers.flatMap(({ siret, name }) => (siret && name ? [[name, siret] as const] : [])))
}

/** The CPV groups under which the contracts of each supplier stand. */
function groupsBySiret(contracts: readonly Contract[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = contracts.flatMap(({ suppliers, cpv }) =>
    suppliers.flatMap(({ siret }) => (siret && cpv ? { siret, group: cpv.slice(0, 3) } : [])),
  )
  const bySiret = Map.groupBy(pairs, ({ siret }) => siret)
  return new Map([...bySiret].map(([siret, all]) => [siret, new Set(all.map(({ group }) => group))]))
}

/** How each case of the table finds its contract: the first of `sorted` that fits, the same one on every run. */
function finders(sorted: readonly Contract[]): Readonly<Record<string, () => Found | undefined>> {
  const plain = sorted.filter(isPlain)
  const found = (
    contract: Contract | undefined,
    change: (contract: Contract) => Partial<Found> = () => ({}),
  ): Found | undefined => contract && { contract, ...change(contract) }
  const sirets = siretsByName(sorted)
  const groups = groupsBySiret(sorted)
  const groupOf = ({ suppliers }: Contract) => groups.get(suppliers[0]?.siret ?? '') ?? new Set<string>()
  const dateOf = (contract: Contract) => flagOf(contract, 'date-implausible')?.value ?? ''
  return {
    // One zero too many.
    amount: () =>
      found(
        plain.find(
          ({ year, amountStatus, amount = 0n }) =>
            year === 2025 && amountStatus === 'stated' && amount > 400_000_00n && amount % 1000_00n === 0n,
        ),
        ({ amount = 0n }) => ({ de: decimalFromCents(amount), a: decimalFromCents(amount / 10n) }),
      ),
    // 2925 for 2025.
    date: () =>
      found(
        sorted.find((contract) => dateOf(contract).startsWith('29')),
        (contract) => ({ de: dateOf(contract), a: dateOf(contract).replace(/^29/, '20') }),
      ),
    // Days typed as months.
    duration: () => found(plain.find(({ durationMonths }) => durationMonths === 365)),
    // The number that other contracts give for the same name.
    supplier: () =>
      found(
        plain.find(
          (each) => flagOf(each, 'supplier-id-invalid') && sirets.has(each.suppliers[0]?.name ?? ''),
        ),
        ({ suppliers: [supplier] }) => ({ de: supplier!.otherId!, a: sirets.get(supplier!.name!)! }),
      ),
    // The code under which all other contracts of the same firm stand.
    cpv: () =>
      found(
        plain.find((each) => flagOf(each, 'cpv-missing') && groupOf(each).size === 1),
        (contract) => ({ a: `${[...groupOf(contract)][0]}00000` }),
      ),
    // Asked for, and not to be applied: the contract says something else.
    outdated: () => found(plain.find(({ year, durationMonths }) => year === 2024 && durationMonths === 48)),
  }
}

/**
 * `corrections.csv` of the demonstration and its description, from its contracts as they are published. A case that
 * no contract of the territory shows is left out.
 */
export function demoCorrections(
  contracts: readonly Contract[],
  { tables }: Setting,
): Readonly<Record<string, string>> {
  const find = finders(contracts.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  const lines = tables.corrections.flatMap(({ case: kind, ...line }) => {
    if (kind === '') return [line]
    const { contract, ...change } = find[kind]!() ?? {}
    return contract === undefined ? [] : [{ ...line, id: contract.id, ...change }]
  })
  const file = tableText(corrections.columns, lines)
  const about = { title: 'Corrections apportées aux données (démonstration)' }
  return {
    'corrections.csv': file.text,
    'source.json': provenance(about, file, 'corrections.csv'),
  }
}
