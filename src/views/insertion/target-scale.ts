import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import { centsFromDecimal, eurosForDrawing } from '../../domain/money.ts'
import { isOwnFact } from '../../domain/territory/fact.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import { HOURS_OF_A_FULL_TIME_YEAR } from '../../indicators/measures.ts'
import { formatEurosShort, formatNumber } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { lastCompleteYear } from '../theme/last-year.ts'
import type { Cell, Column, Row } from '../table.ts'

export const SCALE_COLUMNS: readonly Column[] = [
  { label: 'Compté en', rowHeader: true },
  { label: 'Soit', numeric: true },
  { label: 'À raison de' },
]

const MILLION = 1_000_000

/** What a document says of yearly purchases by contract; those that add concessions are of another kind. */
const YEARLY_PURCHASES = /^achats annuels(?!.*concession)/i

function fullTimeRow(hours: number, factor: number, source: string, detail?: string): Row {
  return {
    cells: [
      'Emplois à temps plein',
      formatNumber(hours / factor),
      { text: fr`${formatNumber(factor)} heures par an, ${source}`, detail },
    ],
  }
}

function perMillionRow(hours: number, euros: number, base: Cell): Row {
  return { cells: ['Heures par million d’euros de marchés', formatNumber((hours / euros) * MILLION), base] }
}

/**
 * What a yearly number of hours is, in jobs at full time and per million euros of contracts, each by a factor that says
 * where it comes from; what has no factor has no row.
 */
export function scaleRows(
  { value: hours }: Pick<Target, 'value'>,
  facts: readonly DocumentedFact[],
  amounts: ComputedIndicator | undefined,
): Row[] {
  const jobs = facts.filter(
    ({ indicator, unit }) => indicator === 'equivalents-temps-plein' && unit === 'heures',
  )
  const purchases = facts.filter(
    (fact) => isOwnFact(fact) && fact.unit === 'EUR' && YEARLY_PURCHASES.test(fact.subject),
  )
  const last = amounts?.absent === undefined && amounts ? lastCompleteYear(amounts.series) : undefined
  return [
    fullTimeRow(
      hours,
      HOURS_OF_A_FULL_TIME_YEAR,
      fr`durée légale du travail (Code du travail, article L3121-41)`,
    ),
    ...jobs.map(({ value, territory, period, source, remark }) =>
      fullTimeRow(
        hours,
        Number(value),
        [territory, period].filter((part) => part !== undefined).join(', '),
        typeset([source, remark].filter((part) => part !== undefined).join('. ')),
      ),
    ),
    ...purchases.map(({ value, period, source }) => {
      const euros = centsFromDecimal(value)
      const when = period === undefined ? '' : `, ${period}`
      return perMillionRow(
        hours,
        eurosForDrawing(euros),
        fr`${formatEurosShort(euros)} d'achats par an${when} : ${typeset(source)}`,
      )
    }),
    ...(last === undefined || typeof last.value !== 'bigint' || last.value === 0n
      ? []
      : [
          perMillionRow(hours, eurosForDrawing(last.value), {
            text: fr`${formatEurosShort(last.value)} de marchés signés en ${last.period}, d'après les fichiers lus`,
            data: { value: last.value, indicator: amounts!.id, period: last.period },
          }),
        ]),
  ]
}
