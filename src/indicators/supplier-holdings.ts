import type { Contract, Supplier } from '../domain/contract/contract.ts'
import type { Cents } from '../domain/money.ts'
import { sirenOf } from '../domain/supplier/siret.ts'
import { supplierKey } from '../domain/supplier/supplier-key.ts'
import { awardsOf, subcontractsOf } from './population.ts'
import type { Award, Subcontract } from './population.ts'

/** A contract that a firm holds, alone or with others. */
export interface Holding {
  readonly contract: Contract
  /** Its equal part of the stated amount (rule 10): the sum of its parts where two of its establishments hold it. */
  readonly share?: Cents
  /** Firms that hold it beside this one. */
  readonly others: number
  /** Its establishments named as holders. */
  readonly sirets: readonly string[]
}

/** All that the contracts say of one firm: one legal entity by SIREN, or one number of another register. */
export interface SupplierRecord {
  readonly key: string
  readonly siren?: string
  readonly otherId?: string
  readonly idType?: string
  /** Distinct names as published, the newest first. */
  readonly names: readonly string[]
  /** Distinct SIRET, the newest first. */
  readonly sirets: readonly string[]
  /** In the order of the contracts given: newest first. */
  readonly holdings: readonly Holding[]
  /** Contracts that it held before a modification gave them to others (rule 8). */
  readonly former: readonly Contract[]
  /** Acts that declare it as a subcontractor. */
  readonly acts: readonly Subcontract[]
}

export interface SupplierRecords {
  /** In the order in which the contracts name them. */
  readonly records: readonly SupplierRecord[]
  /** How many times a holder is named that has no key: persons, and firms known by their name alone. */
  readonly withoutKey: { readonly protected: number; readonly nameOnly: number }
}

interface Growing {
  readonly key: string
  readonly first: Supplier
  readonly names: Set<string>
  readonly sirets: Set<string>
  readonly holdings: Holding[]
  readonly former: Contract[]
  readonly acts: Subcontract[]
}

function sharesOf(awards: readonly Award[]): Cents | undefined {
  const shares = awards.flatMap(({ amount }) => amount ?? [])
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0n)
}

/** Holders at first, or between two modifications, that are not holders any more. */
function formerHolders({ suppliers, initialSuppliers, amendments }: Contract): readonly Supplier[] {
  const current = new Set(suppliers.map(supplierKey))
  const before = [...initialSuppliers, ...amendments.flatMap((amendment) => amendment.suppliers ?? [])]
  const byKey = new Map(before.map((supplier) => [supplierKey(supplier), supplier]))
  return [...byKey].flatMap(([key, supplier]) => (key === undefined || current.has(key) ? [] : supplier))
}

/** Groups contracts by the firms they name, in one pass. Firms of one name stay apart: numbers alone tell them. */
export function supplierRecords(contracts: readonly Contract[]): SupplierRecords {
  const firms = new Map<string, Growing>()
  const withoutKey = { protected: 0, nameOnly: 0 }

  function meet(supplier: Supplier): Growing | undefined {
    const key = supplierKey(supplier)
    if (key === undefined) return undefined
    let firm = firms.get(key)
    if (firm === undefined) {
      firm = { key, first: supplier, names: new Set(), sirets: new Set(), holdings: [], former: [], acts: [] }
      firms.set(key, firm)
    }
    if (supplier.name !== undefined) firm.names.add(supplier.name)
    if (supplier.siret !== undefined) firm.sirets.add(supplier.siret)
    return firm
  }

  for (const contract of contracts) {
    const awards = awardsOf(contract)
    const byFirm = Map.groupBy(awards, ({ supplier }) => supplierKey(supplier!))
    for (const [key, parts] of byFirm) {
      if (key === undefined) {
        for (const { supplier } of parts) withoutKey[supplier!.protected ? 'protected' : 'nameOnly'] += 1
        continue
      }
      const met = parts.map(({ supplier }) => meet(supplier!)!)
      met[0]!.holdings.push({
        contract,
        share: sharesOf(parts),
        others: awards.length - parts.length,
        sirets: parts.flatMap(({ supplier }) => supplier!.siret ?? []),
      })
    }
    for (const supplier of formerHolders(contract)) meet(supplier)?.former.push(contract)
    for (const subcontract of subcontractsOf(contract)) {
      const { subcontractor } = subcontract.act
      if (subcontractor !== undefined) meet(subcontractor)?.acts.push(subcontract)
    }
  }

  return {
    withoutKey,
    records: [...firms.values()].map(({ first, names, sirets, ...firm }) => ({
      ...firm,
      ...(first.siret === undefined
        ? { otherId: first.otherId, idType: first.idType }
        : { siren: sirenOf(first.siret) }),
      names: [...names],
      sirets: [...sirets],
    })),
  }
}

/** Its equal parts of the stated amounts of contracts of one kind (rules 5 and 10). Euro cents without tax. */
export function sumOfShares(holdings: readonly Holding[], kind: Contract['kind'] = 'contract'): Cents {
  return holdings.reduce(
    (sum, { contract, share }) => sum + (contract.kind === kind ? (share ?? 0n) : 0n),
    0n,
  )
}
