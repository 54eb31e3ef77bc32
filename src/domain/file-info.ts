/** What is known of a published file once it is written. */
export interface FileInfo {
  /** Below the root of the site: `donnees/marches.csv`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly mediaType: string
  /** Records, where the file is a table. */
  readonly rows?: number | undefined
  readonly bytes: number
  /** 64 hexadecimal digits. */
  readonly sha256: string
}
