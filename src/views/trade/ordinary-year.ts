import type { TradeSummary } from '../../indicators/trade-summary.ts'
import { MONTHS, formatCount, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

/** "de 2019 à 2025"; with gaps "2018, 2019 et 2025"; "2021". */
function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0]!, years.at(-1)!]
  if (first === last) return `${first}`
  if (last - first >= years.length) return new Intl.ListFormat('fr-FR').format(years.map(String))
  return fr`de ${first} à ${last}`
}

/** How many contracts in an ordinary year, over which years. */
export function ordinaryYearSentence({ ordinaryYear }: TradeSummary): string {
  if (ordinaryYear === undefined)
    return fr`Aucune année n'est couverte en entier par les fichiers lus : on ne peut pas dire ce qu'est une année ordinaire.`
  const { contracts, years } = ordinaryYear
  const count = contracts === 0 ? 'aucun marché' : formatCount(contracts, 'marché signé', 'marchés signés')
  return fr`Une année ordinaire : ${count} dans ce métier. C'est la médiane de ${formatCount(years.length, 'année complète', 'années complètes')} (${yearsText(years)}) ; les années incomplètes n'y entrent pas.`
}

export const MONTH_CAVEAT = fr`Le mois de notification dit peu du mois de publication : entre les deux, les entreprises répondent et les offres sont analysées.`

export function monthsTitle({ ordinaryYear }: TradeSummary): string {
  return fr`Marchés signés par mois, années complètes ${yearsText(ordinaryYear!.years)}`
}

/** The same in words: "janvier : 3 ; février : aucun". */
export function monthsDescription({ months }: TradeSummary): string {
  return months
    .map((count, rank) => fr`${MONTHS[rank]!} : ${count === 0 ? 'aucun' : formatNumber(count)}`)
    .join('\u00a0; ')
}
