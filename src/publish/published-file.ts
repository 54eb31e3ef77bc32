/** One file to be downloaded. */
export interface PublishedFile {
  /** Below the root of the site, without leading slash: `donnees/marches.csv`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly mediaType: string
  /** Records, where the file is a table. */
  readonly rows?: number
  /** Pieces that make the file when joined as they are: line ends are in them. */
  readonly lines: () => Iterable<string>
}
