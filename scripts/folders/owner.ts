import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'

/** A running process, told apart from one that bears its number later or in another container. */
export const ownerSchema = z
  .strictObject({
    /** Where its number means something: this start of this machine and this container. */
    place: z.string(),
    pid: z.int().positive(),
    /** Ticks between the start of the machine and its own; empty where the system does not tell. */
    started: z.string(),
  })
  .readonly()
export type Owner = z.infer<typeof ownerSchema>

/** `unknown`: it runs, or ran, where this process cannot see. */
export type Fate = 'living' | 'gone' | 'unknown'

function thisPlace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** Field 22 of proc_pid_stat(5); `undefined` for a process that has ended, or is only waiting to be buried. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return /[ZX]/.test(state!) ? undefined : fields[18]
  } catch {
    return undefined
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

export function thisProcess(): Owner {
  return { place: thisPlace(), pid: process.pid, started: startOf(process.pid) ?? '' }
}

/** What became of the process that wrote this. */
export function fateOf({ place, pid, started }: Owner): Fate {
  if (place !== thisPlace()) return 'unknown'
  if (started !== '') return startOf(pid) === started ? 'living' : 'gone'
  // Its number may be another's by now.
  return isRunning(pid) ? 'unknown' : 'gone'
}
