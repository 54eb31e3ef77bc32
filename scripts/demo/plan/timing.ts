import { addMonths } from '../../../src/domain/date.ts'
import type { IsoDate } from '../../../src/domain/date.ts'
import { addQuarters, firstDayOf, isQuarter } from '../../../src/domain/period.ts'
import type { Period } from '../../../src/domain/period.ts'
import { addDays } from '../draw/calendar.ts'
import { OPEN_TENDER } from '../draw/procedure.ts'
import type { Random } from '../draw/random.ts'

/** When an award is expected: a quarter after the notice, two after that of a formal procedure, in the same form. */
export function awardPeriod(planned: Period, procedure: string): Period {
  const quarters = procedure === OPEN_TENDER ? 2 : 1
  if (isQuarter(planned)) return addQuarters(planned, quarters)
  return addMonths(firstDayOf(planned), 3 * quarters).slice(0, 7)
}

/** The day on which a line was last touched: in the weeks before the edition, after what it tells. */
export function updateDay(
  random: Random,
  edition: IsoDate,
  events: readonly (IsoDate | undefined)[],
): IsoDate {
  const day = addDays(edition, -random.int(4, 40))
  return events.reduce<IsoDate>((last, event) => (event !== undefined && event > last ? event : last), day)
}
