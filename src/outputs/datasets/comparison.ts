import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { portalMeasures } from '../../views/comparison/comparison.ts'
import { comparisonColumns } from '../columns/comparison.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'

/** The comparison of authorities; none where the build was told of no other. */
export const comparisonDatasets = memoize((portal: Portal): readonly Dataset[] => {
  const lines = portalMeasures(portal).flatMap((measure) =>
    measure.standings.map((standing) => ({ measure, standing })),
  )
  if (lines.length === 0) return []
  return [
    dataset({
      base: 'donnees/comparaison',
      title: 'Comparaison de collectivités',
      description:
        'Une ligne par mesure et par collectivité : les mêmes définitions, chacune d’après ses propres fichiers, et ce qui ' +
        'ne se compare pas.',
      columns: comparisonColumns,
      rows: lines,
      isDemonstration: ({ standing }) => standing.authority.demonstration,
      caveats: ['unknown-is-not-none', 'coverage-threshold', 'other-population'],
      primaryKey: ['indicateur', 'siren'],
    }),
  ]
})
