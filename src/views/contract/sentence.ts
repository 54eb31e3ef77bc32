import type { Category, Contract } from '../../domain/contract.ts'
import { knownDate } from '../../domain/contract-amounts.ts'
import { hasFrameworkTechnique, saysFramework } from '../../domain/procurement-code.ts'
import { statedAmount } from '../../domain/stated-amount.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import { formatDate } from '../../text/format.ts'
import { PROCUREMENT_TEXT } from '../../text/procurement.ts'
import { fr } from '../../text/typography.ts'
import { withoutTax } from './amount.ts'
import { supplierList } from './names.ts'
import type { KnownNames } from './names.ts'

const OF_CATEGORY: Record<Category, string> = {
  works: ' de travaux',
  goods: ' de fournitures',
  services: ' de services',
  unknown: '',
}

/** What the law calls it, from its kind and technique. */
export function whatItIs(contract: Contract): string {
  const { kind } = contract
  return kind === 'contract' && saysFramework(contract)
    ? PROCUREMENT_TEXT.frameworkAgreement
    : KIND_TEXT[kind].label
}

/** What the amount is not, in brackets behind it (rule 5). */
function whatTheAmountIs(contract: Contract): string {
  const { kind } = contract
  if (kind === 'concession') return 'chiffre d’affaires attendu du concessionnaire, non un achat'
  if (kind === 'callOff') return 'déjà compris dans le plafond de l’accord-cadre, non une dépense réalisée'
  return hasFrameworkTechnique(contract)
    ? 'maximum estimé de l’accord-cadre, non une dépense réalisée'
    : 'prix ou maximum estimé, non une dépense réalisée'
}

function when(contract: Contract): string {
  const date = knownDate(contract)
  const [verb, noun] = contract.kind === 'concession' ? ['signée', 'signature'] : ['notifié', 'notification']
  return date ? `${verb} le ${formatDate(date)}` : `de date de ${noun} inconnue`
}

function toWhom({ suppliers, kind }: Contract, names: KnownNames): string {
  if (suppliers.length === 0) return ', titulaire non renseigné'
  const verb = kind === 'concession' ? ' avec ' : ', attribué à '
  return verb + supplierList(suppliers, names)
}

/** The contract in one sentence: what, when, to whom, for how much, and what the amount is not. */
export function contractSentence(contract: Contract, names: KnownNames): string {
  const subject = `${whatItIs(contract)}${OF_CATEGORY[contract.category]} ${when(contract)}`
  const amount = statedAmount(contract)
  const price =
    amount === undefined
      ? fr` ; montant non indiqué`
      : `, pour ${withoutTax(amount)} (${whatTheAmountIs(contract)})`
  return `${subject}${toWhom(contract, names)}${price}.`
}
