import { withoutInvisible } from '../../domain/visible-text.ts'
import type { Flag, FlagCode } from '../../domain/contract/flag.ts'
import { holdsPersonalData, isPersonalNumber, mayHoldPersonalData } from '../../domain/personal-data.ts'
import { startOf } from '../../domain/shorten.ts'

const LONGEST = 120
/** Beyond it nothing decides what may be quoted: a whole object, or the header of a file, has no other bound. */
const LOOKED_AT = 100_000

/** What a reader has to say about the row it reads. */
export interface Notes {
  readonly flags: Flag[]
  /** Adds a flag; without a column it is a remark on the whole row. `value` must be safe: see `quotable`. */
  flag(code: FlagCode, column?: string, value?: string): void
}

/** Flags in the order they were met; one code says the same of one column once. */
export function createNotes(): Notes {
  const flags: Flag[] = []
  const said = new Set<string>()
  return {
    flags,
    flag(code, column, value) {
      const what = `${code} ${column}`
      if (value === undefined && said.has(what)) return
      said.add(what)
      flags.push({ code, ...(column && { column }), ...(value !== undefined && { value }) })
    },
  }
}

function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return startOf(text, LOOKED_AT)
}

/** A published value cut to 120 characters for a flag or an error; nothing where it holds protected data (rule 11). */
export function quotable(value: unknown): string | undefined {
  const text = asText(value)
  if (holdsPersonalData(text)) return undefined
  const plain = withoutInvisible(text.toWellFormed().replace(/\p{Cc}+/gu, ' ')).trim()
  return plain.length > LONGEST ? `${startOf(plain, LONGEST - 1).trimEnd()}…` : plain
}

/** As `quotable`, of a field of numbers and dates: any figures that could be a person's silence it. */
export function quotableNumber(value: unknown): string | undefined {
  return isPersonalNumber(asText(value)) ? undefined : quotable(value)
}

/** As `quotable`, for a value that may mix several fields: any digits that could be a person's silence it. */
export function quotableMixture(value: unknown): string | undefined {
  return mayHoldPersonalData(asText(value)) ? undefined : quotable(value)
}
