import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const RUN = resolve(import.meta.dirname, '../run.mjs')
/** Far longer than the largest portal takes: what is still running then waits for something that never comes. */
const LONGEST_MS = 2 * 60 * 60_000

const running = new Set<ChildProcess>()

/** Whoever stops the fleet stops its builds, which leave their last sites as they were. */
function stopAll(): void {
  for (const child of running) child.kill('SIGTERM')
}

function leave(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal])
}

/** Until `release` is called, the end of this process is that of its commands. */
export function stopTogether(): { release(): void } {
  process.on('exit', stopAll)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  return {
    release() {
      process.off('exit', stopAll)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, leave)
    },
  }
}

/** Of a fault of the program: where it was, and what ran it. */
const OF_A_FAULT = /^(?:at |node:|Node\.js v|[{}^]|$)/

/** The sentence of an error that ends a log, with all the mistakes that it lists. */
export function lastSentence(log: string): string {
  const said = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !OF_A_FAULT.test(line))
  const head = said.findLastIndex((line) => !line.startsWith('- '))
  return said.slice(Math.max(0, head)).join(' ')
}

const LONGEST_REASON = 1000

/** Runs a command of the project, all that it says in a file; why it failed, nothing where it did not. */
export type RunCommand = (args: readonly string[], log: string) => Promise<string | undefined>

/**
 * Runs one command of the project in a process of its own, all that it says in a file.
 * @returns Why it failed; nothing where it did not.
 */
export async function runInProcess(args: readonly string[], log: string): Promise<string | undefined> {
  mkdirSync(dirname(log), { recursive: true })
  const out = openSync(log, 'w')
  try {
    writeSync(out, `npm run ${args[0]} -- ${args.slice(1).join(' ')}\n`)
    const child = spawn(process.execPath, [RUN, ...args], {
      cwd: join(dirname(RUN), '..'),
      stdio: ['ignore', out, out],
      timeout: LONGEST_MS,
    })
    running.add(child)
    const ended = await new Promise<string | number>((done) => {
      child.once('error', (error) => done(error.message))
      child.once('close', (code, signal) => done(signal ?? code ?? 1))
    })
    running.delete(child)
    if (ended === 0) return undefined
    if (typeof ended === 'string') return `arrêté (${ended})`
    const said = readFileSync(log, 'utf8').split('\n').slice(1).join('\n')
    return lastSentence(said).slice(0, LONGEST_REASON) || `code de sortie ${ended}`
  } finally {
    closeSync(out)
  }
}
