import { measuredDots } from '../../charts/small/measured-dots.ts'
import type { MeasuredDot } from '../../charts/small/measured-dots.ts'
import type { Drawing } from '../../charts/chart.ts'
import type { IsoDate } from '../../domain/date.ts'
import { daysOfPeriod } from '../../domain/territory/measured-period.ts'
import type { MeasuredResult } from '../../domain/territory/measured-result.ts'
import { fr } from '../../text/language/typography.ts'
import { measuredFigure, measuredText, measuredUnitHeader } from '../../text/scheme/measured-units.ts'
import type { MeasureView } from './measures.ts'
import { periodText, promiseLines, promiseText, underDot } from './words.ts'

/** A drawing and what those hear of it who do not see it. */
interface MeasurePicture {
  readonly drawing: Drawing
  readonly description: string
}

const isYear = ({ period }: MeasuredResult) => /^\d{4}$/.test(period)

/** Every year from the first to the last, those without a value as gaps; any other periods as they are. */
function dotsOf({ results, unit, dated }: MeasureView, referenceDate: IsoDate): readonly MeasuredDot[] {
  const dots = results.map(({ period, value }): MeasuredDot => {
    const end = daysOfPeriod(period)?.to
    return {
      period: underDot(period),
      value,
      text: measuredFigure(value, unit),
      ...(end !== undefined && end > referenceDate && { open: true }),
    }
  })
  if (!dated || !results.every(isYear)) return dots
  const byYear = new Map(results.map(({ period }, index) => [Number(period), dots[index]!]))
  const years = [...byYear.keys()]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    return byYear.get(year) ?? { period: String(year) }
  })
}

/** The periods of a measure with what was promised last. */
export function measurePicture(measure: MeasureView, referenceDate: IsoDate): MeasurePicture {
  const { unit, dated, results, standings } = measure
  const target = standings[0]?.target
  const carried = unit === 'part' || unit === 'EUR'
  const told = results.map(({ period, value }) => fr`${periodText(period)} : ${measuredText(value, unit)}`)
  return {
    drawing: measuredDots({
      dots: dotsOf(measure, referenceDate),
      joined: dated,
      ...(target && { target: { value: target.value, words: promiseLines(target, unit) } }),
      ...(!carried && { unit: measuredUnitHeader(unit) }),
    }),
    description: [...told, ...(target ? [promiseText(target, unit)] : [])].join(fr` ; `),
  }
}
