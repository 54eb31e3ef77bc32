import { formatDateShort } from '../language/format.ts'
import { fr } from '../language/typography.ts'
import type { Source } from '../../domain/provenance.ts'

type Named = Pick<Source, 'title' | 'publisher' | 'licence' | 'published'>

/**
 * "MEL, « Données essentielles » (15/01/2024). Licence Ouverte 2.0": each producer once, each title with the date
 * of its last update, as the licence asks.
 */
export function sourcesLine(sources: readonly Named[]): string {
  const producers = [...Map.groupBy(sources, ({ publisher }) => publisher)].map(([publisher, theirs]) => {
    const titles = theirs.map(({ title, published }) =>
      published ? fr`« ${title} » (${formatDateShort(published)})` : fr`« ${title} »`,
    )
    return `${publisher}, ${titles.join(' et ')}`
  })
  const licences = [...new Set(sources.map(({ licence }) => licence))]
  return `${producers.join('\u00a0; ')}. ${licences.join(', ')}`
}
