import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { schemasSkipped } from '../test/official-schemas/schemas.ts'
import { ALL_SITES } from '../test/site/built/sites.ts'
import type { BuiltSite } from '../test/site/built/sites.ts'
import { findOrInstallBrowser } from './browser.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { readTestReport } from './test-report.ts'

const USAGE = `npm test -- [step…]
Runs every check of the project, or the named steps only; the site steps need the build steps before them.`

const ROOT = join(import.meta.dirname, '..')
const WORK = join(ROOT, '.build/test')
const STEP_LIMIT_MS = 15 * 60_000

/** Of every step, and of the commands that tests run: hundreds of them, each half a second quicker when compiled before. */
const QUIET_AND_QUICK = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: join(ROOT, '.build/compile-cache'),
}

interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Shown where something failed, or as the reason of a skip. */
  readonly output: string
}

interface Step {
  readonly name: string
  readonly run: () => Promise<Outcome>
}

/** One after another; the steps of one list use a core each, so that two of them run at once. */
const STEPS: readonly (readonly Step[])[] = [
  [
    tool('types', 'astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'),
    tool('lint', 'eslint/bin/eslint.js', '.'),
    tool('format', 'prettier/bin/prettier.cjs', '--check', '.'),
  ],
  [vitest('unit', 'vitest.config.ts')],
  Object.entries(ALL_SITES).map(([name, site]) => build(`build-${name}`, site)),
  [{ name: 'browser', run: browser }],
  [vitest('site', 'vitest.site.config.ts')],
]
const AT_ONCE = 2

/** A tool that passes or fails as a whole: one test. */
function tool(name: string, script: string, ...args: readonly string[]): Step {
  return { name, run: () => asOneTest(join(ROOT, 'node_modules', script), args) }
}

function build(name: string, { folder, base, options, environment, missing, prepare }: BuiltSite): Step {
  // Two builds run at once: a second thread of each would read the same data once more for nothing.
  const threads = name === 'build-demonstration' ? [] : ['--threads', '1']
  const args = ['--out', folder, '--base', base, ...threads, ...options]
  return {
    name,
    run: async () => {
      // A site of an earlier run must not stand in for one that can no longer be built.
      rmSync(folder, { recursive: true, force: true })
      if (missing !== undefined) return { passed: 0, failed: 0, skipped: 1, output: missing }
      prepare?.()
      return asOneTest(join(ROOT, 'scripts/build.ts'), args, environment)
    },
  }
}

async function browser(): Promise<Outcome> {
  try {
    process.env['CHROMIUM_PATH'] = findOrInstallBrowser()
    return { passed: 1, failed: 0, skipped: 0, output: '' }
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: (error as Error).message }
  }
}

/** Each test counts; what passed only when tried again is named. */
function vitest(name: string, config: string): Step {
  const report = join(WORK, `${name}.json`)
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json']
  return {
    name,
    run: async () => {
      rmSync(report, { force: true })
      const script = join(ROOT, 'node_modules/vitest/vitest.mjs')
      const { status, output } = await execute(script, [...args, `--outputFile.json=${report}`])
      const { triedAgain, ...counts } = readTestReport(report)
      for (const test of triedAgain) console.log(`${name}: passed when tried again: ${test}`)
      const failed = status === 0 ? counts.failed : Math.max(1, counts.failed)
      return { ...counts, failed, output }
    },
  }
}

async function asOneTest(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const { status, output } = await execute(script, args, environment)
  return status === 0
    ? { passed: 1, failed: 0, skipped: 0, output }
    : { passed: 0, failed: 1, skipped: 0, output }
}

function execute(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET_AND_QUICK, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: STEP_LIMIT_MS,
  })
  let output = ''
  child.stdout.on('data', (piece) => (output += piece))
  child.stderr.on('data', (piece) => (output += piece))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}` }))
    child.on('close', (status) => resolve({ status, output }))
  })
}

await runCommand(async () => {
  const { positionals } = readArguments(USAGE, {}, { allowPositionals: true })
  const names = STEPS.flat().map(({ name }) => name)
  const unknown = positionals.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new CommandError(`No such step: ${unknown}. Steps: ${names.join(', ')}.`)
  }
  mkdirSync(WORK, { recursive: true })
  const total = { passed: 0, failed: 0, skipped: 0 }
  async function runOneByOne(queue: Step[]): Promise<void> {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const { passed, failed, skipped } = await report(step)
      total.passed += passed
      total.failed += failed
      total.skipped += skipped
    }
  }
  for (const together of STEPS) {
    const queue = together.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
    await Promise.all(Array.from({ length: AT_ONCE }, () => runOneByOne(queue)))
  }
  const skipped = schemasSkipped()
  if (skipped !== undefined) console.log(skipped)
  console.log(summary(total))
  if (total.failed > 0) process.exitCode = 1
})

async function report({ name, run }: Step): Promise<Outcome> {
  const startedAt = performance.now()
  const outcome = await run()
  const { passed, failed, skipped, output } = outcome
  if (failed > 0) console.log(output.trimEnd())
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const reason = skipped > 0 && passed + failed === 0 ? ` (${output})` : ''
  console.log(`${name}: ${summary(outcome)}${reason} in ${seconds} s`)
  return outcome
}

function summary({ passed, failed, skipped }: Omit<Outcome, 'output'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
