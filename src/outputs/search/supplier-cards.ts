import type { Portal } from '../../domain/portal.ts'
import { formatCount } from '../../text/language/format.ts'
import { heldApart, period } from '../../views/supplier/sentence.ts'
import { supplierViews } from '../../views/supplier/view.ts'
import type { SupplierView } from '../../views/supplier/view.ts'
import type { SearchCard } from './card.ts'

/** "3 marchés · 1 concession", counted as on its page (rule 5); what it is, where it holds nothing. */
function held({ totals, holdings, role }: SupplierView): readonly string[] {
  if (holdings.length === 0) return [role]
  const proper = totals.contracts === 0 ? [] : [formatCount(totals.contracts, 'marché', 'marchés')]
  return [...proper, ...heldApart(totals)]
}

function recordOf(supplier: SupplierView): SearchCard {
  const { path, title, number, siren, otherId = '', names, kinds, years, trades } = supplier
  return {
    kind: 'titulaire',
    path,
    title,
    facts: [...held(supplier), ...(years === undefined ? [] : [period(years)]), number],
    names: [...kinds],
    keys: [siren ?? otherId, ...names.slice(1)],
    trades: trades.flatMap(({ trade }) => trade?.slug ?? []),
  }
}

export function supplierCards(portal: Portal): readonly SearchCard[] {
  return [...supplierViews(portal).values()].map(recordOf)
}
