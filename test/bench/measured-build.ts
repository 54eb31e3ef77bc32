import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { RunCommand } from '../../scripts/fleet/run-command.ts'

/** What one build took of the machine. */
export interface BuildUsage {
  /** Of all its processes, user and system. */
  readonly cpuSeconds: number
  /** Of its main process. */
  readonly peakMiB: number
}

const RUN = resolve(import.meta.dirname, '../../scripts/run.mjs')
const USAGE = join(import.meta.dirname, 'child-usage.mjs')

/** "0m12.3s 0m1.2s" of the last line: what the children of a POSIX shell took (`times`). */
function cpuOf(log: string): number {
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  const parts = [...last.matchAll(/(\d+)m([\d.]+)s/g)]
  if (parts.length !== 2) throw new Error(`no times at the end of ${log}: ${last}`)
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

/** Runs commands of the project as a fleet does, and notes what each took, by the name of its log: a SIREN. */
export function measuredRun(usages: Map<string, BuildUsage>): RunCommand {
  return async (args, log) => {
    mkdirSync(dirname(log), { recursive: true })
    const out = openSync(log, 'w')
    const usageFile = `${log}.peak`
    const child = spawn(
      'sh',
      ['-c', '"$@"; code=$?; times; exit $code', 'sh', process.execPath, RUN, ...args],
      {
        stdio: ['ignore', out, out],
        env: { ...process.env, NODE_OPTIONS: `--import=${USAGE}`, ALO_USAGE_FILE: usageFile },
      },
    )
    const code = await new Promise((done) => child.once('close', done))
    closeSync(out)
    if (code !== 0) return `code ${code} : ${log}`
    const peakMiB = existsSync(usageFile) ? Number(readFileSync(usageFile, 'utf8')) / 1024 : Number.NaN
    usages.set(basename(log, '.log'), { cpuSeconds: cpuOf(log), peakMiB })
    return undefined
  }
}
