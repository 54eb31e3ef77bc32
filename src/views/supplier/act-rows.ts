import type { Portal } from '../../domain/portal.ts'
import type { Subcontract } from '../../indicators/population.ts'
import { subcontractsOf } from '../../indicators/population.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { formatDateShort } from '../../text/language/format.ts'
import { asPublished } from '../contract/amount.ts'
import { supplierList, supplierName } from '../../text/supplier.ts'
import { contractView } from '../contract/view.ts'
import type { Cell, Column, Row } from '../table.ts'
import { namedSupplier } from './named.ts'

/** Acts that a page lists: the CSV has all. */
export const MOST_ACTS = 20

/** Given to others by a holder, or received by a subcontractor. */
export type ActSide = 'given' | 'received'

/** Acts that it declares as a holder. */
export function actsGiven({ holdings }: SupplierEntry): readonly Subcontract[] {
  return holdings.flatMap(({ contract }) => subcontractsOf(contract))
}

export function actListColumns(side: ActSide): readonly Column[] {
  return [
    { label: 'Marché', rowHeader: true },
    { label: side === 'given' ? 'Sous-traitant' : 'Fournisseur' },
    { label: 'Signé le' },
    { label: 'Montant sous-traité, hors taxes', numeric: true },
  ]
}

/** To whom it is given. */
function subcontractorCell({ act }: Subcontract, portal: Portal): Cell {
  if (act.subcontractor === undefined) return { text: 'non renseigné', unknown: true }
  const named = namedSupplier(portal, act.subcontractor)
  return { text: supplierName(named), href: named.firm?.path }
}

/** From whom it is received; several holders are named, none linked. */
function holderCell({ contract }: Subcontract, portal: Portal): Cell {
  const { suppliers } = contractView(portal, contract)
  const only = suppliers.length === 1 ? suppliers[0] : undefined
  return { text: supplierList(suppliers, 1), href: only?.firm?.path }
}

/** One row an act, in its last published state. */
export function actRows(acts: readonly Subcontract[], side: ActSide, portal: Portal): Row[] {
  const otherCell = side === 'given' ? subcontractorCell : holderCell
  return acts.slice(0, MOST_ACTS).map((subcontract) => {
    const { contract, act, amount } = subcontract
    const { heading, path } = contractView(portal, contract)
    return {
      cells: [
        { text: heading, href: path },
        otherCell(subcontract, portal),
        act.date === undefined ? { text: 'date inconnue', unknown: true } : formatDateShort(act.date),
        amount === undefined ? { text: 'non indiqué', unknown: true } : asPublished(amount),
      ],
    }
  })
}
