import type { Portal } from '../domain/portal.ts'
import type { Dataset } from './dataset.ts'
import { indicatorDatasets } from './indicator-datasets.ts'
import { noticeLines } from './notice.ts'
import type { PublishedFile } from './published-file.ts'
import { reconciliationJson } from './reconciliation.ts'
import { recordDatasets } from './record-datasets.ts'
import { schemaFiles } from './schema-files.ts'

export interface PublishOptions {
  /** Root address of the site with its base, for citations: `https://achats.example/portail/`. */
  readonly siteRoot?: string
}

function filesOf(portal: Portal, dataset: Dataset, siteRoot: string): readonly PublishedFile[] {
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
  { siteRoot = '/' }: PublishOptions = {},
): readonly PublishedFile[] {
  const tables = [...recordDatasets(portal), ...indicatorDatasets(portal)]
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
  ]
}
