import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Dataset } from './dataset.ts'
import { revisionDatasets } from '../editions/dataset.ts'
import { centralDatasets } from './central.ts'
import { comparisonDatasets } from './comparison.ts'
import { ideaDatasets } from './idea-calls.ts'
import { indicatorDatasets } from './indicators.ts'
import { measuredDatasets } from './measured-results.ts'
import { recordDatasets } from './records.ts'
import { schemeDatasets } from './scheme.ts'
import { routeDatasets } from './route.ts'
import { reportDatasets } from './reports.ts'
import { tradeDatasets } from './trades.ts'
import { yearDatasets } from './years.ts'

/** Every table that the portal publishes, in a stable order. */
export const allDatasets = memoize((portal: Portal): readonly Dataset[] => [
  ...recordDatasets(portal),
  ...yearDatasets(portal),
  ...tradeDatasets(portal),
  ...indicatorDatasets(portal),
  ...revisionDatasets(portal),
  ...comparisonDatasets(portal),
  ...schemeDatasets(portal),
  ...centralDatasets(portal),
  ...measuredDatasets(portal),
  ...ideaDatasets(portal),
  ...routeDatasets(portal),
  ...reportDatasets(portal),
])
