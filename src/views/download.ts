/** A file to download, in words. */
export interface FileEntry {
  /** Of this site. */
  readonly path: string
  readonly name: string
  /** "CSV", "Parquet". */
  readonly form: string
  /** "1,2 Mo"; unknown where only pages are built (`npm run dev`). */
  readonly size: string | undefined
  readonly sha256: string | undefined
}

/** "CSV, 1,2 Mo". */
export function inBrief(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ')
}

/** A link to a file, by its words. */
export interface FileLink {
  readonly path: string
  readonly name: string
}

/** One table to download, in every form. */
export interface Download {
  /** Of its files, without extension and folder. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly rowCount: number
  readonly columnCount: number
  /** Name of its schema: `marches` of `/donnees/schemas/marches.json`. */
  readonly schema: string
  readonly noticePath: string
  readonly files: readonly FileEntry[]
  /** Where it is too long for a workbook: above how many rows a table has none. */
  readonly aboveRows?: number | undefined
}
