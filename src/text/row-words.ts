import { formatCount, formatNumber } from './language/format.ts'
import { isPlural } from './language/units.ts'
import type { Point, RowKind } from '../domain/series.ts'

interface RowWords {
  readonly one: string
  readonly many: string
  readonly feminine: boolean
}

/** What the rows behind a figure are, as nouns of a sentence. */
export const ROW_WORDS: Record<RowKind, RowWords> = {
  contracts: { one: 'contrat', many: 'contrats', feminine: false },
  awards: { one: 'attribution', many: 'attributions', feminine: true },
  subcontracts: { one: 'acte', many: 'actes', feminine: false },
  performances: { one: 'part exécutée', many: 'parts exécutées', feminine: true },
  inclusion: { one: 'ligne', many: 'lignes', feminine: true },
  purchases: { one: 'achat prévu', many: 'achats prévus', feminine: false },
}

/** "1 contrat", "12 attributions". */
export function countRows(count: number, kind: RowKind): string {
  return formatCount(count, ROW_WORDS[kind].one, ROW_WORDS[kind].many)
}

/** "L’autre ligne est", "Les 12 autres lignes sont": what a shortened table leaves out. */
export function otherRows(left: number): string {
  return isPlural(left) ? `Les ${formatNumber(left)} autres lignes sont` : 'L’autre ligne est'
}

/** The ending of a participle that agrees with that many rows: "", "e", "s", "es". */
export function agreement(count: number, kind: RowKind): string {
  return `${ROW_WORDS[kind].feminine ? 'e' : ''}${isPlural(count) ? 's' : ''}`
}

/** A year as a sentence on it begins, and what it ends with where the files cover only a part of it (rule 17). */
export interface YearWords {
  readonly year: string
  readonly ending: string
}

/** "2025"; of the plan, whose years run on after their files, "2026, année incomplète". */
export function yearWords(
  { period, partial, ahead }: Pick<Point, 'period' | 'partial' | 'ahead'>,
  kind: RowKind,
): YearWords {
  if (!partial) return { year: period, ending: '' }
  if (kind !== 'purchases') return { year: period, ending: ', sur une partie de l’année' }
  return { year: `${period}, année ${ahead ? 'à venir' : 'incomplète'}`, ending: '' }
}

/** "il", "elle", "ils", "elles". */
export function pronoun(count: number, kind: RowKind): string {
  return `${ROW_WORDS[kind].feminine ? 'elle' : 'il'}${isPlural(count) ? 's' : ''}`
}
