import * as fc from 'fast-check'
import { InputError } from '../../src/domain/input-error.ts'
import { portalOf, publish } from './carry.ts'
import { anyFile } from './input.ts'
import type { Input } from './input.ts'
import { readAsCheck } from './read.ts'

/** Seconds of processor that one small file may take: a guard against what never ends. */
const MOST_SECONDS = 2
/** Of accepted files, one in so many goes all the way to what is published. */
const CARRIED_ONE_IN = 100

export interface FuzzOptions {
  readonly runs: number
  readonly seed: number
}

export interface FuzzReport {
  readonly accepted: number
  readonly refused: number
  readonly carried: number
  /** The slowest file, in seconds of processor. */
  readonly slowest: number
  /** What went wrong first, with the seed and the smallest file that shows it. */
  readonly failure?: string
}

const secondsSince = (start: NodeJS.CpuUsage) => process.cpuUsage(start).user / 1e6

/** Whether the portal takes the file; an error of any other kind than a refusal goes on. */
async function isAccepted(input: Input): Promise<boolean> {
  try {
    return (await readAsCheck(input)) > 0
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/**
 * Gives `runs` files of every format, more or less broken, to the readers and the pipeline: each is refused with a
 * sentence or counted whole, in less than two seconds. The same seed gives the same files.
 */
export async function fuzz({ runs, seed }: FuzzOptions): Promise<FuzzReport> {
  const counts = { accepted: 0, refused: 0, carried: 0, slowest: 0 }
  const carried = fc.oneof(
    { weight: CARRIED_ONE_IN - 1, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  )
  const property = fc.asyncProperty(anyFile, carried, async (input, isCarried) => {
    const start = process.cpuUsage()
    const accepted = await isAccepted(input)
    const seconds = secondsSince(start)
    counts[accepted ? 'accepted' : 'refused'] += 1
    counts.slowest = Math.max(counts.slowest, seconds)
    if (seconds > MOST_SECONDS) throw new Error(`took ${seconds.toFixed(1)} s`)
    if (!accepted || !isCarried) return
    counts.carried += 1
    await publish(await portalOf([input]))
  })
  const details = await fc.check(property, { numRuns: runs, seed })
  if (!details.failed) return counts
  const { stack } = details.errorInstance as Error
  return { ...counts, failure: `${fc.defaultReportMessage(details)}\n${stack}` }
}
