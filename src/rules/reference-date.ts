import type { ContractDraft } from '../domain/contract/contract.ts'
import { daysBetween, EARLIEST_PLAUSIBLE } from '../domain/date.ts'
import type { IsoDate } from '../domain/date.ts'

/** A date that no other date comes near is a typing error, not the present. */
const LONGEST_SILENCE_DAYS = 3 * 366

/** Every day that a row names: notification, publication, modifications, subcontracting acts. */
export function datesOf(draft: ContractDraft): IsoDate[] {
  const acts = draft.subcontracts.flatMap((act) => [
    act.date,
    act.publishedDate,
    ...act.amendments.flatMap(datesOfAmendment),
  ])
  const amendments = draft.amendments.flatMap(datesOfAmendment)
  return [draft.notifiedOn, draft.publishedDate, ...amendments, ...acts].filter((date) => date !== undefined)
}

function datesOfAmendment(amendment: { date?: IsoDate; publishedDate?: IsoDate }): (IsoDate | undefined)[] {
  return [amendment.date, amendment.publishedDate]
}

/**
 * Rule 14, where no source says when it was published: the latest plausible date in the files. From the middle date
 * on, dates are followed upwards as long as no silence of three years parts them: 2042, 2921 and 5021 are out of
 * reach, without asking the clock. `undefined` where there is no date at all.
 */
export function latestPlausibleDate(dates: Iterable<IsoDate>): IsoDate | undefined {
  const inOrder = [...dates].filter((date) => date >= EARLIEST_PLAUSIBLE).sort()
  const middle = Math.floor((inOrder.length - 1) / 2)
  let latest = inOrder[middle]
  for (const date of inOrder.slice(middle + 1)) {
    if (daysBetween(latest!, date) > LONGEST_SILENCE_DAYS) break
    latest = date
  }
  return latest
}
