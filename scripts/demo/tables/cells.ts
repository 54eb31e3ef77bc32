import { z } from 'zod'

/** Kinds of cells in the tables of `data/demo/`; each message says what the cell should hold. */
export const text = z.string().min(1, 'il faut un texte')
export const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'il faut un nombre, avec un point décimal')
  .transform(Number)
export const numbers = z
  .string()
  .regex(/^\d+(\|\d+)*$/, 'il faut des nombres entiers séparés par « | »')
  .transform((cell) => cell.split('|').map(Number))
export const cpv = z.string().regex(/^\d{8}(-\d)?$/, 'il faut un code CPV de huit chiffres')
export const day = z.iso.date('il faut un jour, AAAA-MM-JJ')
export const yes = z.enum(['yes', ''], 'il faut « yes » ou rien').transform((cell) => cell === 'yes')

/** Values between bars; an empty cell has none. */
export const list = z.string().transform((cell) => (cell === '' ? [] : cell.split('|')))

/** A cell that may be empty. */
export function optional<Cell extends z.ZodType>(cell: Cell) {
  return z.preprocess((value) => (value === '' ? undefined : value), cell.optional())
}

/** One of the words given, said in the message. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, `il faut l’un de : ${words.map((word) => word || 'rien').join(', ')}`)
}
