import type { FileInfo } from '../../domain/file-info.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { FORM_KINDS, MOST_WORKBOOK_ROWS, formPath, formsOf, isTooLongForWorkbook } from '../files/forms.ts'
import type { Download, FileEntry } from '../../views/download.ts'
import { formatSize, shortName } from './datasets.ts'

/** What files are once written, by their path below the root of the site. */
export type InfoByPath = ReadonlyMap<string, FileInfo>

export function infoByPath(facts: readonly FileInfo[]): InfoByPath {
  return new Map(facts.map((each) => [each.path, each]))
}

/** The size of a file in words. */
export function fileSize(path: string, facts: InfoByPath): string | undefined {
  const written = facts.get(path)
  return written && formatSize(written.bytes)
}

export function fileEntry(path: string, form: string, facts: InfoByPath): FileEntry {
  return {
    path: `/${path}`,
    name: path.replace(/^donnees\//, ''),
    form,
    size: fileSize(path, facts),
    sha256: facts.get(path)?.sha256,
  }
}

/** Every form of a table that can be downloaded. */
export function filesOf(dataset: Dataset, facts: InfoByPath): readonly FileEntry[] {
  return formsOf(dataset).map((form) => fileEntry(formPath(dataset, form), FORM_KINDS[form].label, facts))
}

/** What the data page says of a table: forms, sizes, sums, dictionary. */
export function downloadOf(dataset: Dataset, facts: InfoByPath): Download {
  const { title, description, rowCount, columns, base, schema } = dataset
  return {
    name: shortName(dataset),
    title,
    description,
    rowCount,
    columnCount: columns.length,
    schema,
    noticePath: `/${base}.txt`,
    files: filesOf(dataset, facts),
    aboveRows: isTooLongForWorkbook(dataset) ? MOST_WORKBOOK_ROWS : undefined,
  }
}
