import { z } from 'zod'
import { listOf } from '../codec.ts'

/** Fields that indicators are made of and that some formats do not have at all: there, absence says nothing (rule 6). */
export const OPTIONAL_FIELDS = [
  'socialConsiderations',
  'environmentalConsiderations',
  'bidsReceived',
  'subcontracting',
  'supplierDistance',
] as const
export type OptionalField = (typeof OPTIONAL_FIELDS)[number]

/** Every field that a format may lack. */
const FIELDS = [
  ...OPTIONAL_FIELDS,
  'techniques',
  'executionModes',
  'priceTypes',
  'ccag',
  'advance',
  'innovative',
] as const
export type FormatField = (typeof FIELDS)[number]

/** What is known of a published format, as plain data: it travels with each contract that was read from it. */
export const formatSchema = z
  .strictObject({
    /** ASCII, stable: the `format` column. */
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    /** Said in a table. */
    label: z.string(),
    /** Said in a sentence, article included. */
    name: z.string(),
    /** What the record of a contract can state. */
    fields: listOf(z.enum(FIELDS)),
    /** What the record of a concession can state. */
    concessionFields: listOf(z.enum(FIELDS)),
    /** Lists of which an empty one says "none"; elsewhere it says nothing. */
    saysNone: listOf(z.enum(FIELDS)),
    /** A contract stands on one row per supplier, with its whole amount on each (rule 4). */
    rowPerSupplier: z.boolean(),
    /** French sentences on what a reader of such a file must know. */
    caveats: listOf(z.string()),
  })
  .readonly()
export type Format = z.infer<typeof formatSchema>

/** Whether a format has the field at all (rule 6): where it has not, a page says "absent du format", never 0 %. */
export function formatHasField(format: Format, field: FormatField): boolean {
  return format.fields.includes(field)
}

/** Formats under distinct keys: their ids, numbered where files of one format can say different things. */
function byKey(formats: readonly Format[]): ReadonlyMap<string, Format> {
  const keyed = new Map<string, Format>()
  for (const format of formats) {
    const alike = [...keyed.values()].filter(({ id }) => id === format.id)
    if (alike.some((each) => saysAsMuch(each, format))) continue
    keyed.set(alike.length === 0 ? format.id : `${format.id}-${alike.length + 1}`, format)
  }
  return keyed
}

function saysAsMuch(one: Format, other: Format): boolean {
  return one.id === other.id && one.fields.join() === other.fields.join()
}

/** A format by its key, in files that would repeat it on every line. @throws ZodError where none of `formats` has it. */
export function formatById(formats: readonly Format[]) {
  const keyed = byKey(formats)
  return z.codec(z.enum([...keyed.keys()]), z.custom<Format>(), {
    decode: (key) => keyed.get(key)!,
    encode: (format) => [...keyed].find(([, each]) => saysAsMuch(each, format))![0],
  })
}
