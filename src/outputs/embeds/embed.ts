import { indicatorFilesPath } from '../../domain/links.ts'
import { bareSvg } from '../../charts/indicator-svg.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { finding, findingContext } from '../../text/findings/finding.ts'
import { formatDate } from '../../text/language/format.ts'
import { phraseText } from '../../text/language/phrase.ts'
import { sourcesLine } from '../../text/data/sources-line.ts'
import { sourcesOf } from '../../text/data/sources-of.ts'
import { fr } from '../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE, LICENCE, LICENCE_URL } from '../../text/data/citation.ts'
import { escapeUTF8 } from 'entities'
import { cleanLine } from '../../text/language/clean-text.ts'
import type { TextFile } from '../files/published-file.ts'

/** White around the drawing, in its units: words do not touch a dark page. */
const MARGIN = 12

/** As wide as the column that it is put in; white under it, whatever the page. */
function fluid(svg: string): string {
  const [start] = /^<svg[^>]*>/.exec(svg)!
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(start)!
  const [x, w, h] = [-MARGIN, Number(width) + 2 * MARGIN, Number(height) + 2 * MARGIN]
  const wide = start
    .replace(/ (width|height)="[^"]*"/g, '')
    .replace('<svg', '<svg width="100%"')
    .replace(/viewBox="[^"]*"/, `viewBox="${x} ${x} ${w} ${h}"`)
  return `${wide}<rect x="${x}" y="${x}" width="${w}" height="${h}" fill="#ffffff"/>${svg.slice(start.length)}`
}

/**
 * An indicator as a piece of HTML for another site: drawing, finding, source, date, licence, the way back. Frozen: no
 * script, no style, nothing fetched; ids begin with the indicator's, so that two stand on one page.
 */
export function embedHtml(indicator: ComputedIndicator, portal: Portal, siteRoot: string): string {
  const { id } = indicator
  const { title, summary } = finding(indicator, findingContext(portal))
  const text = (words: string) => escapeUTF8(cleanLine(words))
  const licence = `<a href="${escapeUTF8(LICENCE_URL)}">${LICENCE}</a>`
  const page = escapeUTF8(`${siteRoot}indicateurs/${id}/`)
  const source = fr`Source : ${sourcesLine(sourcesOf(indicator, portal))}. Données arrêtées au ${formatDate(portal.referenceDate)}.`
  // Most sources are under the licence of the figure, which their line names: then its name there is the link.
  const said = text(source).includes(LICENCE)
    ? text(source).replace(LICENCE, licence)
    : `${text(source)} ${licence}.`
  return [
    '<figure lang="fr">',
    fluid(bareSvg(indicator, portal, `alo-${id}`)),
    '<figcaption>',
    ...(portal.demonstration ? [`<p><strong>${text(DEMONSTRATION_NOTICE)}</strong></p>`] : []),
    `<p><strong>${text(phraseText(title))}</strong></p>`,
    ...(phraseText(summary) === '' ? [] : [`<p>${text(phraseText(summary))}</p>`]),
    `<p><small>${said} ` +
      `<a href="${page}">${text(fr`Achats à livre ouvert, ${portal.territory.shortName} : ${indicator.label}`)}</a></small></p>`,
    '</figcaption>',
    '</figure>',
    '',
  ].join('\n')
}

/** Where the fragment of an indicator stands, below the site's root. */
export function embedPath(id: string): string {
  return `${indicatorFilesPath(id)}.html`
}

export function embedFile(indicator: ComputedIndicator, portal: Portal, siteRoot: string): TextFile {
  return {
    path: embedPath(indicator.id),
    title: indicator.label,
    description: 'La figure à intégrer dans une autre page, sans script ni feuille de style.',
    mediaType: 'text/html; charset=utf-8',
    lines: () => [embedHtml(indicator, portal, siteRoot)],
  }
}
