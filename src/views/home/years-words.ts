import { lastYear } from '../../text/points.ts'
import { changeSince } from '../../text/change.ts'
import { formatEuros, formatEurosShort, formatPercent } from '../../text/language/format.ts'
import type { Phrase } from '../../text/language/phrase.ts'
import { fr } from '../../text/language/typography.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { figureOf } from '../../text/points.ts'
import type { Cell, Table } from '../table.ts'
import { AMOUNTS_OF_YEARS, MOST_YEARS } from './years.ts'
import type { ConsultationWeight } from './consultation-weight.ts'
import type { YearOfAmounts } from './years.ts'
import type { YearsDrawing } from './years-drawing.ts'

/** The highest year, where one consultation explains it. */
export function outlierOf(years: readonly YearOfAmounts[]): YearOfAmounts | undefined {
  return years.find(({ consultation }) => consultation !== undefined)
}

/** What explains the highest year, else the last complete one beside the year before it. */
export function yearsTitle(years: readonly YearOfAmounts[]): Phrase {
  const outlier = outlierOf(years)
  if (outlier?.consultation) {
    const { lots, sum } = outlier.consultation
    return [
      fr`${outlier.point.period} dépasse tout : une consultation de ${lots} lots y pèse ${formatEurosShort(sum)}`,
    ]
  }
  const told = lastYear(years.map(({ point }) => point))!
  const before = years.find(({ point }) => Number(point.period) === Number(told.period) - 1)?.point
  const comparable = before !== undefined && !before.partial && !told.partial
  return [
    fr`${told.period} : `,
    figureOf(told, 'EUR'),
    ' signés',
    ...(comparable ? [`, ${changeSince(told.value, before.value, 'EUR', before.period)}`] : []),
  ]
}

/** "très grands", "invraisemblables" or both, as the pale tops are; nothing where there is none. */
function outOfScaleWords(years: readonly YearOfAmounts[]): string | undefined {
  const words = [
    ...(years.some(({ outOfScale, implausible }) => outOfScale > implausible) ? ['très grands'] : []),
    ...(years.some(({ implausible }) => implausible > 0n) ? ['invraisemblables'] : []),
  ]
  return words.length === 0 ? undefined : words.join(' ou ')
}

/** "Cette consultation pèse de 450 M€ à 585 M€, entre 46 % et 84 % de son année."; once where both readings agree. */
function weightSentence({ amount, share }: ConsultationWeight): string {
  const [least, most] = amount.map(formatEurosShort) as [string, string]
  const [low, high] = share.map((part) => formatPercent(part)) as [string, string]
  const sum = least === most ? least : fr`de ${least} à ${most}`
  const part = low === high ? low : fr`entre ${low} et ${high}`
  return fr`Cette consultation pèse ${sum}, ${part} de son année.`
}

/** How to read the drawing: the unit, and each sign that it has; then what a consultation weighs in its year. */
export function yearsReading(
  years: readonly YearOfAmounts[],
  { unit, bars }: YearsDrawing,
  weight?: ConsultationWeight,
): string {
  const large = outOfScaleWords(years)
  const says = (holds: boolean, words: string) => (holds ? [words] : [])
  return [
    fr`${capitalFirst(unit)}, prévus à la signature : ce n'est pas ce qui a été payé.`,
    ...says(
      bars.some(({ whisker }) => whisker !== undefined),
      fr`Le trait va de la lecture la plus basse à la plus haute.`,
    ),
    ...says(
      years.some(({ point }) => point.partial),
      fr`Barre rayée : année incomplète.`,
    ),
    ...says(large !== undefined, fr`Haut pâle : montants ${large ?? ''}, gardés dans la somme.`),
    ...says(years.length === MOST_YEARS, fr`Au plus les ${MOST_YEARS} dernières années.`),
    ...(weight ? [weightSentence(weight)] : []),
  ].join(' ')
}

const withoutSign = (cents: bigint) => formatEuros(cents).replace(/\s€$/, '')

/** The rows of the drawing, in euros. */
export function amountsTable(years: readonly YearOfAmounts[]): Table {
  const ranged = years.some(({ point: { range } }) => range !== undefined && range[0] !== range[1])
  const large = outOfScaleWords(years)
  const columns = [
    { label: 'Année', rowHeader: true },
    { label: 'Signé, en euros', numeric: true },
    ...(ranged
      ? [
          { label: 'Au moins', numeric: true },
          { label: 'Au plus', numeric: true },
        ]
      : []),
    ...(large ? [{ label: `dont ${large}`, numeric: true }] : []),
  ]
  const rows = years.map(({ point, outOfScale }) => {
    const { period, value, range } = point
    const signed: Cell = { text: withoutSign(value), data: { value, indicator: AMOUNTS_OF_YEARS, period } }
    const cells: Cell[] = [
      point.partial ? `${period} (incomplète)` : period,
      signed,
      ...(ranged ? (range ?? [value, value]).map(withoutSign) : []),
      ...(large ? [outOfScale > 0n ? withoutSign(outOfScale) : '–'] : []),
    ]
    return { cells }
  })
  return { columns, rows }
}
