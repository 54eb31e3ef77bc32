import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import type { Point } from '../../domain/series.ts'
import { fr } from '../../text/language/typography.ts'
import { gaugeOf } from '../scheme/gauge.ts'
import type { Gauge } from '../scheme/gauge.ts'
import { standingOf } from '../scheme/standing.ts'
import type { TargetState } from '../scheme/standing.ts'

/** A gauge of invented figures, with the state that they give. */
export interface GaugeExample {
  readonly label: string
  readonly gauge: Gauge
  readonly state: TargetState
}

const YEAR = '2025'

function point(value: number, bounds?: readonly [number, number]): Point {
  return {
    period: YEAR,
    value,
    numerator: value,
    denominator: 1,
    unknown: 0,
    rows: [],
    ...(bounds && { bounds }),
  }
}

function indicator(
  meaning: ComputedIndicator['chart']['meaning'],
  points: readonly Point[],
): ComputedIndicator {
  return {
    id: 'exemple',
    label: 'Exemple',
    question: fr`À quoi ressemble une jauge ?`,
    theme: 'clauses',
    unit: 'part',
    chart: { kind: 'years', meaning },
    method: '',
    caveats: [],
    needs: [],
    series: { indicator: 'exemple', unit: 'part', rowKind: 'contracts', aggregate: 'share', points },
    targets: [],
    documented: [],
  }
}

const target = (value: number, more: Partial<Target> = {}): Target => ({
  id: 'exemple',
  label: 'Exemple',
  nature: 'target',
  indicator: 'exemple',
  perimeter: 'exemple',
  value,
  unit: 'part',
  horizon: '2030-12-31',
  expired: false,
  source: 'Exemple',
  ...more,
})

interface Case {
  readonly label: string
  readonly meaning: ComputedIndicator['chart']['meaning']
  readonly value: number
  readonly bounds?: readonly [number, number]
  readonly target: Target
}

const CASES: readonly Case[] = [
  { label: fr`Tout est su, l'objectif est atteint`, meaning: 'social', value: 0.62, target: target(0.5) },
  {
    label: fr`Tout est su, il manque quelque chose`,
    meaning: 'environment',
    value: 0.31,
    target: target(0.5),
  },
  {
    label: fr`Le jour est passé sans que l'objectif soit atteint`,
    meaning: 'local',
    value: 0.2,
    target: target(0.4, { horizon: `${YEAR}-12-31`, expired: true }),
  },
  {
    label: fr`L'objectif est dans la part inconnue`,
    meaning: 'social',
    value: 0.44,
    bounds: [0.36, 0.58],
    target: target(0.5),
  },
  {
    label: fr`L'année fixée n'a pas de chiffre`,
    meaning: 'spend',
    value: 0.15,
    target: target(0.25, { horizon: '2021-12-31', expired: true }),
  },
  {
    label: fr`L'objectif est celui du pays`,
    meaning: 'environment',
    value: 0.8,
    target: target(1, { perimeter: 'France' }),
  },
]

/** Every state that a gauge has, from series of their own: nobody’s figures. */
export function gaugeExamples(): readonly GaugeExample[] {
  return CASES.flatMap(({ label, meaning, value, bounds, target: wanted }) => {
    const standing = standingOf(wanted, [indicator(meaning, [point(value, bounds)])])
    const gauge = gaugeOf(standing)
    return gauge === undefined ? [] : [{ label, gauge, state: standing.state }]
  })
}
