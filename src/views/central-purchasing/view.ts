import type { Contract } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { isOwnFact } from '../../domain/territory/fact.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import type { CentralPurchasing } from '../../domain/territory/territory.ts'
import { fold } from '../../text/language/fold.ts'

/** What is known of a central purchasing body beside its catalogue: what contracts say, and apart, what documents say. */
export interface CentralPurchasingView {
  /** Absent where the authority has tables of the body, and does not name it. */
  readonly body: CentralPurchasing | undefined
  /** Those whose title names the body, the one that ends last first; unknown ends come last. */
  readonly contracts: readonly Contract[]
  /** Stated by documents, never mixed with what is counted from files. */
  readonly facts: readonly DocumentedFact[]
}

const saysWords = (text: string, words: string): boolean => ` ${fold(text)} `.includes(` ${fold(words)} `)

/** Whether the title of a contract names the body by one of its writings, whatever their case, accents and signs. */
export function namesCentralBody({ title }: Pick<Contract, 'title'>, body: CentralPurchasing): boolean {
  return title !== undefined && body.titleWords.some((words) => saysWords(title, words))
}

/** What documents state of a central purchasing body. */
export function centralFacts(facts: readonly DocumentedFact[]): DocumentedFact[] {
  return facts.filter((fact) => isOwnFact(fact) && saysWords(fact.subject, 'centrale d’achat'))
}

const lastEndFirst = (a: Contract, b: Contract): number => {
  const [first = '', second = ''] = [a.endDate, b.endDate]
  if (first === second) return 0
  return first < second ? 1 : -1
}

/** Whether the authority names such a body, or has a table of its offers or members. */
export function hasCentralPurchasing({
  territory,
  centralOffers,
  centralMembers,
}: Pick<Portal, 'territory' | 'centralOffers' | 'centralMembers'>): boolean {
  return territory.centralPurchasing !== undefined || centralOffers.length + centralMembers.length > 0
}

/** The contracts that name the body, and what documents state of it; its catalogue stands in `offers.ts`. */
export function centralPurchasing({
  territory,
  contracts,
  facts,
}: Pick<Portal, 'territory' | 'contracts' | 'facts'>): CentralPurchasingView {
  const body = territory.centralPurchasing
  const naming = body === undefined ? [] : contracts.filter((contract) => namesCentralBody(contract, body))
  return { body, contracts: naming.sort(lastEndFirst), facts: centralFacts(facts) }
}
