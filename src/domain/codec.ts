import { z } from 'zod'
import { centsFromDecimal, decimalFromCents } from './money.ts'

/** Cents in memory, exact decimal euros ("123799.55") in `data/derived`: JSON has no big integers. */
export const cents = z.codec(z.string(), z.bigint(), {
  decode: (text) => centsFromDecimal(text),
  encode: (amount) => decimalFromCents(amount),
})

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected YYYY-MM-DD')

export const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly()
