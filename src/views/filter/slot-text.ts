/** The words of a part of a list: a quarter, a state apart. */
export interface SlotText {
  /** Anchor on the page and, of a part that is also a choice of a filter, value in its address. */
  readonly code: string
  readonly heading: string
  /** Said under the heading, where it is not plain. */
  readonly note?: string
  /** The last day on which any of it holds: the reader's clock takes it away after that. */
  readonly until?: string
}
