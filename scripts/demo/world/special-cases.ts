import { addDays } from '../draw/calendar.ts'
import { inventedUuid } from '../draw/identifiers.ts'
import { randomFor } from '../draw/random.ts'
import type { DemoAward, DemoContract } from './model.ts'

/** The first day of DECP 2022. */
const FIRST_DECP_DAY = '2024-01-01'
const isEarly = ({ notified }: DemoContract) => notified < FIRST_DECP_DAY

/**
 * Contracts made on purpose, so that each case which a counting rule names is met: lots that look like one
 * framework, a supplier that comes back, more rows than lots, look-alikes in DECP, an absurd amount, a test supplier.
 */
export function withSpecialCases(contracts: readonly DemoContract[]): DemoContract[] {
  const shared = contracts.filter(
    (contract) => isEarly(contract) && contract.awards.length >= 3 && contract.amount > 1,
  )
  const crowded = shared.filter(({ awards }) => awards.length >= 6).slice(0, 3)
  const others = shared.filter((contract) => !crowded.includes(contract))
  const lots = others.slice(20, 24)
  const returning = others.slice(40, 43)
  const lookAlike = contracts
    .filter((contract) => contract.details && contract.notified > '2025-02')
    .slice(10, 13)
  const changed = contracts.flatMap((contract): DemoContract[] => {
    if (crowded.includes(contract)) return [{ ...contract, title: `${contract.title} – 3 lots` }]
    return lots.includes(contract) ? asLots(contract) : [contract]
  })
  const added = [...returning.map(relaunched), ...lookAlike.map(publishedTwice)]
  return [...withRoadSalt(changed), ...added].map((contract, index) => ({ ...contract, serial: index + 1 }))
}

/** Each supplier holds one lot, under the same title and amount: nothing tells them from one framework but "N lots". */
function asLots(contract: DemoContract): DemoContract[] {
  const title = `${contract.title} – ${contract.awards.length + 1} lots`
  return contract.awards.map((award) => ({ ...contract, title, awards: [award], notified: award.notified }))
}

/** The framework is awarded once more, days later, and a supplier of the first round is back. */
function relaunched(contract: DemoContract): DemoContract {
  const random = randomFor(`relaunched ${contract.serial}`)
  const notified = addDays(contract.awards.at(-1)!.notified, 12)
  const again = (award: DemoAward, index: number): DemoAward => ({
    firm: award.firm,
    localId: `${award.localId.slice(0, -2)}${String(50 + index)}`,
    uuid: inventedUuid(random),
    notified,
  })
  return { ...contract, notified, published: notified, awards: contract.awards.slice(0, 2).map(again) }
}

/** The same contract once more under another number, as two exports of one platform do. */
function publishedTwice(contract: DemoContract): DemoContract {
  const awards = contract.awards.map((award) => ({ ...award, localId: `${award.localId.slice(0, -2)}90` }))
  return { ...contract, awards }
}

/** One framework for road salt whose "no maximum" was typed as eight nines: 100 times the median of its division. */
function withRoadSalt(contracts: readonly DemoContract[]): DemoContract[] {
  const isSalt = ({ title, technique, awards }: DemoContract) =>
    title.includes('sel de déneigement') && technique === 'Accord-cadre' && awards.length === 1
  const salt = contracts.findIndex((contract) => isSalt(contract) && contract.notified > '2019-06')
  return contracts.map((contract, index) =>
    index === salt ? { ...contract, cpv: '34927100', amount: 99_999_999 } : contract,
  )
}

/** Contracts of the turn of the year that both files carry, in the same words: one supplier, one state. */
export function inBothFiles(contracts: readonly DemoContract[]): DemoContract[] {
  const near = contracts
    .filter(({ notified }) => notified >= '2023-12-01' && notified <= '2024-01-12')
    .filter(({ awards, amount, amendments }) => awards.length === 1 && amount > 1 && amendments.length === 0)
  return [...near.filter(isEarly).slice(0, 5), ...near.filter((contract) => !isEarly(contract)).slice(0, 3)]
}
