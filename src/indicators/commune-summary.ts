import { wholeCommune } from '../domain/territory/local-scope.ts'
import type { Commune } from '../domain/territory/local-scope.ts'
import type { Purchase } from '../domain/purchase/planned-purchase.ts'
import type { Portal } from '../domain/portal.ts'
import { isAhead } from '../domain/purchase/purchase-stage.ts'
import { memoize } from '../domain/memoize.ts'
import { openEstablishmentOf } from './data.ts'
import { supplierBook } from './supplier-book.ts'
import type { SupplierEntry } from './supplier-book.ts'

/** What the files say of one commune of the territory. */
export interface CommuneSummary {
  readonly commune: Commune
  /** Firms with a page, one of whose establishments named by a contract lies there (rules 9 and 11). */
  readonly suppliers: readonly SupplierEntry[]
  /** Soonest first. */
  readonly ahead: readonly Purchase[]
  /** Every other purchase ever announced there. */
  readonly past: readonly Purchase[]
}

function communeOfEstablishment(siret: string, portal: Portal): string | undefined {
  const commune = openEstablishmentOf({ siret }, portal)?.commune
  return commune && wholeCommune(commune)
}

/** Communes where a firm's establishments lie, each once; partial diffusion tells none (rule 11). */
function communesOf({ sirets }: Pick<SupplierEntry, 'sirets'>, portal: Portal): readonly string[] {
  return [...new Set(sirets.flatMap((siret) => communeOfEstablishment(siret, portal) ?? []))]
}

/** One record a commune of the territory that a file names, by name; none where no file gives a commune. */
export const communeSummaries = memoize((portal: Portal): readonly CommuneSummary[] => {
  const { localScope, purchases, referenceDate } = portal
  const suppliersOf = new Map<string, SupplierEntry[]>()
  for (const supplier of supplierBook(portal).byKey.values()) {
    for (const code of communesOf(supplier, portal)) {
      const there = suppliersOf.get(code)
      if (there === undefined) suppliersOf.set(code, [supplier])
      else there.push(supplier)
    }
  }
  const purchasesOf = Map.groupBy(purchases, ({ commune }) => commune && wholeCommune(commune))
  const byName = new Intl.Collator('fr-FR')
  const records = [...localScope.communes.values()]
    .toSorted((a, b) => byName.compare(a.name, b.name))
    .map((commune): CommuneSummary => {
      const planned = purchasesOf.get(commune.code) ?? []
      return {
        commune,
        suppliers: suppliersOf.get(commune.code) ?? [],
        ahead: planned.filter((purchase) => isAhead(purchase, referenceDate)),
        past: planned.filter((purchase) => !isAhead(purchase, referenceDate)),
      }
    })
    .filter(({ suppliers, ahead, past }) => suppliers.length + ahead.length + past.length > 0)
  return records
})
