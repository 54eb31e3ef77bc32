import { z } from 'zod'

/**
 * What prints nothing and hides differences: controls, whatever Unicode lets a font ignore (zero-width and direction
 * marks, tags, variation selectors, fillers), the blank of braille, marks of annotation, non-characters. White space stays.
 */
const INVISIBLE =
  /\uFEFF|(?!\s)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB]/gu

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** A text of a file that somebody keeps by hand, never empty. */
export const visibleTextSchema = z.string().transform(withoutInvisible).pipe(z.string().min(1))
