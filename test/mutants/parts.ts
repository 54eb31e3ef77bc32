import { FORMULAS } from './formulas.ts'
import { IDENTIFIERS } from './identifiers.ts'
import { MEASURED_ROWS } from './measured-rows.ts'
import type { Mutant } from './mutant.ts'
import { PERSONAL_DATA } from './personal-data.ts'
import { RULES } from './rules.ts'
import { SMALL_NUMBERS } from './small-numbers.ts'

/** What `npm run mutants -- <part>` takes. */
export const PARTS: Readonly<Record<string, readonly Mutant[]>> = {
  rules: RULES,
  formulas: FORMULAS,
  'small-numbers': SMALL_NUMBERS,
  'measured-rows': MEASURED_ROWS,
  'personal-data': PERSONAL_DATA,
  identifiers: IDENTIFIERS,
}
