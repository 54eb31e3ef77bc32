import { firstByteOf, requestHeaders, resumableBy, validatorsOf } from './conditions.ts'
import type { RangePart, Validators } from './conditions.ts'
import { FetchError } from './fetch-error.ts'
import { receive } from './receive.ts'
import { request } from './request.ts'
import type { WebAnswer } from './request.ts'
import { backOffMs } from './waits.ts'
import { watchdog } from './watchdog.ts'
import type { Web } from './web.ts'

export interface Order {
  readonly address: URL
  /** Where the bytes go: a file that is not in place yet. */
  readonly path: string
  readonly maxBytes: number
  /** Of the edition that is in place. */
  readonly known: Validators
}

/** A file that has come whole. */
export interface Downloaded extends Validators {
  readonly host: string
}

const NOTHING: RangePart = { bytes: 0 }

/** One file through as many attempts as it takes; what has come of it stays between them. */
class Download {
  #part: RangePart = NOTHING
  readonly #order: Order
  readonly #web: Web

  constructor(order: Order, web: Web) {
    this.#order = order
    this.#web = web
  }

  async run(): Promise<Downloaded | undefined> {
    for (let attempt = 1; ; attempt++) {
      const before = this.#part.bytes
      try {
        return await this.#attempt()
      } catch (error) {
        if (!(error instanceof FetchError) || !error.mayPass || attempt > this.#web.limits.retries)
          throw error
        const wait = error.retryAfterMs ?? backOffMs(attempt, this.#web.random())
        if (wait > this.#web.limits.waitMs) throw error
        // A rest that brings nothing will not fit: from the beginning, then.
        if (error.failure.problem === 'cut' && this.#part.bytes <= before) this.#part = NOTHING
        await this.#web.sleep(wait)
      }
    }
  }

  async #attempt(): Promise<Downloaded | undefined> {
    const { address, known } = this.#order
    const dog = watchdog(address.host, this.#web.limits)
    try {
      const answer = await request(address, requestHeaders(known, this.#part), this.#web, dog.signal)
      dog.alive()
      if (answer.response.status === 304) return undefined
      await this.#receive(answer, dog.alive)
      return { ...validatorsOf(answer.response), host: answer.host }
    } finally {
      dog.stop()
    }
  }

  async #receive(answer: WebAnswer, alive: () => void): Promise<void> {
    const { path, maxBytes } = this.#order
    const { response, host } = answer
    const from = firstByteOf(response, this.#part)
    if (from === undefined)
      throw new FetchError({
        problem: 'cut',
        host,
        value: response.headers.get('content-range') ?? 'HTTP 206',
      })
    const validator = resumableBy(response)
    await receive(answer, {
      path,
      from,
      maxBytes,
      onBytes: (bytes) => {
        this.#part = validator === undefined ? NOTHING : { bytes, validator }
        alive()
      },
    })
  }
}

/**
 * Brings a file, or says by `undefined` that the one in place has not changed. What may pass is tried again: after a
 * while that grows, or that the host names; what had come is not asked for twice.
 * @throws FetchError after the last attempt, or at once for what will not pass.
 */
export function download(order: Order, web: Web): Promise<Downloaded | undefined> {
  return new Download(order, web).run()
}
