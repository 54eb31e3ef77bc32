import { formatQuantity } from './format.ts'
import { typeset } from './typography.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { Phrase } from './phrase.ts'

/** "Un document donne 178 000 heures pour 2015 et 120 500 heures pour 2017 (heures d’insertion).": never joined to the series. */
export function documentedSentence({ documented, unit }: ComputedIndicator): Phrase | undefined {
  const [first] = documented
  if (first === undefined) return undefined
  const values = documented.map(({ period, value }) => `${formatQuantity(value, unit)} pour ${period}`)
  const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(values)
  return [`Un document donne ${list} (${typeset(first.subject)}).`]
}
