import type { Portal } from '../../domain/portal.ts'
import { formatDate } from '../../text/language/format.ts'

/** A CSS string: quotes, backslashes and line ends would end it (CSS Syntax, "consume a string token"). */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`
}

/** What stands at the head and foot of each page of a report; the rest is the same for all of them. */
export function reportPrintSheet(
  { territory, demonstration, referenceDate }: Pick<Portal, 'territory' | 'demonstration' | 'referenceDate'>,
  period: string,
): string {
  const title = `${territory.shortName} — Rapport d’indicateurs ${period}${demonstration ? ' (démonstration)' : ''}`
  const foot = `Achats à livre ouvert — données arrêtées au ${formatDate(referenceDate)}`
  return `@page rapport{@top-left{content:${cssString(title)}}@bottom-left{content:${cssString(foot)}}}`
}
