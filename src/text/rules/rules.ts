import type { CountingRule } from './rule.ts'
import { COUNTING_RULES } from './counting.ts'
import { READING_RULES } from './reading.ts'

/** All counting rules, by number: /methodologie/ is written from this list. */
export const RULES: readonly CountingRule[] = [...COUNTING_RULES, ...READING_RULES]
