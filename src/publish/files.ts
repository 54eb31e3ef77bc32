import type { Portal } from '../domain/portal.ts'
import { calendarFiles } from './calendar/calendar-files.ts'
import type { Dataset } from './dataset.ts'
import { feedFiles } from './feeds/feed-files.ts'
import { UNTOLD_ROOT } from './feeds/site-address.ts'
import { indicatorDatasets } from './indicator-datasets.ts'
import { noticeLines } from './notice.ts'
import type { TextFile } from './published-file.ts'
import { reconciliationJson } from './reconciliation.ts'
import { recordDatasets } from './record-datasets.ts'
import { schemaFiles } from './schema-files.ts'
import { tradeDatasets } from './trade-datasets.ts'

export interface PublishOptions {
  /** Root address of the site with its base, for citations and feeds: `https://achats.example/portail/`. */
  readonly siteRoot?: string
}

function filesOf(portal: Portal, dataset: Dataset, siteRoot: string): readonly TextFile[] {
  const { base, title, description, rowCount, csv, excel } = dataset
  const table = { title, description, rows: rowCount }
  const notice = () => noticeLines(portal, dataset, `${siteRoot}${base}.csv`)
  return [
    { ...table, path: `${base}.csv`, mediaType: 'text/csv; charset=utf-8; header=present', lines: csv },
    {
      ...table,
      path: `${base}-excel.csv`,
      title: `${title} (pour tableur)`,
      mediaType: 'text/csv; charset=utf-8; header=present',
      lines: excel,
    },
    {
      path: `${base}.txt`,
      title: `${title} : notice`,
      description: 'Citation, licence, sources, précautions et colonnes.',
      mediaType: 'text/plain; charset=utf-8',
      lines: notice,
    },
  ]
}

/** All that can be downloaded, in a stable order. Nothing is written before `lines` is read. */
export function publishedFiles(
  portal: Portal,
  { siteRoot = UNTOLD_ROOT }: PublishOptions = {},
): readonly TextFile[] {
  const tables = [...recordDatasets(portal), ...tradeDatasets(portal), ...indicatorDatasets(portal)]
  return [
    ...tables.flatMap((table) => filesOf(portal, table, siteRoot)),
    {
      path: 'donnees/reconciliation.json',
      title: 'Réconciliation',
      description:
        'De la source à la page : lignes lues, retenues, fusionnées, écartées, et les sommes, par fichier.',
      mediaType: 'application/json',
      lines: () => [reconciliationJson(portal)],
    },
    ...schemaFiles(),
    ...feedFiles(portal, siteRoot),
    ...calendarFiles(portal, siteRoot),
  ]
}
