import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { actionViews } from '../../views/scheme/groups.ts'
import { schemeColumns, schemeLines } from '../columns/scheme.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'

/** What measures and shows the actions of the scheme; none where the territory tells no action. */
export const schemeDatasets = memoize((portal: Portal): readonly Dataset[] => {
  const views = actionViews(portal)
  if (views.length === 0) return []
  return [
    dataset({
      base: 'donnees/actions-spaser',
      title: 'Actions du schéma des achats responsables',
      description:
        'Une ligne par action et par ce qui la mesure ou la montre : indicateur, contrat, achat annoncé, avis, partenaire ' +
        'ou document. Une action dont rien n’est publié a une ligne, qui le dit.',
      columns: schemeColumns,
      rows: schemeLines(views),
      // The state of an action is computed from all data together.
      isDemonstration: () => portal.demonstration,
      caveats: ['unknown-is-not-none'],
    }),
  ]
})
