import { contractPath } from '../../domain/links.ts'
import type { Subcontract } from '../../indicators/population.ts'
import { subcontractsOf } from '../../indicators/population.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { formatDateShort } from '../../text/format.ts'
import { asPublished } from '../contract/amount.ts'
import { contractTitle, supplierList, supplierName } from '../contract/names.ts'
import type { KnownNames } from '../contract/names.ts'
import type { Cell, Column, Row } from '../table.ts'
import type { SupplierLink } from './path.ts'

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
    { label: side === 'given' ? 'Sous-traitant' : 'Titulaire' },
    { label: 'Notification' },
    { label: 'Montant sous-traité, hors taxes', numeric: true },
  ]
}

/** To whom it is given. */
function subcontractorCell({ act }: Subcontract, names: KnownNames, linkOf: SupplierLink): Cell {
  const firm = act.subcontractor
  return firm === undefined
    ? { text: 'non renseigné', unknown: true }
    : { text: supplierName(firm, names), href: linkOf(firm) }
}

/** From whom it is received; several holders are named, none linked. */
function holderCell({ contract: { suppliers } }: Subcontract, names: KnownNames, linkOf: SupplierLink): Cell {
  const only = suppliers.length === 1 ? suppliers[0] : undefined
  return { text: supplierList(suppliers, names, 1), href: only && linkOf(only) }
}

/** One row an act, in its last published state. */
export function actRows(
  acts: readonly Subcontract[],
  side: ActSide,
  names: KnownNames,
  linkOf: SupplierLink,
): Row[] {
  const otherCell = side === 'given' ? subcontractorCell : holderCell
  return acts.slice(0, MOST_ACTS).map((subcontract) => {
    const { contract, act, amount } = subcontract
    return {
      cells: [
        { text: contractTitle(contract), href: contractPath(contract) },
        otherCell(subcontract, names, linkOf),
        act.date === undefined ? { text: 'date inconnue', unknown: true } : formatDateShort(act.date),
        amount === undefined ? { text: 'non indiqué', unknown: true } : asPublished(amount),
      ],
    }
  })
}
