import type { EnvironmentalConsideration, SocialConsideration } from '../../domain/contract/contract.ts'
import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'
import { isNotCommunicated, scalarText } from './reading.ts'
import { listedValues } from './simple.ts'

const NONE = 'none'
type Meaning<T> = T | typeof NONE

const IN_COMMON = { oui: 'unspecified', non: NONE, 'sans objet': NONE } as const

/** By word, in a map: a published word may be the name of something that every object has. */
function meanings<T>(words: Readonly<Record<string, Meaning<T>>>): ReadonlyMap<string, Meaning<T>> {
  return new Map(Object.entries(words))
}

const SOCIAL = meanings<SocialConsideration>({
  'clause sociale': 'contractPerformanceConditions',
  'critere social': 'awardCriteria',
  'marche reserve': 'reservedParticipation',
  'concession reservee': 'reservedParticipation',
  'pas de consideration sociale': NONE,
  ...IN_COMMON,
})

const ENVIRONMENTAL = meanings<EnvironmentalConsideration>({
  'clause environnementale': 'contractPerformanceConditions',
  'critere environnemental': 'awardCriteria',
  'pas de consideration environnementale': NONE,
  ...IN_COMMON,
})

/** Case, accents, apostrophes and spaces do not change a word of a closed list. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function wordOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return fold(scalarText(value) ?? '')
}

/** None declared = `[]`, not filled in = undefined; "Pas de…" beside another value counts as yes (rule 6). */
function readConsiderations<T extends string>(
  known: ReadonlyMap<string, Meaning<T>>,
  values: readonly unknown[],
  column: string,
  notes: Notes,
): readonly T[] | undefined {
  const declared = new Set<T>()
  let none = false
  for (const value of values.filter((value) => !isNotCommunicated(value))) {
    const meaning = known.get(wordOf(value))
    if (meaning === undefined) notes.flag('consideration-unknown-value', column, quotable(value))
    else if (meaning === NONE) none = true
    else declared.add(meaning)
  }
  if (none && declared.size > 0) {
    const words = values.filter((value) => typeof value !== 'object')
    notes.flag('consideration-contradictory', column, quotable(words.join(', ')))
  }
  if (declared.size > 1) declared.delete('unspecified' as T)
  return declared.size === 0 && !none ? undefined : [...declared]
}

/** `considerationsSociales`, whatever its shape: an object around a list, a list, a joined text, `Oui`, `NC`. */
export function readSocialConsiderations(
  value: unknown,
  column: string,
  notes: Notes,
): readonly SocialConsideration[] | undefined {
  return readConsiderations(SOCIAL, listedValues(value, 'considerationSociale'), column, notes)
}

/** `considerationsEnvironnementales`, whatever its shape. */
export function readEnvironmentalConsiderations(
  value: unknown,
  column: string,
  notes: Notes,
): readonly EnvironmentalConsideration[] | undefined {
  return readConsiderations(
    ENVIRONMENTAL,
    listedValues(value, 'considerationEnvironnementale'),
    column,
    notes,
  )
}
