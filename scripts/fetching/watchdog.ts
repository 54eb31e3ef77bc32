import { FetchError } from './fetch-error.ts'
import type { Limits } from './web.ts'

/** Ends an attempt that brings nothing for a while, or lasts too long in all. */
export interface Watchdog {
  readonly signal: AbortSignal
  /** Something came: the wait begins again. */
  alive(): void
  stop(): void
}

const seconds = (ms: number) => `${Math.ceil(ms / 1000)} s`

export function watchdog(host: string, { idleMs, totalMs }: Pick<Limits, 'idleMs' | 'totalMs'>): Watchdog {
  const controller = new AbortController()
  const end = (value: string) => controller.abort(new FetchError({ problem: 'too-slow', host, value }))
  const idle = setTimeout(() => end(`rien pendant ${seconds(idleMs)}`), idleMs)
  const total = setTimeout(() => end(`plus de ${seconds(totalMs)} en tout`), totalMs)
  return {
    signal: controller.signal,
    alive: () => void idle.refresh(),
    stop() {
      clearTimeout(idle)
      clearTimeout(total)
    },
  }
}
