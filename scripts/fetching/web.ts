import { setTimeout as sleep } from 'node:timers/promises'

/** How long and how much a source may take. */
export interface Limits {
  /** Milliseconds until the headers of an answer, connection included, and then between two pieces of its body. */
  readonly idleMs: number
  /** Milliseconds for one attempt in all. */
  readonly totalMs: number
  /** Addresses that one request may be led on to. */
  readonly redirects: number
  /** Attempts after the first. */
  readonly retries: number
  /** Longest wait before an attempt, in milliseconds: a host that asks for more is left for another day. */
  readonly waitMs: number
  /** Bytes of a file, decompressed, where its source says nothing else. */
  readonly bytes: number
}

/** The world outside: the network, the clock and chance. Tests give their own. */
export interface Web {
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since 1970. */
  now(): number
  sleep(ms: number): Promise<unknown>
  /** From 0 to 1. */
  random(): number
  /** Whether an address may be asked, redirections included. */
  isAllowed(address: URL): boolean
  readonly limits: Limits
}

export const LIMITS: Limits = {
  idleMs: 30_000,
  totalMs: 30 * 60_000,
  redirects: 5,
  retries: 4,
  waitMs: 2 * 60_000,
  bytes: 2 * 2 ** 30,
}

/** `https:` at one of the hosts that the territory names, on the usual port, without a user's name. */
export function httpsOn(hosts: readonly string[]): (address: URL) => boolean {
  return ({ protocol, host, username, password }) =>
    protocol === 'https:' && username === '' && password === '' && hosts.includes(host)
}

/** The real one, for the hosts of a territory. */
export function realWeb(hosts: readonly string[]): Web {
  return {
    fetch: globalThis.fetch,
    now: () => Date.now(),
    sleep: (ms) => sleep(ms),
    random: () => Math.random(),
    isAllowed: httpsOn(hosts),
    limits: LIMITS,
  }
}
