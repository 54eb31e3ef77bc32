import { isIsoDate } from '../../domain/date.ts'
import type { CommuneMap, MapSource } from '../../domain/territory/commune-map.ts'
import { formatCount, formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

/** More would be a list of its own beside the map. */
const MOST_NAMED = 5
const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** "Contours simplifiés : Etalab, d’après l’IGN et l’INSEE, Licence Ouverte 2.0, 28 novembre 2026". */
function sourceText({ publisher, licence, date }: MapSource): string {
  const day = date !== undefined && isIsoDate(date) ? [formatDate(date)] : []
  return fr`Contours simplifiés : ${[publisher, licence, ...day].join(', ')}`
}

/** Communes that are not drawn and have nothing to show: those that have are told with their value. */
function missingText(names: readonly string[]): string {
  const said =
    names.length > MOST_NAMED ? formatCount(names.length, 'commune', 'communes') : list.format(names)
  return fr`Sans contour dans le fichier, ni valeur : ${said}`
}

/** What the outlines lack, then who drew them and under which licence. */
export function outlineNotes({ sources, missing }: CommuneMap, valued: ReadonlySet<string>): string[] {
  const empty = missing.filter(({ code }) => !valued.has(code)).map(({ name }) => name)
  return [...(empty.length > 0 ? [missingText(empty)] : []), ...new Set(sources.map(sourceText))]
}
