import type { Web } from './web.ts'

/** Waits as long as it takes for turns to come at most so often a second; the first comes at once. */
export function pace(perSecond: number, { now, sleep }: Pick<Web, 'now' | 'sleep'>): () => Promise<void> {
  const gapMs = 1000 / perSecond
  let next = -Infinity
  return async () => {
    const wait = next - now()
    if (wait > 0) await sleep(wait)
    next = now() + gapMs
  }
}
