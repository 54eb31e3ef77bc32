import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const RUN = join(import.meta.dirname, '../../scripts/run.mjs')

/** Runs the command line; `version` is what Node is made to say that it is. */
function run(args: readonly string[], version?: string, runner = RUN) {
  const pretend =
    version === undefined
      ? []
      : [
          '--import',
          `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`,
        ]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...pretend, runner, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the runner of commands', () => {
  it.each(['18.20.4', '20.20.2', '22.11.0'])(
    'refuses Node %s in one line that says what to do',
    (version) => {
      const { status, stdout, stderr } = run(['serve'], version)
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(stderr.trimEnd().split('\n').length).toBe(1)
      expect(stderr).toMatch(new RegExp(`^Node ${version.replaceAll('.', '\\.')} .*npm ci.*22\\.12`))
    },
  )

  it('names the commands where the one asked for is none of them', () => {
    const { status, stderr } = run(['constructor'])
    expect(status).toBe(1)
    expect(stderr).toContain('Commande inconnue : « constructor ».')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('gives a command its own options only', () => {
    const { status, stderr } = run(['serve', '--port', 'abc'])
    expect(status).toBe(1)
    expect(stderr).toContain('reçu « abc »')
  })

  it('says so where a command waits for what will never come', () => {
    const checkout = mkdtempSync(join(tmpdir(), 'alo-run-'))
    onTestFinished(() => rmSync(checkout, { recursive: true }))
    mkdirSync(join(checkout, 'scripts'))
    writeFileSync(join(checkout, 'package.json'), '{"type":"module"}')
    cpSync(RUN, join(checkout, 'scripts/run.mjs'))
    writeFileSync(join(checkout, 'scripts/data.ts'), 'await new Promise(() => undefined)')
    const { status, stderr } = run(['data'], undefined, join(checkout, 'scripts/run.mjs'))
    expect(status).toBe(1)
    expect(stderr).toContain('s’est arrêtée avant sa fin')
  })

  it('knows every command of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(RUN, '../../package.json'), 'utf8'))
    const called = Object.values<string>(scripts).flatMap(
      (line) => /^node scripts\/run\.mjs (\w+)$/.exec(line)?.[1] ?? [],
    )
    expect(called.length).toBeGreaterThan(5)
    const { stderr } = run([])
    for (const command of called) expect(stderr).toContain(`  ${command} `)
  })

  it('is written so that an old Node can parse it', () => {
    expect(readFileSync(RUN, 'utf8')).not.toMatch(/\?\?|\?\.|^await |^export |#\w+\s*=/m)
  })
})
