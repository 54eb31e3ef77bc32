import * as fc from 'fast-check'
import { byteEdit, editedBytes } from './byte-edits.ts'
import type { ByteEdit } from './byte-edits.ts'
import { countTable, countTree } from './recount.ts'
import type { Count } from './recount.ts'
import { SAMPLES } from './samples.ts'
import type { Sample } from './samples.ts'
import { csvText, dialect, editedTable, tableEdit } from './table-edits.ts'
import { editedTree, treeEdit } from './tree-edits.ts'

/** A file as somebody could give it. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
  /** What it holds, where that is known. */
  readonly count?: Count
  /** How it was made, for whoever must find out what it breaks. */
  readonly recipe: string
}

interface Text {
  readonly name: string
  readonly text: string
  readonly count: Count | undefined
  readonly edits: unknown
}

const MOST_EDITS = 4
const edits = <T>(edit: fc.Arbitrary<T>) => fc.array(edit, { minLength: 1, maxLength: MOST_EDITS })

/** A sample with values, names and rows of another kind: still a file of its format, or nearly. */
function changed(sample: Sample): fc.Arbitrary<Text> {
  const { name } = sample
  if (sample.kind === 'markup')
    return fc.constant({ name, text: sample.text, count: { rows: sample.rows }, edits: [] })
  if (sample.kind === 'tree') {
    return edits(treeEdit).map((made) => {
      const text = editedTree(sample.root, made)
      return { name, text, count: countTree(text), edits: made }
    })
  }
  return fc.tuple(edits(tableEdit), dialect).map(([made, written]) => {
    const records = editedTable(sample.header, sample.rows, made)
    return { name, text: csvText(records, written), count: countTable(records), edits: [made, written] }
  })
}

function inputOf({ name, text, count, edits }: Text, changes: readonly ByteEdit[] = []): Input {
  const bytes = editedBytes(new TextEncoder().encode(text), changes)
  const recipe = JSON.stringify(
    { name, edits, ...(changes.length > 0 && { changes }) },
    (_, value: unknown) =>
      typeof value === 'string' && value.length > 80 ? `${value.slice(0, 80)}… (${value.length})` : value,
  )
  return { name, bytes, ...(changes.length === 0 && { count }), recipe }
}

/** Told by its recipe in a report. */
const told = (input: Input): Input =>
  Object.defineProperty(input, fc.toStringMethod, { value: () => input.recipe, enumerable: false })

const changedText: fc.Arbitrary<Text> = fc.oneof(...SAMPLES.map(changed))

/** Any file: one in four is broken in its bytes too. */
export const anyFile: fc.Arbitrary<Input> = fc.oneof(
  { weight: 3, arbitrary: changedText.map((text) => told(inputOf(text))) },
  {
    weight: 1,
    arbitrary: fc.tuple(changedText, edits(byteEdit)).map(([text, made]) => told(inputOf(text, made))),
  },
)

/** One file of every format whose structure holds: only what they say is hostile. */
export const oneOfEach: fc.Arbitrary<readonly Input[]> = fc.tuple(
  ...SAMPLES.map((sample) => changed(sample).map((text) => told(inputOf(text)))),
)
