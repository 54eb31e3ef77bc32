import { shareOut } from '../../scripts/fleet/shard.ts'
import { sizesOf } from './fleet-buyers.ts'
import type { SizeDistribution } from './fleet-buyers.ts'

/** A quantity that grows with the contracts of a portal: so much for any, and more for each. */
export interface Line {
  readonly fixed: number
  readonly perContract: number
}

/** What a portal takes, by its contracts. */
export interface PortalModel {
  readonly cpuSeconds: Line
  readonly bytes: Line
  readonly files: Line
}

/** The straight line of least squares. */
export function lineThrough(points: readonly (readonly [contracts: number, value: number])[]): Line {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map(([contracts]) => contracts)), mean(points.map(([, value]) => value))]
  const spread = points.reduce((sum, [contracts]) => sum + (contracts - x) ** 2, 0)
  const together = points.reduce((sum, [contracts, value]) => sum + (contracts - x) * (value - y), 0)
  const perContract = spread === 0 ? 0 : together / spread
  return { fixed: y - perContract * x, perContract }
}

/** A fleet that nobody has built yet. */
export interface ImaginedFleet {
  readonly name: string
  readonly portals: number
  readonly sizes: SizeDistribution
}

/**
 * 300 whose purchases make a scheme a duty: at 50 M€ a year and some 250,000 € a contract, 200 contracts a year, 1,000
 * in five years, few many times as many. 1,300 as the measured ones are.
 */
export const IMAGINED: readonly ImaginedFleet[] = [
  { name: '300 (tenues d’avoir un schéma)', portals: 300, sizes: { median: 1000, sigma: 0.8 } },
  { name: '1 300 (de toute taille)', portals: 1300, sizes: { median: 120, sigma: 1.4 } },
]

/** Assumed, in euros without tax: of the order that providers ask, and of none in particular. */
export const PRICES = { coreHour: 0.05, gigabyteMonth: 0.02, thousandWrites: 0.005 } as const
const RUNNERS = 20

export interface FleetCost {
  readonly contracts: number
  readonly coreHours: number
  /** Of all parts on 20 runners of one core each, in minutes: the one that takes longest. */
  readonly elapsedMinutes: number
  /** On one machine of two cores, in minutes. */
  readonly twoCoreMinutes: number
  readonly gigabytes: number
  readonly files: number
  /** To build all once. */
  readonly computing: number
  /** To send all once. */
  readonly sending: number
  /** To keep all, a month. */
  readonly keeping: number
}

/** What a fleet takes when all of it is built; each runner also reads the national file, in so many seconds. */
export function costOf(
  { portals, sizes }: ImaginedFleet,
  model: PortalModel,
  nationalSeconds: number,
): FleetCost {
  const contracts = sizesOf(portals, sizes)
  const sum = (line: Line) =>
    contracts.reduce((total, count) => total + line.fixed + line.perContract * count, 0)
  const seconds = contracts.map((count, index) => ({
    siren: String(index),
    weight: model.cpuSeconds.fixed + model.cpuSeconds.perContract * count,
  }))
  const longest = (parts: number) =>
    Math.max(...shareOut(seconds, parts).map((part) => part.reduce((total, { weight }) => total + weight, 0)))
  const cpuSeconds = sum(model.cpuSeconds) + RUNNERS * nationalSeconds
  const [gigabytes, files] = [sum(model.bytes) / 1e9, sum(model.files)]
  return {
    contracts: contracts.reduce((total, count) => total + count, 0),
    coreHours: cpuSeconds / 3600,
    elapsedMinutes: (longest(RUNNERS) + nationalSeconds) / 60,
    twoCoreMinutes: (longest(2) + nationalSeconds) / 60,
    ...{ gigabytes, files },
    computing: (cpuSeconds / 3600) * PRICES.coreHour,
    sending: (files / 1000) * PRICES.thousandWrites,
    keeping: gigabytes * PRICES.gigabyteMonth,
  }
}
