import { z } from 'zod'

/** A cell of a table kept by hand that must say something. */
export const filledCell = z.string().trim().min(1)

/** A cell that may say nothing, of a column that may be left out. */
export const optionalCell = z
  .string()
  .optional()
  .transform((text = '') => (text.trim() === '' ? undefined : text.trim()))

/** A cell with a decimal number: "0.25". */
export const numberCell = z
  .string()
  .trim()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number)

/** A cell with a list, joined by `|`; empty where it says nothing. */
export const listCell = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split('|')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )
