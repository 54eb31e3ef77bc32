import type { Contract } from '../../domain/contract.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import type { ContractCells } from '../purchase/contract-cells.ts'
import { purchasePath } from '../purchase/paths.ts'
import { whenShort } from '../purchase/sentence.ts'
import type { Cell, Column, Row } from '../table.ts'

/** Without a plan there is nothing to say of what renews a contract, nor of bids that no file has: no column. */
export function endingColumns(
  { planEditions }: Pick<Portal, 'planEditions'>,
  { hasBids }: Pick<ContractCells, 'hasBids'>,
): readonly Column[] {
  return [
    { label: 'Marché', rowHeader: true },
    { label: 'Titulaire' },
    { label: 'Fin au plus tard' },
    ...(hasBids ? [{ label: 'Offres reçues', numeric: true }] : []),
    { label: 'Montant notifié, hors taxes', numeric: true },
    ...(planEditions.length === 0 ? [] : [{ label: 'Suite annoncée' }]),
  ]
}

function renewal(purchases: readonly Purchase[] | undefined, referenceDate: string): Cell {
  const [first] = purchases ?? []
  return first === undefined
    ? { text: 'aucun lien publié', unknown: true }
    : { text: whenShort(first, referenceDate), href: purchasePath(first) }
}

/** Coming ends with their holder, and the purchase that says it renews them. */
export function endingRows(
  contracts: readonly Contract[],
  cells: ContractCells,
  renewing: ReadonlyMap<string, readonly Purchase[]>,
  { planEditions, referenceDate }: Pick<Portal, 'planEditions' | 'referenceDate'>,
): Row[] {
  return contracts.map((contract) => ({
    cells: [
      cells.title(contract),
      cells.supplier(contract),
      cells.end(contract),
      ...(cells.hasBids ? [cells.bids(contract)] : []),
      cells.amount(contract),
      ...(planEditions.length === 0 ? [] : [renewal(renewing.get(contract.id), referenceDate)]),
    ],
  }))
}
