import { formatHasField } from '../../../domain/contract/format.ts'
import type { Contract } from '../../../domain/contract/contract.ts'
import {
  CATEGORY_TEXT,
  ENVIRONMENTAL_TEXT,
  KIND_TEXT,
  NO_ENVIRONMENTAL_CONSIDERATION,
  NO_SOCIAL_CONSIDERATION,
  SOCIAL_TEXT,
  NOT_FILLED_IN_TEXT,
} from '../../../text/contract.ts'
import { formatCount, formatDate } from '../../../text/language/format.ts'
import { fr } from '../../../text/language/typography.ts'
import { asPublished } from '../../../views/contract/amount.ts'
import type { ContractView } from '../../../views/contract/view.ts'
import { publicNames } from '../../../views/supplier/named.ts'
import type { NamedSupplier } from '../../../views/supplier/named.ts'

type Fact = readonly [label: string, value: string]
const MOST_NAMES = 5

/** Those who may be named, and how many others there are (rule 11). */
export function holders(suppliers: readonly NamedSupplier[]): string {
  if (suppliers.length === 0) return 'non renseigné'
  const names = publicNames(suppliers).slice(0, MOST_NAMES)
  const others = Math.max(0, suppliers.length - names.length)
  if (names.length === 0)
    return formatCount(others, 'fournisseur, non nommé ici', 'fournisseurs, non nommés ici')
  const more = others === 0 ? [] : [formatCount(others, 'autre fournisseur', 'autres fournisseurs')]
  return new Intl.ListFormat('fr-FR').format([...names, ...more])
}

/** "375 000 € hors taxes", or that it is not stated (rule 7). */
export function amountText({ amount }: ContractView): string {
  return amount === undefined ? 'non indiqué' : fr`${asPublished(amount)} hors taxes`
}

/** Declared, declared as none, or not filled in; nothing where the format has no such field (rule 6). */
function considerations({ format, socialConsiderations, environmentalConsiderations }: Contract): Fact[] {
  const say = <T extends string>(
    values: readonly T[] | undefined,
    text: Record<T, { readonly label: string }>,
    none: string,
  ) =>
    values === undefined
      ? NOT_FILLED_IN_TEXT.toLowerCase()
      : values.length === 0
        ? none.toLowerCase()
        : values.map((value) => text[value].label.toLowerCase()).join(', ')
  if (!formatHasField(format, 'socialConsiderations')) return []
  return [
    ['Social', say(socialConsiderations, SOCIAL_TEXT, NO_SOCIAL_CONSIDERATION)],
    ['Environnement', say(environmentalConsiderations, ENVIRONMENTAL_TEXT, NO_ENVIRONMENTAL_CONSIDERATION)],
  ]
}

/** Label and value of what is known of a contract in its last state. */
export function contractProperties(view: ContractView): readonly Fact[] {
  const { contract, date, suppliers, trade } = view
  const { kind, category, durationMonths, endDate } = contract
  return [
    ...(kind === 'contract' ? [] : [['Nature', KIND_TEXT[kind].label.toLowerCase()] as const]),
    ...(date === undefined
      ? []
      : [[kind === 'concession' ? 'Signature' : 'Notification', formatDate(date)] as const]),
    [suppliers.length > 1 ? 'Fournisseurs' : 'Fournisseur', holders(suppliers)],
    [kind === 'concession' ? 'Valeur' : 'Montant signé', amountText(view)],
    ...(durationMonths === undefined ? [] : [['Durée', fr`${durationMonths} mois`] as const]),
    ...(endDate === undefined ? [] : [['Fin au plus tard', formatDate(endDate)] as const]),
    ...(trade === undefined ? [] : [['Métier', trade.label] as const]),
    ...(category === 'unknown' ? [] : [['Type', CATEGORY_TEXT[category].label.toLowerCase()] as const]),
    ...considerations(contract),
  ]
}
