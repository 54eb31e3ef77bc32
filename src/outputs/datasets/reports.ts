import { reportFilesPath } from '../../domain/links.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { reportPeriods } from '../../views/biennial/periods.ts'
import type { ReportPeriod } from '../../views/biennial/periods.ts'
import { reportRows } from '../../views/biennial/rows.ts'
import { reportColumns } from '../columns/report.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'

function reportDataset(portal: Portal, period: ReportPeriod): Dataset {
  return dataset({
    base: reportFilesPath(period.id),
    schema: 'rapport',
    title: `Rapport d’indicateurs ${period.id}`,
    description:
      'Une ligne par nombre du rapport : ses deux années réunies, ou l’une d’elles, avec ce qui est inconnu, ses bornes et ses objectifs.',
    columns: reportColumns,
    rows: reportRows(portal, period),
    isDemonstration: () => portal.demonstration,
    caveats: [
      'amount-is-not-spending',
      'coverage-threshold',
      'partial-years',
      'unknown-is-not-none',
      'shared-equally',
    ],
    primaryKey: ['indicateur', 'serie', 'periode'],
  })
}

/** The numbers of each report of two years. */
export const reportDatasets = memoize((portal: Portal): readonly Dataset[] =>
  reportPeriods(portal).map((period) => reportDataset(portal, period)),
)

/** Those of one report. @throws RangeError where there is no report of that period: a fault of its page. */
export function datasetOfReport(portal: Portal, { id }: ReportPeriod): Dataset {
  const found = reportDatasets(portal).find(({ base }) => base === reportFilesPath(id))
  if (found === undefined) throw new RangeError(`no report ${id}`)
  return found
}
