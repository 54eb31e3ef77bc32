import type { Contract } from '../../domain/contract.ts'
import type { Purchase } from '../../domain/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { isAhead, stageOf } from '../../domain/purchase-stage.ts'
import { STAGE_TEXT } from '../../text/plan.ts'
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

/** The purchase that says it renews a contract: one still meant rather than one given up; when, or what became of it. */
function renewal(purchases: readonly Purchase[] = [], referenceDate: string): Cell {
  const purchase = purchases.find((each) => isAhead(each, referenceDate)) ?? purchases[0]
  if (purchase === undefined) return { text: 'aucun lien publié', unknown: true }
  return {
    text: isAhead(purchase, referenceDate)
      ? whenShort(purchase, referenceDate)
      : STAGE_TEXT[stageOf(purchase, referenceDate)].label.toLocaleLowerCase('fr-FR'),
    href: purchasePath(purchase),
  }
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
