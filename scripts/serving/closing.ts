import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Stops listening, lets open answers end for `graceMs` at most, then closes every connection. */
export type Close = (graceMs?: number) => Promise<void>

/** Watches a server's answers from now on. */
export function closerOf(server: Server): Close {
  const open = new Set<ServerResponse>()
  server.on('request', (_request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
  })
  async function ended(): Promise<void> {
    for (const response of open) if (!response.closed) await once(response, 'close')
  }
  return async (graceMs = 0) => {
    const closed = once(server, 'close')
    server.close()
    await Promise.race([ended(), pause(graceMs, undefined, { ref: false })])
    server.closeAllConnections()
    await closed
  }
}

const GRACE_MS = 10_000

/** Ctrl+C, or a host that stops the program: downloads under way end first. A second signal ends it at once. */
export function closeOnSignal(close: Close): void {
  const stop = () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, stop)
    void close(GRACE_MS)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
}
