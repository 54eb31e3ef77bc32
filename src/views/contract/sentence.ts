import type { Category, Contract } from '../../domain/contract/contract.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { formatDate } from '../../text/language/format.ts'
import { PROCUREMENT_TEXT } from '../../text/procurement.ts'
import { supplierList } from '../../text/supplier.ts'
import { fr } from '../../text/language/typography.ts'
import { withoutTax } from './amount.ts'
import { statedContract } from './stated.ts'
import { contractView } from './view.ts'
import type { ContractView } from './view.ts'

const OF_CATEGORY: Record<Category, string> = {
  works: ' de travaux',
  goods: ' de fournitures',
  services: ' de services',
  unknown: '',
}

/** What the law calls it, from its kind and technique. */
export function whatItIs(contract: Contract): string {
  return statedContract(contract).isFramework
    ? PROCUREMENT_TEXT.frameworkAgreement
    : KIND_TEXT[contract.kind].label
}

/** What the amount is not, in brackets behind it (rule 5). */
function whatTheAmountIs({ isFramework, contract: { kind } }: ContractView): string {
  if (kind === 'concession') return 'chiffre d’affaires attendu du concessionnaire, non un achat'
  if (kind === 'callOff') return 'déjà compris dans le plafond de l’accord-cadre, non une dépense réalisée'
  return isFramework
    ? 'maximum estimé de l’accord-cadre, non une dépense réalisée'
    : 'prix ou maximum estimé, non une dépense réalisée'
}

function when({ date, contract: { kind } }: ContractView): string {
  const verb = kind === 'concession' ? 'signée' : 'signé'
  return date ? `${verb} le ${formatDate(date)}` : 'de date de signature inconnue'
}

function toWhom({ suppliers, contract: { kind } }: ContractView): string {
  if (suppliers.length === 0) return ', fournisseur non renseigné'
  const verb = kind === 'concession' ? ' avec ' : ', attribué à '
  return verb + supplierList(suppliers)
}

/** The contract in one sentence: what, when, to whom, for how much, and what the amount is not. */
export function contractSentence(contract: Contract, portal: Portal): string {
  const view = contractView(portal, contract)
  const { amount } = view
  const subject = `${whatItIs(contract)}${OF_CATEGORY[contract.category]} ${when(view)}`
  const price =
    amount === undefined
      ? fr` ; montant non indiqué`
      : `, pour ${withoutTax(amount)} (${whatTheAmountIs(view)})`
  return `${subject}${toWhom(view)}${price}.`
}
