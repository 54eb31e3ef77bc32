import type { Portal } from '../../domain/portal.ts'
import type { Source } from '../../domain/provenance.ts'
import { sourcesOf } from '../../text/data/sources-of.ts'
import { YEAR_TOPICS } from '../../text/year/topics.ts'
import { indicatorOfTopic } from './told-years.ts'

/** Where the figures of a year's page come from, in the order of the portal. */
export function sourcesOfYears(portal: Portal): readonly Source[] {
  const told = YEAR_TOPICS.flatMap((topic) => indicatorOfTopic(portal, topic.indicator) ?? [])
  const behind = new Set(told.flatMap((indicator) => (indicator.absent ? [] : sourcesOf(indicator, portal))))
  return portal.sources.filter((source) => behind.has(source))
}
