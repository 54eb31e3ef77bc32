import { z } from 'zod'
import { listOf } from './codec.ts'

/** What is known of a published file once it is written. */
export const fileFactsSchema = z
  .strictObject({
    /** Below the root of the site: `donnees/marches.csv`. */
    path: z.string(),
    title: z.string(),
    description: z.string(),
    mediaType: z.string(),
    /** Records, where the file is a table. */
    rows: z.int().optional(),
    bytes: z.int(),
    /** 64 hexadecimal digits. */
    sha256: z.string(),
  })
  .readonly()
export type FileFacts = z.infer<typeof fileFactsSchema>

export const fileFactsListSchema = listOf(fileFactsSchema)
