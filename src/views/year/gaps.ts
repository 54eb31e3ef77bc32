import type { MissingFile } from '../../text/data/absence.ts'
import { NEVER_KNOWN, unknownSentence } from '../../text/year/unknown.ts'
import { YEAR_TOPICS } from '../../text/year/topics.ts'
import type { YearGap } from '../../text/year/unknown.ts'
import { topicGap } from './statements.ts'
import type { YearsSource } from './told-years.ts'

/** What a year does not say for one same reason, and the file that would. */
export interface GapOfYear {
  readonly what: string
  readonly reason: string
  readonly file?: MissingFile | undefined
}

/** More names than this in one sentence are hard to read. */
const MOST_NAMED = 3

interface NamedGap extends YearGap {
  readonly name: string
}

function chunks(gaps: readonly NamedGap[]): readonly (readonly NamedGap[])[] {
  const count = Math.ceil(gaps.length / MOST_NAMED)
  return Array.from({ length: count }, (_, index) => gaps.slice(index * MOST_NAMED, (index + 1) * MOST_NAMED))
}

/** What is not known of a year, by reason, in the order of the topics; last what no file ever says. */
export function gapsOfYear(portal: YearsSource, year: number): readonly GapOfYear[] {
  const missing = YEAR_TOPICS.flatMap((topic): NamedGap[] => {
    const gap = topicGap(portal, year, topic)
    return gap && topic.name !== undefined ? [{ ...gap, name: topic.name }] : []
  })
  const groups = [...Map.groupBy(missing, ({ reason }) => reason).values()].flatMap(chunks)
  return [
    ...groups.map((members) => ({
      what: unknownSentence(members.map(({ name }) => name)),
      reason: members[0]!.reason,
      file: members[0]!.file,
    })),
    NEVER_KNOWN,
  ]
}
