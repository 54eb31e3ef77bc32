/** Pieces that make a file when joined as they are: text (line ends are in it) or bytes. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/** One file to be downloaded. */
export interface PublishedFile<P extends Pieces = Pieces> {
  /** Below the root of the site, without leading slash: `donnees/marches.csv`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly mediaType: string
  /** Records, where the file is a table. */
  readonly rows?: number
  readonly lines: () => P
}

/** A file whose text is ready at once. */
export type TextFile = PublishedFile<Iterable<string>>
