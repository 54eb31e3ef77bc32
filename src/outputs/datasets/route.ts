import type { Portal } from '../../domain/portal.ts'
import { hasRoutes } from '../../views/route/routes.ts'
import { routeColumns, routeRows } from '../columns/route.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'
import { toContract, toPurchase, toTrade } from './keys.ts'

/** What is known to come on the way to each target that is a share; no file where there is no such way. */
export function routeDatasets(portal: Portal): readonly Dataset[] {
  if (!hasRoutes(portal)) return []
  return [
    dataset({
      base: 'donnees/trajectoire',
      title: 'Trajectoire vers les objectifs',
      description:
        'Une ligne par objectif et par marché à venir : un achat annoncé et non attribué, ou un marché qui finit. Ce que le ' +
        'passé du métier et la programmation en disent, et combien de marchés de l’année devraient porter ce que l’objectif ' +
        'demande. Un calcul, non une prévision ; ses hypothèses sont sur /spaser/trajectoire/.',
      columns: routeColumns(portal),
      rows: routeRows(portal),
      isDemonstration: () => portal.demonstration,
      caveats: ['unknown-is-not-none', 'field-since-2024', 'plan-not-binding', 'end-at-the-latest'],
      primaryKey: ['objectif', 'genre', 'contrat_id', 'identifiant_page'],
      foreignKeys: [toTrade(), toContract(), toPurchase()],
    }),
  ]
}
