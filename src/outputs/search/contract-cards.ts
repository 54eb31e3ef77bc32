import { endingContracts } from '../../domain/contract/ending-contracts.ts'
import type { Portal } from '../../domain/portal.ts'
import { yearOf } from '../../domain/date.ts'
import { endingPath } from '../../domain/links.ts'
import { halfYearOf } from '../../domain/period.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import { formatCount, formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { asPublished } from '../../views/contract/amount.ts'
import { contractView } from '../../views/contract/view.ts'
import type { ContractView } from '../../views/contract/view.ts'
import { publicNames } from '../../views/supplier/named.ts'
import type { SearchCard } from './card.ts'

const MOST_NAMES = 2

function shared({ contract, heading, suppliers, trade, amount }: ContractView) {
  const { localId, cpv, category } = contract
  const names = publicNames(suppliers)
  const others = names.length - MOST_NAMES
  return {
    title: heading,
    names: names.slice(0, MOST_NAMES),
    keys: [localId, ...names.slice(MOST_NAMES), cpv].filter((key) => key !== undefined),
    trades: trade === undefined ? [] : [trade.slug],
    category,
    amount,
    more: others > 0 ? [formatCount(others, 'autre fournisseur', 'autres fournisseurs')] : [],
  }
}

function amountText({ amount }: ContractView): string {
  return amount === undefined ? 'montant non indiqué' : asPublished(amount)
}

/** "Signé le 3 mars 2024", "Marché sous accord-cadre, date inconnue". */
function awarded({ contract: { kind }, date }: ContractView): string {
  const deed = kind === 'concession' ? 'signée' : 'signé'
  const when = date === undefined ? 'date inconnue' : `${deed} le ${formatDate(date)}`
  return kind === 'contract' ? capitalFirst(when) : `${KIND_TEXT[kind].label}, ${when}`
}

export function contractCards(portal: Portal): readonly SearchCard[] {
  return portal.contracts.map((contract) => {
    const view = contractView(portal, contract)
    return {
      ...shared(view),
      kind: 'marche',
      path: view.path,
      facts: [awarded(view), amountText(view)],
      year: contract.year,
      date: view.date,
    }
  })
}

/** Contracts that end within 24 months: the same ones once more, found by when they end. */
export function endingRecords(portal: Portal): readonly SearchCard[] {
  const ending = endingContracts(portal.contracts, portal.referenceDate)
  return ending.map((contract) => {
    const view = contractView(portal, contract)
    const end = contract.endDate!
    return {
      ...shared(view),
      kind: 'echeance',
      path: endingPath(contract, halfYearOf(ending[0]!.endDate!)),
      facts: [fr`Se termine au plus tard le ${formatDate(end)}`, amountText(view)],
      year: yearOf(end),
      date: end,
    }
  })
}
