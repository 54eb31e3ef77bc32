import { contractTitle } from '../../views/contract/names.ts'
import type { Contract } from '../../domain/contract.ts'
import { endingContracts } from '../../domain/ending-contracts.ts'
import type { Portal } from '../../domain/portal.ts'
import { supplierKey } from '../../domain/supplier-key.ts'
import { tradeOfCpv } from '../../domain/trade.ts'
import { yearOf } from '../../domain/date.ts'
import { supplierBook } from '../../indicators/supplier-book.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import { formatCount, formatDate, formatEuros } from '../../text/format.ts'
import { fr } from '../../text/typography.ts'
import { knownDate } from '../../domain/contract-amounts.ts'
import { statedAmount } from '../../domain/stated-amount.ts'
import { contractPath, endingPath } from '../../domain/links.ts'
import type { SearchRecord } from './record.ts'

const MOST_NAMES = 2

/** Names of the suppliers that have a page: nobody else is found by name (rule 11). */
export function supplierNames({ suppliers }: Contract, portal: Portal): readonly string[] {
  const { byKey } = supplierBook(portal)
  const names = suppliers.flatMap((supplier) => {
    const entry = byKey.get(supplierKey(supplier) ?? '')
    return entry === undefined ? [] : (supplier.name ?? entry.name ?? [])
  })
  return [...new Set(names)]
}

function shared(contract: Contract, portal: Portal) {
  const { cpv, category } = contract
  const names = supplierNames(contract, portal)
  const trade = tradeOfCpv(cpv, portal.trades)
  const amount = statedAmount(contract)
  const others = names.length - MOST_NAMES
  return {
    title: contractTitle(contract),
    names: names.slice(0, MOST_NAMES),
    keys: [...names.slice(MOST_NAMES), ...(cpv === undefined ? [] : [cpv])],
    trades: trade === undefined ? [] : [trade.slug],
    category,
    amount,
    more: others > 0 ? [formatCount(others, 'autre titulaire', 'autres titulaires')] : [],
    amountText: amount === undefined ? 'montant non indiqué' : formatEuros(amount),
  }
}

/** "Notifié le 3 mars 2024", "Marché subséquent, date inconnue". */
function awarded(contract: Contract): string {
  const date = knownDate(contract)
  const kind = contract.kind === 'contract' ? '' : `${KIND_TEXT[contract.kind].label}, `
  const deed = contract.kind === 'concession' ? 'signée' : 'notifié'
  const when = date === undefined ? 'date inconnue' : `${deed} le ${formatDate(date)}`
  return kind === '' ? when.charAt(0).toUpperCase() + when.slice(1) : kind + when
}

export function contractCards(portal: Portal): readonly SearchRecord[] {
  return portal.contracts.map((contract) => {
    const { amountText, ...record } = shared(contract, portal)
    return {
      ...record,
      kind: 'marche',
      path: contractPath(contract),
      facts: [awarded(contract), amountText],
      year: contract.year,
      date: knownDate(contract),
    }
  })
}

/** Contracts that end within 24 months: the same ones once more, found by when they end. */
export function endingRecords(portal: Portal): readonly SearchRecord[] {
  return endingContracts(portal.contracts, portal.referenceDate).map((contract) => {
    const { amountText, ...record } = shared(contract, portal)
    const end = contract.endDate!
    return {
      ...record,
      kind: 'echeance',
      path: endingPath(contract),
      facts: [fr`Se termine au plus tard le ${formatDate(end)}`, amountText],
      year: yearOf(end),
      date: end,
    }
  })
}
