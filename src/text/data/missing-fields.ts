import { OPTIONAL_FIELDS, formatHasField } from '../../domain/contract/format.ts'
import { formatCount, formatNumber } from '../language/format.ts'
import { fr } from '../language/typography.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { OptionalField } from '../../domain/contract/format.ts'

/** Distance is left out: the national set alone has it, and its indicators say so where they are. */
type TellingField = Exclude<OptionalField, 'supplierDistance'>

const NOUN: Record<TellingField, string> = {
  socialConsiderations: 'le volet social',
  environmentalConsiderations: 'le volet environnemental',
  bidsReceived: 'le nombre d’offres reçues',
  subcontracting: 'la sous-traitance',
}

const TELLING_FIELDS = OPTIONAL_FIELDS.filter((field) => field !== 'supplierDistance')
const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** No format of DECP has the supplier's address: it comes with the register of establishments (rule 9). */
const LOCATION = fr`La commune des fournisseurs ne figure dans aucun de ces fichiers : la part des achats locaux n'y est pas connue.`

/**
 * What the files cannot say because their formats have no such field (rule 6): one sentence for fields that none
 * has, one for those that some have; never a zero. Places are unknown unless a file of establishments tells them.
 */
export function missingFieldSentences(
  contracts: readonly Pick<Contract, 'format'>[],
  { placesKnown = false }: { readonly placesKnown?: boolean } = {},
): string[] {
  const byCount = new Map<number, TellingField[]>()
  for (const field of TELLING_FIELDS) {
    const count = contracts.filter(({ format }) => formatHasField(format, field)).length
    byCount.set(count, [...(byCount.get(count) ?? []), field])
  }
  const sentences = [...byCount]
    .filter(([count]) => count < contracts.length)
    .sort(([a], [b]) => a - b)
    .map(([count, fields]) => {
      const nouns = list.format(fields.map((field) => NOUN[field]))
      if (count === 0) {
        return fr`Les fichiers lus n'ont pas de rubrique pour ${nouns}. Cela ne veut pas dire qu'il n'y en a pas, mais qu'on ne peut pas le savoir.`
      }
      return fr`Pour ${nouns}, la rubrique n'existe que dans le format de ${formatCount(count, 'contrat', 'contrats')} sur ${formatNumber(contracts.length)}. Des autres, on ne peut rien dire.`
    })
  return contracts.length > 0 && !placesKnown ? [...sentences, LOCATION] : sentences
}
