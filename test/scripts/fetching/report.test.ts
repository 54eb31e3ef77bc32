import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { needsALook } from '../../../scripts/fetching/outcome-lines.ts'
import { plain } from '../../text/plain.ts'

const COMMAND = join(import.meta.dirname, '../../../scripts/fetch.ts')
const SAME = { appeared: [], vanished: [], changed: [] }
const replaced = { kind: 'replaced', rows: 2, rowsBefore: 2, drift: SAME } as const

it('somebody should look at a source that failed, came in part, or has other columns', () => {
  const failure = { problem: 'gone', host: 'data.example' } as const
  expect(needsALook({ kind: 'failed', failure })).toBe(true)
  expect(needsALook({ ...replaced, failure })).toBe(true)
  expect(needsALook({ ...replaced, drift: { ...SAME, vanished: ['siret'] } })).toBe(true)
  expect(needsALook({ kind: 'unchanged' })).toBe(false)
  expect(needsALook(replaced)).toBe(false)
})

it('--report writes what to look at, and the command goes on', () => {
  const parent = mkdtempSync(join(tmpdir(), 'alo-report-'))
  onTestFinished(() => rmSync(parent, { recursive: true }))
  const root = join(parent, 'exemple')
  mkdirSync(join(root, 'sources/firmes'), { recursive: true })
  const territory = { name: 'Exemple', buyerSirens: ['123456782'], scope: 'none', hosts: ['data.example'] }
  const source = {
    ...{ title: 'Firmes', publisher: 'INSEE', licence: 'Licence Ouverte 2.0', demonstration: false },
    file: 'firmes.csv',
    fetch: { url: 'https://other.example/firmes.csv' },
  }
  writeFileSync(join(root, 'territory.json'), JSON.stringify(territory))
  writeFileSync(join(root, 'sources/firmes/source.json'), JSON.stringify(source))
  const report = join(parent, 'report.txt')
  const { stderr } = spawnSync(process.execPath, [COMMAND, '--territory', root, '--report', report], {
    encoding: 'utf8',
  })
  expect(plain(stderr)).toContain('1 source n’a pas été récupérée.')
  expect(plain(readFileSync(report, 'utf8'))).toMatch(
    /^« Firmes » n’a pas été récupéré .*other\.example.*\n$/,
  )
})
