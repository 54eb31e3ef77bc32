import { FORMULAS } from './formulas.ts'
import { IDENTIFIERS } from './identifiers.ts'
import type { Mutant } from './mutant.ts'
import { PERSONAL_DATA } from './personal-data.ts'
import { RULES } from './rules.ts'

/** What `npm run mutants -- <part>` takes. */
export const PARTS: Readonly<Record<string, readonly Mutant[]>> = {
  rules: RULES,
  formulas: FORMULAS,
  'personal-data': PERSONAL_DATA,
  identifiers: IDENTIFIERS,
}
