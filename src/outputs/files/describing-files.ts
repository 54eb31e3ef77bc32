import { bundleFile } from './bundle/bundle.ts'
import { catalogueFiles } from '../standards/dcat/catalogue-files.ts'
import type { Described } from './described.ts'
import { checksumsFile } from './checksums.ts'
import { dataPackageFile } from '../standards/datapackage/datapackage.ts'
import { openSearchFile } from '../site/opensearch.ts'
import type { PublishedFile } from './published-file.ts'

export type { Described } from './described.ts'

/** Files that tell of the files of data: each list is a file of this folder. In a stable order. */
function describingFiles(described: Described): readonly PublishedFile[] {
  return [dataPackageFile(described)]
}

/** What is written after the data, in order: the catalogue tells of the bundle, the bundle holds the dictionary. */
export const DESCRIBING_STAGES: readonly ((described: Described) => readonly PublishedFile[])[] = [
  describingFiles,
  (described) => [bundleFile(described)],
  ({ portal, siteRoot }) => [openSearchFile(portal, siteRoot)],
  catalogueFiles,
  // Last, so that it has a sum of everything else.
  (described) => [checksumsFile(described)],
]
