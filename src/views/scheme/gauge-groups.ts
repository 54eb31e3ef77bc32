import { fr } from '../../text/language/typography.ts'
import { targetValue } from '../../text/scheme/targets.ts'
import { gaugeOf } from './gauge.ts'
import type { Gauge } from './gauge.ts'
import type { TargetStanding } from './standing.ts'

/** Targets of one measure, which is drawn once with all of them; the place of each as its gauge has it. */
export interface GaugeGroup {
  readonly standings: readonly TargetStanding[]
  readonly gauge?: Omit<Gauge, 'target' | 'targetText'>
  readonly marks: readonly Pick<Gauge, 'target' | 'targetText'>[]
}

/** Shares alone are all drawn to one end; what is certain of a broader measure is another drawing. */
function measureOf({ target, indicator }: TargetStanding, gauge: Gauge | undefined): string {
  if (gauge === undefined || indicator === undefined || target.unit !== 'part') return target.id
  return JSON.stringify([indicator.id, gauge.sure, gauge.value.text])
}

/** Standings in their order, those of one measure with the first of them. */
export function gaugeGroups(standings: readonly TargetStanding[]): readonly GaugeGroup[] {
  const drawn = standings.map((standing) => ({ standing, gauge: gaugeOf(standing) }))
  const groups = Map.groupBy(drawn, ({ standing, gauge }) => measureOf(standing, gauge))
  return [...groups.values()].map((members): GaugeGroup => {
    const several = members.length > 1
    const [first] = members
    const also = members.slice(1).map(({ standing }) => fr` ; objectif ${targetValue(standing.target)}`)
    return {
      standings: members.map(({ standing }) => standing),
      ...(first!.gauge && {
        gauge: { ...first!.gauge, description: `${first!.gauge.description}${also.join('')}` },
      }),
      marks: members.flatMap(({ standing, gauge }) =>
        gauge === undefined
          ? []
          : [
              {
                target: gauge.target,
                targetText: several ? targetValue(standing.target) : gauge.targetText,
              },
            ],
      ),
    }
  })
}
