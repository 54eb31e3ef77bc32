import { addMonths } from '../../domain/date.ts'
import { ENDING_MONTHS } from '../../domain/contract/ending-contracts.ts'
import type { Portal } from '../../domain/portal.ts'
import { stageOf } from '../../domain/purchase/purchase-stage.ts'
import type { TradeSummary } from '../../indicators/trade-summary.ts'
import { asOf } from '../../text/as-of.ts'
import { formatCount, formatDate, formatNumber } from '../../text/language/format.ts'
import { NO_PLAN, inPeriod } from '../../text/plan.ts'
import { joinProse, link, prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import { nounFor } from '../../text/language/units.ts'

type FindingPortal = Pick<Portal, 'planEditions' | 'referenceDate'>

function ahead({ ahead: purchases }: TradeSummary, { planEditions, referenceDate }: FindingPortal): Prose {
  if (planEditions.length === 0) return prose`${NO_PLAN} : ce qui vient n'est pas connu`
  if (purchases.length === 0) return prose`la programmation n'annonce aucun achat de ce métier`
  const count = link(formatCount(purchases.length, 'achat à venir', 'achats à venir'), '#a-venir')
  const open = purchases.filter((purchase) => stageOf(purchase, referenceDate) === 'open').length
  const next = purchases.find(
    (purchase) =>
      stageOf(purchase, referenceDate) === 'upcoming' && purchase.plannedPublication !== undefined,
  )
  const told = [
    open > 0 &&
      `${open === purchases.length ? (open > 1 ? 'tous' : '') : formatNumber(open)} ${nounFor(open, 'déjà paru', 'déjà parus')}`.trim(),
    next && `le prochain ${inPeriod(next.plannedPublication!)}`,
  ].filter((part) => typeof part === 'string')
  return told.length === 0 ? count : prose`${count} (${told.join(', ')})`
}

function ending({ ending: contracts }: TradeSummary, { referenceDate }: FindingPortal): Prose {
  const until = formatDate(addMonths(referenceDate, ENDING_MONTHS))
  if (contracts.length === 0) return prose`aucun marché connu ne finit d'ici au ${until}`
  const count = formatCount(contracts.length, 'marché finit', 'marchés finissent')
  return prose`[${count}](#echeances) au plus tard d'ici au ${until}`
}

function ordinary({ ordinaryYear, contracts: past }: TradeSummary): Prose | undefined {
  if (past.length === 0) return prose`les fichiers lus n'ont aucun marché de ce métier`
  if (ordinaryYear === undefined) return undefined
  const { contracts } = ordinaryYear
  return contracts === 0
    ? prose`une année ordinaire ne compte [aucun marché](#annee-ordinaire)`
    : prose`une année ordinaire compte [${formatCount(contracts, 'marché', 'marchés')}](#annee-ordinaire)`
}

/** What the page finds, in one sentence with links: what comes, what ends, what is usual. */
export function tradeFinding(record: TradeSummary, portal: FindingPortal): Prose {
  const parts = [ahead(record, portal), ending(record, portal), ordinary(record)]
  const told = joinProse(
    parts.filter((part) => part !== undefined),
    '\u00a0; ',
  )
  return portal.planEditions.length === 0 ? prose`${told}.` : asOf(portal.referenceDate, prose`${told}.`)
}
