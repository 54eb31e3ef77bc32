import { formatQuantity } from '../language/format.ts'
import { fr, typeset } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Phrase } from '../language/phrase.ts'

/** "Un document donne, pour « heures d’insertion », 178 000 heures en 2015 et …": never joined to the series. */
export function documentedSentence({ documented, unit }: ComputedIndicator): Phrase | undefined {
  const [first] = documented
  if (first === undefined) return undefined
  const values = documented.map(({ period, value }) => `${formatQuantity(value, unit)} en ${period}`)
  const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(values)
  return [fr`Un document donne, pour « ${typeset(first.subject)} », ${list}.`]
}
