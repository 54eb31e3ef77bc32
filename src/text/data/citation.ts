import type { Portal } from '../../domain/portal.ts'
import type { Source } from '../../domain/provenance.ts'
import { formatDate } from '../language/format.ts'
import { fr } from '../language/typography.ts'
import { publisherLine } from './publisher.ts'

/** The licence under which the portal passes on what it made from the sources. */
export const LICENCE = 'Licence Ouverte 2.0'
/** In the list of SPDX. */
export const LICENCE_ID = 'etalab-2.0'
export const LICENCE_URL = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'

export const DEMONSTRATION_NOTICE =
  'Données de démonstration : lignes inventées, qui ne décrivent aucun marché réel et ne doivent pas être citées comme telles.'

/** How to name one file of the portal: who, what, when, where. */
export function citation(portal: Portal, title: string, address: string): string {
  const date = formatDate(portal.referenceDate)
  return fr`${publisherLine(portal)}, « ${title} », données arrêtées au ${date}, ${LICENCE}, ${address}.`
}

/** One source: producer, title, date of last update, licence, as the licence asks. */
export function sourceLine(source: Source): string {
  const updated = source.published
    ? `mis à jour le ${formatDate(source.published)}`
    : 'date de mise à jour inconnue'
  return [source.publisher, `« ${source.title} »`, updated, source.licence, source.url]
    .filter(Boolean)
    .join(', ')
}
