/** `code` is written in files, `label` heads a table row, `sentence` says what it means and what the portal did. */
export interface FlagText {
  readonly code: string
  readonly label: string
  readonly sentence: string
}
