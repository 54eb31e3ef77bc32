import type { FileFacts } from '../../domain/file-facts.ts'
import type { Dataset } from '../../publish/dataset.ts'
import { FORM_KINDS, formPath, formsOf } from '../../publish/forms.ts'
import { formatSize } from './datasets.ts'

/** What files are once written, by their path below the root of the site. */
export type FactsByPath = ReadonlyMap<string, FileFacts>

export function factsByPath(facts: readonly FileFacts[]): FactsByPath {
  return new Map(facts.map((each) => [each.path, each]))
}

/** A file to download, in words. */
export interface FileEntry {
  /** Of this site. */
  readonly path: string
  readonly name: string
  /** "CSV", "Parquet". */
  readonly form: string
  /** "1,2 Mo"; unknown where only pages are built (`astro dev`). */
  readonly size: string | undefined
  readonly sha256: string | undefined
}

/** "CSV, 1,2 Mo". */
export function inBrief(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ')
}

/** The size of a file in words. */
export function sizeOf(path: string, facts: FactsByPath): string | undefined {
  const written = facts.get(path)
  return written && formatSize(written.bytes)
}

export function fileEntry(path: string, form: string, facts: FactsByPath): FileEntry {
  return {
    path: `/${path}`,
    name: path.replace(/^donnees\//, ''),
    form,
    size: sizeOf(path, facts),
    sha256: facts.get(path)?.sha256,
  }
}

/** Every form of a table that can be downloaded. */
export function filesOf(dataset: Dataset, facts: FactsByPath): readonly FileEntry[] {
  return formsOf(dataset).map((form) => fileEntry(formPath(dataset, form), FORM_KINDS[form].label, facts))
}
