import { formatHasField } from '../../../domain/format.ts'
import type { Contract } from '../../../domain/contract.ts'
import type { Portal } from '../../../domain/portal.ts'
import { tradeOfCpv } from '../../../domain/trade.ts'
import {
  CATEGORY_TEXT,
  ENVIRONMENTAL_TEXT,
  KIND_TEXT,
  NOT_FILLED_IN_TEXT,
  NO_ENVIRONMENTAL_CONSIDERATION,
  NO_SOCIAL_CONSIDERATION,
  SOCIAL_TEXT,
} from '../../../text/contract.ts'
import { formatCount, formatDate, formatEuros } from '../../../text/format.ts'
import { fr } from '../../../text/typography.ts'
import { knownDate } from '../../../domain/contract-amounts.ts'
import { statedAmount } from '../../../domain/stated-amount.ts'
import { supplierNames } from '../../search/contract-records.ts'

type Fact = readonly [label: string, value: string]
const MOST_NAMES = 5

/** Firms that have a page by name, the others by their number alone (rule 11). */
export function holders(contract: Contract, portal: Portal): string {
  const { suppliers } = contract
  if (suppliers.length === 0) return 'non renseigné'
  const names = supplierNames(contract, portal).slice(0, MOST_NAMES)
  const others = Math.max(0, suppliers.length - names.length)
  if (names.length === 0) return formatCount(others, 'titulaire, non nommé ici', 'titulaires, non nommés ici')
  const more = others === 0 ? [] : [formatCount(others, 'autre titulaire', 'autres titulaires')]
  return new Intl.ListFormat('fr-FR').format([...names, ...more])
}

/** "375 000 € hors taxes", or that it is not stated (rule 7). */
export function amountText(contract: Contract): string {
  const amount = statedAmount(contract)
  return amount === undefined ? 'non indiqué' : fr`${formatEuros(amount)} hors taxes`
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
export function contractFacts(contract: Contract, portal: Portal): readonly Fact[] {
  const { kind, category, cpv, durationMonths, endDate } = contract
  const trade = tradeOfCpv(cpv, portal.trades)
  const date = knownDate(contract)
  return [
    ...(kind === 'contract' ? [] : [['Nature', KIND_TEXT[kind].label.toLowerCase()] as const]),
    ...(date === undefined
      ? []
      : [[kind === 'concession' ? 'Signature' : 'Notification', formatDate(date)] as const]),
    [contract.suppliers.length > 1 ? 'Titulaires' : 'Titulaire', holders(contract, portal)],
    [kind === 'concession' ? 'Valeur' : 'Montant notifié', amountText(contract)],
    ...(durationMonths === undefined ? [] : [['Durée', fr`${durationMonths} mois`] as const]),
    ...(endDate === undefined ? [] : [['Fin au plus tard', formatDate(endDate)] as const]),
    ...(trade === undefined ? [] : [['Métier', trade.label] as const]),
    ...(category === 'unknown' ? [] : [['Type', CATEGORY_TEXT[category].label.toLowerCase()] as const]),
    ...considerations(contract),
  ]
}
