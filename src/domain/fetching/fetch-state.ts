import { z } from 'zod'
import { isoDate, listOf } from '../codec.ts'
import { fetchFailureSchema } from './fetch-failure.ts'

/** What the cells of a column hold, as far as they were read. */
const FOUND_TYPES = ['vide', 'nombre', 'date', 'booléen', 'texte', 'liste', 'objet'] as const
export type FoundType = (typeof FOUND_TYPES)[number]

/** The columns of a file, in its order. */
const columnsSchema = z.record(z.string(), z.enum(FOUND_TYPES)).readonly()
export type Columns = z.infer<typeof columnsSchema>

/** `.fetch.json` beside a source: what the last attempt found, and what the next one needs. */
export const fetchStateSchema = z
  .strictObject({
    /** Day of the last attempt. */
    asked: isoDate,
    /** Day of the last attempt that brought the file, or found it unchanged. */
    succeeded: isoDate.optional(),
    /** Where the copy in place came from: its validators hold for that address alone. */
    url: z.string().optional(),
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    columns: columnsSchema.optional(),
    /** SIRET that the directory does not know, not to be asked again. */
    unknownSirets: listOf(z.string()).optional(),
    /** Of the last attempt, where it failed. */
    failure: fetchFailureSchema.optional(),
  })
  .readonly()
export type FetchState = z.infer<typeof fetchStateSchema>

/** A source that `npm run fetch` has asked for, as the pages tell it. */
export const fetchedSourceSchema = z
  .strictObject({
    title: z.string(),
    /** Day of the producer's last update of the copy in place, else the day when it came; absent = no copy yet. */
    dated: isoDate.optional(),
    asked: isoDate,
    succeeded: isoDate.optional(),
    failure: fetchFailureSchema.optional(),
  })
  .readonly()
export type FetchedSource = z.infer<typeof fetchedSourceSchema>
