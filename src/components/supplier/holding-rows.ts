import type { Contract } from '../../domain/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Holding } from '../../indicators/supplier-records.ts'
import { knownDate, statedAmount } from '../../publish/contract-row.ts'
import { formatCount, formatDateShort, formatNumber } from '../../text/format.ts'
import { asPublished } from '../contract/amount.ts'
import { recordHasField } from '../contract/fact.ts'
import { contractPath, contractTitle } from '../contract/names.ts'
import { contractTags } from '../records/rows.ts'
import type { Cell, Column, Row } from '../table.ts'
import { tradeCell } from './trades.ts'
import { yearSlug } from './years.ts'

/** Whether the record of any of them has a place for the number of bids (rule 6). */
export function tellsBids(holdings: readonly Holding[]): boolean {
  return holdings.some(({ contract }) => recordHasField(contract, 'bidsReceived'))
}

/** The number of bids has a column only where a format of the list can tell it. */
export function holdingColumns(holdings: readonly Holding[]): readonly Column[] {
  return [
    { label: 'Objet', rowHeader: true },
    { label: 'Notification' },
    { label: 'Métier' },
    { label: 'Titulaires' },
    ...(tellsBids(holdings) ? [{ label: 'Offres reçues', numeric: true }] : []),
    { label: 'Sa part du montant, hors taxes', numeric: true },
  ]
}

/** Current or ended at the reference date: "au plus tard", by rule 16. */
export function stateOf({ endDate }: Contract, referenceDate: IsoDate): string {
  if (endDate === undefined) return 'fin inconnue'
  const end = `${formatDateShort(endDate)} au plus tard`
  return endDate < referenceDate ? `terminé le ${end}` : `en cours jusqu’au ${end}`
}

export function dateCell(contract: Contract, detail?: string): Cell {
  const date = knownDate(contract)
  return date === undefined
    ? { text: 'date inconnue', unknown: true, detail }
    : { text: formatDateShort(date), detail }
}

function modifiedTag({ amendments }: Contract): readonly string[] {
  if (amendments.length === 0) return []
  return [amendments.length === 1 ? 'modifié' : `modifié ${formatNumber(amendments.length)} fois`]
}

/** Its name, its kind where it is not a contract proper, and that it was modified. */
export function titleCell(contract: Contract): Cell {
  return {
    text: contractTitle(contract),
    href: contractPath(contract),
    tags: [...contractTags(contract), ...modifiedTag(contract)],
  }
}

function bidsCell(contract: Contract): Cell {
  const { bidsReceived } = contract
  if (!recordHasField(contract, 'bidsReceived')) return { text: 'champ inexistant', unknown: true }
  return bidsReceived === undefined ? { text: 'non renseigné', unknown: true } : formatNumber(bidsReceived)
}

/** The whole amount stands under a part of it, which is an estimate. */
function shareCell(holding: Holding): Cell {
  const { contract, share } = holding
  const whole = statedAmount(contract)
  if (share === undefined || whole === undefined) return { text: 'non indiqué', unknown: true }
  const detail = share === whole ? undefined : `estimée, de ${asPublished(whole)}`
  return { text: asPublished(share), detail }
}

function holdersText({ others }: Holding): string {
  return others === 0 ? 'seul' : `avec ${formatCount(others, 'autre', 'autres')}`
}

/** One row a contract; with `anchors`, the first of each year can be led to (`marches-2022`). */
export function holdingRows(
  holdings: readonly Holding[],
  { trades, referenceDate }: Pick<Portal, 'trades' | 'referenceDate'>,
  anchors?: string,
): Row[] {
  const withBids = tellsBids(holdings)
  return holdings.map((holding, index) => {
    const { contract } = holding
    const opensYear = index === 0 || holdings[index - 1]!.contract.year !== contract.year
    return {
      id: anchors !== undefined && opensYear ? `${anchors}-${yearSlug(contract.year)}` : undefined,
      cells: [
        titleCell(contract),
        dateCell(contract, stateOf(contract, referenceDate)),
        tradeCell(contract.cpv, trades),
        holdersText(holding),
        ...(withBids ? [bidsCell(contract)] : []),
        shareCell(holding),
      ],
    }
  })
}
