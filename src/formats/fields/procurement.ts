import { isProcurementCode } from '../../domain/contract/procurement-code.ts'
import type { ProcurementCode } from '../../domain/contract/procurement-code.ts'
import { PROCUREMENT_TEXT } from '../../text/procurement.ts'
import type { Notes } from './notes.ts'
import { readWords } from './simple.ts'
import { readText } from './text.ts'

const OFFICIAL = new Map(
  Object.entries(PROCUREMENT_TEXT).map(([code, words]) => [words, code as ProcurementCode]),
)

const folded = (words: string) => words.replaceAll('’', "'").trim().toLowerCase()

/** The official values in any case, and the words of older lists and of other sources for the same. */
const UNDERSTOOD = new Map<string, ProcurementCode>([
  ...[...OFFICIAL].map(([words, code]) => [folded(words), code] as const),
  ['procédure concurrentielle avec négociation', 'negotiatedProcedure'],
  ['procédure négociée avec mise en concurrence préalable', 'negotiatedProcedure'],
  ['marché négocié sans publicité ni mise en concurrence préalable', 'withoutCall'],
  ['marché public passé sans publicité ni mise en concurrence préalable', 'withoutCall'],
  ['marché public négocié sans publicité ni mise en concurrence préalable', 'withoutCall'],
])

/** The code of an official value, letter for letter: any other spelling is published again as it was. */
export const codeOrWords = (words: string): string => OFFICIAL.get(words) ?? words

/** What a nature, a technique or a procedure means, a code or words of any source; absent where nothing tells. */
export function procurementCodeOf(value: string): ProcurementCode | undefined {
  return isProcurementCode(value) ? value : UNDERSTOOD.get(folded(value))
}

/** A nature or a procedure. */
export function readProcurement(value: unknown, column: string, notes: Notes): string | undefined {
  const words = readText(value, column, notes)
  return words === undefined ? undefined : codeOrWords(words)
}

/** The techniques of a list, whatever its shape. */
export function readTechniques(value: unknown, wrapper: string, column: string, notes: Notes): string[] {
  return readWords(value, wrapper, column, notes).map(codeOrWords)
}
