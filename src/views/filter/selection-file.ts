/** A file of all rows, of which the reader can take those shown. */
export interface SelectionFile {
  readonly format: 'csv' | 'ics'
  /** Words of its button: "Tableau CSV". */
  readonly label: string
  readonly path: string
  /** The column, or the property of events, that holds the id of a row. */
  readonly key: string
  /** What the saved file is called. */
  readonly name: string
}
