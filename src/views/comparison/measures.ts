import type { ComparedAuthority, ComparedIndicator, ComparedPoint } from '../../domain/comparison.ts'

/** A measure on which authorities stand side by side: an indicator, or one series of it. */
interface Measure {
  readonly indicator: string
  readonly series?: string
  /** What measures the same of an authority whose territory is a whole department. */
  readonly ofDepartment?: string
}

/** Shares and means only, which a larger authority does not win by its size; amounts and hours are not compared. */
const MEASURES: readonly Measure[] = [
  { indicator: 'considerations-sociales' },
  { indicator: 'considerations-environnementales' },
  { indicator: 'marches-reserves' },
  { indicator: 'part-locale-departement', ofDepartment: 'part-locale-territoire' },
  { indicator: 'taille-des-titulaires', series: 'pme' },
  { indicator: 'offre-unique' },
  { indicator: 'offres-recues' },
]

/** Ids of the indicators that the measures are read from. */
export const COMPARED_INDICATORS: readonly string[] = [
  ...new Set(MEASURES.flatMap(({ indicator, ofDepartment = indicator }) => [indicator, ofDepartment])),
]

/** What one authority has of a measure. */
export interface Standing {
  readonly authority: ComparedAuthority
  readonly indicator: ComparedIndicator
  /** Of the year compared; absent where nothing is known of any whole year, or nothing that compares. */
  readonly point?: ComparedPoint
  /** Least and most that it could be, were the unknown all no or all yes (rule 6); shares alone have them. */
  readonly bounds?: readonly [number, number]
}

/** One measure, for all authorities. */
export interface ComparedMeasure {
  readonly id: string
  readonly series?: string
  /** The indicator of the first authority that has it: the same label, unit and definition for all. */
  readonly indicator: ComparedIndicator
  /** The last year that is whole for all who know it; absent where they have none in common. */
  readonly year?: string
  /** Whether some figures are of real data and others of a demonstration. */
  readonly mixed: boolean
  readonly standings: readonly Standing[]
}

/** Whole years of which something is known. */
function wholeYears(
  { series: { points } }: ComparedIndicator,
  series: string | undefined,
): readonly ComparedPoint[] {
  return points.filter(
    (point) =>
      point.series === series &&
      /^\d{4}$/.test(point.period) &&
      point.value !== null &&
      point.partial !== true &&
      point.ahead !== true,
  )
}

/** Those of the series, else what the counts make of them: of a part of a whole the unknown may be any part. */
function boundsOf({ bounds, numerator, denominator, unknown }: ComparedPoint): Standing['bounds'] {
  if (bounds !== undefined || typeof numerator === 'bigint' || typeof denominator === 'bigint') return bounds
  const all = denominator + unknown
  return all === 0 ? undefined : [numerator / all, (numerator + unknown) / all]
}

function indicatorOf({ territory, indicators }: ComparedAuthority, { indicator, ofDepartment }: Measure) {
  const { scope } = territory
  const id = scope !== 'none' && scope.kind === 'department' ? (ofDepartment ?? indicator) : indicator
  return indicators.find((each) => each.id === id)
}

function compared(authorities: readonly ComparedAuthority[], measure: Measure): ComparedMeasure | undefined {
  const { series } = measure
  const found = authorities.flatMap((authority) => {
    const indicator = indicatorOf(authority, measure)
    return indicator === undefined ? [] : [{ authority, indicator, years: wholeYears(indicator, series) }]
  })
  const known = found.filter(({ years }) => years.length > 0)
  const [first] = known.filter(({ indicator }) => indicator.id === measure.indicator)
  if (first === undefined) return undefined
  const year = first.years
    .map(({ period }) => period)
    .filter((period) => known.every(({ years }) => years.some((point) => point.period === period)))
    .toSorted()
    .at(-1)
  const standings = found.map(({ authority, indicator, years }): Standing => {
    const point = years.find(({ period }) => period === year) ?? years.at(-1)
    const isShare = indicator.unit === 'part'
    return { authority, indicator, ...(point && { point, ...(isShare && { bounds: boundsOf(point) }) }) }
  })
  return {
    id: measure.indicator,
    ...(series !== undefined && { series }),
    indicator: first.indicator,
    ...(year !== undefined && { year }),
    mixed: new Set(authorities.map(({ demonstration }) => demonstration)).size > 1,
    standings,
  }
}

/** The measures that one authority at least knows, each for all authorities, in the order of the list. */
export function comparedMeasures(authorities: readonly ComparedAuthority[]): readonly ComparedMeasure[] {
  return MEASURES.flatMap((measure) => compared(authorities, measure) ?? [])
}
