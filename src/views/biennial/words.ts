import type { Portal } from '../../domain/portal.ts'
import type { Cents } from '../../domain/money.ts'
import { formatCount, formatEurosShort, formatPercent } from '../../text/language/format.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { fr } from '../../text/language/typography.ts'
import { periodFigure } from './figure.ts'
import type { ReportPeriod } from './periods.ts'
import { indicatorOf } from './report.ts'
import type { ReportLine } from './report.ts'

/** The first category of which a share is known, as the title of the report; or that none is. */
export function reportFinding(lines: readonly ReportLine[], { id }: ReportPeriod): string {
  const first = lines.find(({ figure }) => figure !== undefined && figure.value !== null)
  if (first === undefined) return fr`${id} : les fichiers lus ne disent pas quels achats sont responsables`
  const { indicator, figure } = first
  return fr`${id} : ${formatPercent(Number(figure!.value))} ${indicator.words?.share ?? indicator.label}`
}

/** Contracts and frameworks of the two years. */
export function signedIn(portal: Pick<Portal, 'indicators'>, period: ReportPeriod): number {
  return Number(periodFigure(indicatorOf(portal, 'nombre-de-marches'), period)?.value ?? 0)
}

/** "La MEL a signé 512 marchés en 2024 et 2025, pour 412 M€." */
export function signedSentence(
  portal: Pick<Portal, 'indicators' | 'territory'>,
  period: ReportPeriod,
): string {
  const amount = periodFigure(indicatorOf(portal, 'montants-notifies'), period)?.value
  const worth =
    amount === null || amount === undefined ? '' : fr`, pour ${formatEurosShort(amount as Cents)} hors taxes`
  const count = formatCount(signedIn(portal, period), 'marché', 'marchés')
  return fr`${capitalFirst(portal.territory.subject)} a signé ${count} en ${period.years.join(' et ')}${worth}.`
}
