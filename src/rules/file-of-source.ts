import type { RecognisedFile } from '../tables/read.ts'

/** One published file, under the id that rows are named by. */
export interface FileOfSource {
  readonly source: string
  readonly file: RecognisedFile
}
