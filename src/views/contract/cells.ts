import type { Contract } from '../../domain/contract/contract.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import { formatCount, formatDateShort, formatNumber } from '../../text/language/format.ts'
import { setBesideTags } from '../../text/set-beside.ts'
import { SUPPLIER_NOT_FILLED_IN, supplierName } from '../../text/supplier.ts'
import type { RichCell } from '../table.ts'
import { asPublished } from './amount.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import { statedContract } from './stated.ts'
import { contractView } from './view.ts'

/** What lists say of a contract, a cell each: everything that is not known is said, never left empty. */
export interface ContractCells {
  readonly title: (contract: Contract) => RichCell
  /** The first supplier, led to its page where it has one, and how many more there are. */
  readonly supplier: (contract: Contract) => RichCell
  readonly date: (contract: Contract) => RichCell
  readonly end: (contract: Contract) => RichCell
  readonly trade: (contract: Contract) => RichCell
  readonly bids: (contract: Contract) => RichCell
  readonly amount: (contract: Contract) => RichCell
}

const unknown = (text: string): RichCell => ({ text, unknown: true })

function modifiedTag({ amendments }: Contract): string | false {
  if (amendments.length === 0) return false
  return amendments.length === 1 ? 'modifié' : `modifié ${formatNumber(amendments.length)} fois`
}

/** What a reader of a list must know of a contract, in words. */
export function contractTags(contract: Contract): readonly string[] {
  const { kind } = contract
  return [
    kind !== 'contract' && KIND_TEXT[kind].label.toLocaleLowerCase('fr-FR'),
    statedContract(contract).isFramework && 'accord-cadre',
    ...setBesideTags(contract),
    modifiedTag(contract),
  ].filter((tag) => tag !== false)
}

/** The day of first notification (rule 13). */
function dateCell(contract: Contract): RichCell {
  const { date: day } = statedContract(contract)
  return day === undefined ? unknown('date inconnue') : { text: formatDateShort(day) }
}

/** Rule 7: an amount of 0 or 1 € states nothing. */
function amountCell(contract: Contract): RichCell {
  const { amount } = statedContract(contract)
  return amount === undefined ? unknown('non indiqué') : { text: asPublished(amount) }
}

/** Rule 6: a field that the format does not have is not a number that was left out. */
function bids(contract: Contract): RichCell {
  if (!publicationHasField(contract, 'bidsReceived')) return unknown('absent du format')
  const { bidsReceived } = contract
  return bidsReceived === undefined ? unknown('non renseigné') : { text: formatNumber(bidsReceived) }
}

/** Names and links come from the whole portal. */
export const contractCells = memoize((portal: Portal): ContractCells => {
  const viewOf = (contract: Contract) => contractView(portal, contract)
  return {
    title(contract) {
      const { heading, path } = viewOf(contract)
      return { text: heading, href: path, tags: contractTags(contract) }
    },
    supplier(contract) {
      const [first, ...others] = viewOf(contract).suppliers
      if (first === undefined) return unknown(SUPPLIER_NOT_FILLED_IN)
      const more = others.length === 0 ? undefined : `et ${formatCount(others.length, 'autre', 'autres')}`
      return { text: supplierName(first), href: first.firm?.path, detail: more }
    },
    date: dateCell,
    end: ({ endDate }) => (endDate === undefined ? unknown('inconnue') : { text: formatDateShort(endDate) }),
    trade(contract) {
      const { trade } = viewOf(contract)
      return trade === undefined ? unknown('métier inconnu') : { text: trade.label }
    },
    bids,
    amount: amountCell,
  }
})
