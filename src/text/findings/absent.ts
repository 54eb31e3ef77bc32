import { absenceReasons } from '../data/absence.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'

/** What is said where nothing can be: never zero (rule 6). */
export function absentFinding(indicator: ComputedIndicator): Finding {
  const absent = indicator.absent ?? 'no-rows'
  const known = absent === 'no-rows' ? fr`rien dans les fichiers lus` : fr`nous ne le savons pas`
  const reasons = absenceReasons({ ...indicator, absent }).map(({ sentence }) => sentence)
  return { title: [fr`${indicator.label} : ${known}`], summary: [reasons.join(' ')] }
}
