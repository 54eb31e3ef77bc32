import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingOf } from '../../scripts/demo/setting.ts'
import { dataOf } from '../../scripts/demo/tables/read.ts'
import { readTerritory } from '../../scripts/site/territory.ts'

const DEMO = new URL('../../data/demo/', import.meta.url).pathname
const mel = await readTerritory('mel')

describe('the tables of data/demo', () => {
  let root: string

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'alo-tables-'))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  /** The tables as they are, with one text put for another in one of them. */
  function withMistake(file: string, from: string | RegExp, to: string): () => unknown {
    cpSync(DEMO, join(root, 'demo'), { recursive: true })
    const text = readFileSync(join(DEMO, file), 'utf8')
    expect(text).toMatch(from)
    writeFileSync(join(root, 'demo', file), text.replace(from, to))
    return () => settingOf({ ...mel, slug: 'essai' }, undefined, dataOf('essai', root))
  }

  it('are read as they are', () => {
    const { tables } = settingOf(mel, undefined, dataOf('nobody'))
    expect(tables.trades.length).toBeGreaterThan(30)
    expect(tables.epithets.length).toBe(40)
  })

  it.each([
    [
      'trades.csv',
      ',950000,',
      ',neuf cents,',
      'data/demo/trades.csv, ligne 2 : colonne « median », il faut un nombre, avec un point décimal et non « neuf cents ».',
    ],
    [
      'concessions.csv',
      '2024-06-24',
      '24/06/2024',
      'data/demo/concessions.csv, ligne 2 : colonne « signed », il faut un jour, AAAA-MM-JJ et non « 24/06/2024 ».',
    ],
    [
      'lots.csv',
      'name,trade,cpv',
      'name,trade,code',
      'data/demo/lots.csv, ligne 2 : la colonne « cpv » manque.',
    ],
    [
      'streets.csv',
      /^name\n(.*)/,
      'name,ville\n$1,Ici',
      'data/demo/streets.csv, ligne 2 : « ville » n’est pas une colonne de ce fichier.',
    ],
    [
      'quirks/plan.json',
      '"order": "first"',
      '"order": "last"',
      'data/demo/quirks/plan.json, élément 1 : colonne « order », il faut l’un de : drawn, first, added et non « last ».',
    ],
  ])('name file, line, column and value of a mistake in %s', (file, from, to, message) => {
    expect(withMistake(file, from, to)).toThrow(message)
  })

  it('name a file that is no JSON, and one that is missing', () => {
    expect(withMistake('quirks/mel.json', '[', '{')).toThrow('data/demo/quirks/mel.json n’est pas du JSON')
    cpSync(DEMO, join(root, 'demo'), { recursive: true })
    rmSync(join(root, 'demo/titles.csv'))
    expect(() => settingOf(mel, undefined, dataOf('essai', root))).toThrow(
      'data/demo/titles.csv n’existe pas',
    )
  })
})
