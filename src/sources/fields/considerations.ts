import type { EnvironmentalConsideration, SocialConsideration } from '../../domain/contract.ts'
import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import { listedValues } from './simple.ts'

const NONE = 'none'
type Meaning<T> = T | typeof NONE

const IN_COMMON = { oui: 'unspecified', non: NONE, 'sans objet': NONE } as const

const SOCIAL: Readonly<Record<string, Meaning<SocialConsideration>>> = {
  'clause sociale': 'contractPerformanceConditions',
  'critere social': 'awardCriteria',
  'marche reserve': 'reservedParticipation',
  'concession reservee': 'reservedParticipation',
  'pas de consideration sociale': NONE,
  ...IN_COMMON,
}

const ENVIRONMENTAL: Readonly<Record<string, Meaning<EnvironmentalConsideration>>> = {
  'clause environnementale': 'contractPerformanceConditions',
  'critere environnemental': 'awardCriteria',
  'pas de consideration environnementale': NONE,
  ...IN_COMMON,
}

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

/** None declared = `[]`, not filled in = undefined; "Pas de…" beside another value counts as yes (rule 6). */
function readConsiderations<T extends string>(
  meanings: Readonly<Record<string, Meaning<T>>>,
  values: readonly unknown[],
  column: string,
  notes: Notes,
): readonly T[] | undefined {
  const known = new Set<T>()
  let none = false
  for (const value of values.filter((value) => !isNotCommunicated(value))) {
    const meaning =
      typeof value === 'boolean' ? meanings[value ? 'oui' : 'non'] : meanings[fold(String(value))]
    if (meaning === undefined) notes.flag('consideration-unknown-value', column, quotable(value))
    else if (meaning === NONE) none = true
    else known.add(meaning)
  }
  if (none && known.size > 0) notes.flag('consideration-contradictory', column, quotable(values.join(', ')))
  if (known.size > 1) known.delete('unspecified' as T)
  return known.size === 0 && !none ? undefined : [...known]
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
