import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { measureViews } from '../../views/measures/measures.ts'
import { measuredColumns } from '../columns/measured-results.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'

/** What the authority measures besides its contracts; none where it gives nothing. */
export const measuredDatasets = memoize((portal: Portal): readonly Dataset[] => {
  const measures = measureViews(portal)
  if (measures.length === 0) return []
  return [
    dataset({
      base: 'donnees/resultats-mesures',
      // The name resultats-mesures is that of the table that this portal proposes to read.
      schema: 'resultats-mesures-publies',
      title: 'Résultats mesurés',
      description:
        'Une ligne par mesure et par période, telle que la collectivité ou un document la donne, avec sa cible, son ' +
        'échéance, l’état de la cible et sa source. Ces valeurs ne sont comptées dans aucun fichier de marchés.',
      columns: measuredColumns,
      rows: measures.flatMap((measure) => measure.results.map((result) => ({ measure, result }))),
      isDemonstration: ({ result }) => result.demonstration,
      caveats: [],
    }),
  ]
})
