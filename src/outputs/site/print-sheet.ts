import type { Portal } from '../../domain/portal.ts'
import { formatDate } from '../../text/language/format.ts'

/** A CSS string: quotes, backslashes and line ends would end it (CSS Syntax, "consume a string token"). */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`
}

/** The paged media of a report: A4, its title on every page, who publishes it, and which page of how many. */
export function reportPrintSheet(
  { territory, demonstration, referenceDate }: Pick<Portal, 'territory' | 'demonstration' | 'referenceDate'>,
  period: string,
): string {
  const title = `${territory.shortName} — Rapport d’indicateurs ${period}${demonstration ? ' (démonstration)' : ''}`
  return `@page rapport {
  size: A4;
  margin: 22mm 16mm 20mm;
  @top-left { content: ${cssString(title)} }
  @bottom-left { content: ${cssString(`Achats à livre ouvert — données arrêtées au ${formatDate(referenceDate)}`)} }
  @bottom-right { content: counter(page) " / " counter(pages) }
}
@page rapport { font: 8pt/1.3 system-ui, sans-serif }
body { page: rapport }
`
}
