import type { Portal } from '../domain/portal.ts'
import type { Dataset } from './dataset.ts'
import { revisionDatasets } from './editions/dataset.ts'
import { indicatorDatasets } from './indicator-datasets.ts'
import { recordDatasets } from './record-datasets.ts'
import { tradeDatasets } from './trade-datasets.ts'
import { yearDatasets } from './year-datasets.ts'

/** Every table that the portal publishes, in a stable order. */
export function allDatasets(portal: Portal): readonly Dataset[] {
  return [
    ...recordDatasets(portal),
    ...yearDatasets(portal),
    ...tradeDatasets(portal),
    ...indicatorDatasets(portal),
    ...revisionDatasets(portal),
  ]
}
