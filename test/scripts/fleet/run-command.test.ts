import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { lastSentence, runInProcess } from '../../../scripts/fleet/run-command.ts'
import { PARIS, fleetFolder, nationalRow } from './fake-portals.ts'

const made = fleetFolder()

describe('the reason of a failure', () => {
  it.each([
    [
      'Lecture (1,0 s)\nLe disque est plein : libérez de la place.\n',
      'Le disque est plein : libérez de la place.',
    ],
    ['Lecture\nÀ corriger :\n- champ « a »\n- champ « b »\n', 'À corriger : - champ « a » - champ « b »'],
    [
      'TypeError: x is undefined\n    at f (/a.ts:1:2)\n    at node:internal/b:3\n\nNode.js v24.21.0\n',
      'TypeError: x is undefined',
    ],
    ['', ''],
  ])('of %j is %j', (log, reason) => {
    expect(lastSentence(log)).toBe(reason)
  })
})

describe('a command in a process of its own', () => {
  it('says all in its log, and why it failed', async () => {
    const log = join(made.folder, 'journaux/essai.log')
    expect(await runInProcess(['build', '--base', 'x'], log)).toMatch(/^--base attend un chemin/)
    expect(readFileSync(log, 'utf8')).toMatch(/^npm run build -- --base x\n--base attend/)
  })

  it.skipIf(!existsSync('/proc/self'))('ends with the command that started it', async () => {
    const from = made.national([nationalRow(PARIS, 1)])
    const out = join(made.folder, 'interrompu')
    const args = ['--from', from, '--list', PARIS, '--out', out]
    const fleet = spawn(process.execPath, [join(import.meta.dirname, '../../../scripts/fleet.ts'), ...args])
    const log = join(out, 'journaux', `${PARIS}.log`)
    while (!existsSync(log) || readFileSync(log, 'utf8').split('\n').length < 3) await setTimeout(20)
    const ended = new Promise((done) => fleet.once('exit', done))
    fleet.kill('SIGTERM')
    expect(await ended).toBe(143)
    // The build is told to stop, and takes its work with it.
    while (commandsNaming(out) > 0) await setTimeout(20)
    expect(existsSync(join(out, 'site', PARIS))).toBe(false)
  })
})

/** How many processes of this machine were told a path. */
function commandsNaming(path: string): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path)
      } catch {
        return false
      }
    }).length
}
