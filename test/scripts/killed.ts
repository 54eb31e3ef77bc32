import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Where a process is killed: before its n-th change of the disk. */
export interface Killing {
  readonly at: number
  /** A folder that cannot be renamed, as a mount point. */
  readonly fixed?: string
}

const CHANGES = ['rename', 'rm', 'mkdir', 'writeFile', 'cp'] as const

/** Runs an exported function of a module of `scripts/` in a process of its own; whether it came to its end. */
export function runKilled(killing: Killing, module: string, name: string, ...args: unknown[]): boolean {
  const call = [JSON.stringify(killing), module, name, JSON.stringify(args)]
  const { status, signal, stderr } = spawnSync(process.execPath, [import.meta.filename, ...call], {
    encoding: 'utf8',
  })
  if (status !== 0 && signal !== 'SIGKILL') throw new Error(stderr)
  return status === 0
}

type AnyFunction = (...args: never[]) => unknown

function intercept({ at, fixed }: Killing): void {
  let changes = 0
  const wrap = (owner: object, key: string) => {
    const table = owner as Record<string, AnyFunction>
    const real = table[key]!
    table[key] = (...args) => {
      if (++changes === at) process.kill(process.pid, 'SIGKILL')
      if (key === 'renameSync' && args[0] === fixed)
        throw Object.assign(new Error('EBUSY: resource busy or locked, rename'), { code: 'EBUSY' })
      return real(...args)
    }
  }
  for (const key of CHANGES) {
    wrap(fs, `${key}Sync`)
    wrap(promises, key)
  }
  syncBuiltinESMExports()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [killing, module, name, args] = process.argv.slice(2)
  intercept(JSON.parse(killing!) as Killing)
  const loaded = (await import(new URL(`../../scripts/${module}`, import.meta.url).href)) as Record<
    string,
    AnyFunction
  >
  await loaded[name!]!(...(JSON.parse(args!) as never[]))
}
