import { oncePer } from '../domain/once.ts'
import type { Portal } from '../domain/portal.ts'
import type { Dataset } from './dataset.ts'
import { revisionDatasets } from './editions/dataset.ts'
import { indicatorDatasets } from './indicator-datasets.ts'
import { recordDatasets } from './record-datasets.ts'
import { tradeDatasets } from './trade-datasets.ts'
import { yearDatasets } from './year-datasets.ts'

/** Every table that the portal publishes, in a stable order. */
export const allDatasets = oncePer((portal: Portal): readonly Dataset[] => [
  ...recordDatasets(portal),
  ...yearDatasets(portal),
  ...tradeDatasets(portal),
  ...indicatorDatasets(portal),
  ...revisionDatasets(portal),
])
