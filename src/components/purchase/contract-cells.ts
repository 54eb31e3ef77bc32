import { formatHasField } from '../../domain/contract.ts'
import type { Contract } from '../../domain/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { knownDate, statedAmount } from '../../publish/contract-row.ts'
import { formatCount, formatDateShort, formatNumber } from '../../text/format.ts'
import { recordHasField } from '../contract/fact.ts'
import { asPublished } from '../contract/amount.ts'
import { contractPath, contractTitle, knownNames, supplierName } from '../contract/names.ts'
import { contractTags } from '../records/rows.ts'
import { supplierLinks } from '../supplier/path.ts'
import type { RichCell } from '../table.ts'

/** The cells by which tables of a purchase or a trade tell of a contract. */
export interface ContractCells {
  readonly title: (contract: Contract, detail?: string) => RichCell
  readonly supplier: (contract: Contract) => RichCell
  readonly date: (contract: Contract) => RichCell
  readonly end: (contract: Contract) => RichCell
  readonly amount: (contract: Contract) => RichCell
  readonly bids: (contract: Contract) => RichCell
  /** Whether any file read has bids at all: otherwise tables have no such column (rule 6). */
  readonly hasBids: boolean
}

const unknown = (text: string): RichCell => ({ text, unknown: true })

function date(contract: Contract): RichCell {
  const day = knownDate(contract)
  return day === undefined ? unknown('inconnue') : { text: formatDateShort(day) }
}

function amount(contract: Contract): RichCell {
  const stated = statedAmount(contract)
  return stated === undefined ? unknown('non indiqué') : { text: asPublished(stated) }
}

/** Rule 6: a field that the format does not have is not a number that was left out. */
function bids(contract: Contract): RichCell {
  if (!recordHasField(contract, 'bidsReceived')) return unknown('champ inexistant')
  const { bidsReceived } = contract
  return bidsReceived === undefined ? unknown('non renseigné') : { text: formatNumber(bidsReceived) }
}

/** Names and links come from the whole portal: made once a page. */
export function contractCells(portal: Portal): ContractCells {
  const names = knownNames(portal)
  const linkOf = supplierLinks(portal)
  return {
    title: (contract, detail) => ({
      text: contractTitle(contract),
      href: contractPath(contract),
      tags: contractTags(contract),
      detail,
    }),
    supplier({ suppliers }) {
      const [first, ...others] = suppliers
      if (first === undefined) return unknown('non renseigné')
      const more = others.length === 0 ? undefined : `et ${formatCount(others.length, 'autre', 'autres')}`
      return { text: supplierName(first, names), href: linkOf(first), detail: more }
    },
    date,
    end: ({ endDate }) => (endDate === undefined ? unknown('inconnue') : { text: formatDateShort(endDate) }),
    amount,
    bids,
    hasBids: portal.contracts.some(({ format }) => formatHasField(format, 'bidsReceived')),
  }
}
