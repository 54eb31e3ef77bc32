import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { ideaViews } from '../../views/ideas/ideas.ts'
import { ideaColumns } from '../columns/idea-calls.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'

/** Needs pitched as a call for ideas; none where the authority tells none. */
export const ideaDatasets = memoize((portal: Portal): readonly Dataset[] => {
  const ideas = ideaViews(portal)
  if (ideas.length === 0) return []
  return [
    dataset({
      base: 'donnees/besoins',
      // The name besoins is that of the table that this portal proposes to read.
      schema: 'besoins-publies',
      title: 'Besoins ouverts aux idées',
      description:
        'Une ligne par besoin présenté comme un appel à idées : thème de l’atelier, dernier jour pour répondre, et ce ' +
        'qui en est venu.',
      columns: ideaColumns,
      rows: ideas,
      isDemonstration: ({ call }) => call.demonstration,
      caveats: [],
      primaryKey: ['id'],
    }),
  ]
})
