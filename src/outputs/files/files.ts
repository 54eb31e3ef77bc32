import type { Portal } from '../../domain/portal.ts'
import { apiFiles } from '../api/files.ts'
import { calendarFiles } from '../subscriptions/calendar/calendar-files.ts'
import { byteFiles, textFilesOf } from './dataset-files.ts'
import { datasetSchemaFiles } from '../schemas/dataset-schema-files.ts'
import { allDatasets } from '../datasets/datasets.ts'
import { feedFiles } from '../subscriptions/feeds/feed-files.ts'
import { UNTOLD_ROOT } from '../subscriptions/feeds/site-address.ts'
import { ocdsFiles } from '../standards/ocds/package.ts'
import type { PublishedFile, TextFile } from './published-file.ts'
import { reconciliationJson } from './reconciliation.ts'
import { schemaFiles } from '../schemas/schema-files.ts'

export interface PublishOptions {
  /** Root address of the site with its base, for citations and feeds: `https://achats.example/portail/`. */
  readonly siteRoot?: string
}

/** All text that can be downloaded, in a stable order. Nothing is written before `lines` is read. */
export function publishedFiles(
  portal: Portal,
  { siteRoot = UNTOLD_ROOT }: PublishOptions = {},
): readonly TextFile[] {
  const tables = allDatasets(portal)
  return [
    ...tables.flatMap((table) => textFilesOf(portal, table, siteRoot)),
    {
      path: 'donnees/reconciliation.json',
      title: 'Réconciliation',
      description:
        'De la source à la page : lignes lues, retenues, fusionnées, écartées, et les sommes, par fichier.',
      mediaType: 'application/json',
      lines: () => [reconciliationJson(portal)],
    },
    ...schemaFiles(),
    ...datasetSchemaFiles(tables),
    ...feedFiles(portal, siteRoot),
    ...calendarFiles(portal, siteRoot),
    ...ocdsFiles(portal, siteRoot),
    ...apiFiles(portal, siteRoot, tables),
  ]
}

/** All that can be downloaded and is not text. */
export function binaryFiles(
  portal: Portal,
  { siteRoot = UNTOLD_ROOT }: PublishOptions = {},
): readonly PublishedFile[] {
  return byteFiles(portal, allDatasets(portal), siteRoot)
}
