import { z } from 'zod'

/** Kinds of cells in the tables of `data/demo/`; each message says what the cell should hold. */
export const text = z.string().min(1, 'il faut un texte')
export const optionalText = z.string().transform((cell) => (cell === '' ? undefined : cell))

const NUMBER = /^-?\d+(\.\d+)?$/
export const number = z.string().regex(NUMBER, 'il faut un nombre, avec un point décimal').transform(Number)
export const optionalNumber = z
  .string()
  .refine((cell) => cell === '' || NUMBER.test(cell), 'il faut un nombre ou rien')
  .transform((cell) => (cell === '' ? undefined : Number(cell)))

/** Values between bars; an empty cell has none. */
export const list = z.string().transform((cell) => (cell === '' ? [] : cell.split('|')))
export const numbers = z
  .string()
  .regex(/^\d+(\|\d+)*$/, 'il faut des nombres entiers séparés par « | »')
  .transform((cell) => cell.split('|').map(Number))

export const yes = z.enum(['yes', ''], 'il faut « yes » ou rien').transform((cell) => cell === 'yes')
export const cpv = z.string().regex(/^\d{8}$/, 'il faut un code CPV de huit chiffres')
export const day = z.iso.date('il faut un jour, AAAA-MM-JJ')
export const optionalDay = z
  .union([z.literal(''), day], 'il faut un jour, AAAA-MM-JJ, ou rien')
  .transform((cell) => cell || undefined)

/** One of the words given, said in the message. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, `il faut l’un de : ${words.map((word) => word || 'rien').join(', ')}`)
}
