import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cellWords } from '../../../src/client/explorer/cells.ts'
import { citationOf } from '../../../src/client/explorer/citation.ts'
import { itemsOf, labelOf } from '../../../src/client/explorer/field.ts'
import type { ExplorerField } from '../../../src/client/explorer/field.ts'
import { pairMarks } from '../../../src/client/explorer/pair-marks.ts'
import { groupsOf } from '../../../src/client/explorer/grouping.ts'
import { endOfRecords, loadRecords } from '../../../src/client/explorer/load-rows.ts'
import { groupsCsv, rowsCsv } from '../../../src/client/explorer/selection.ts'
import { linesOf } from '../../../src/client/explorer/standalone.ts'
import { ContractTable } from '../../../src/client/explorer/contract-table.ts'
import { ALL, FIELDS, ROWS, TABLE, row } from './fixture.ts'

/** A body that comes in pieces of so many bytes: characters and records are cut anywhere. */
function bodyOf(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
}

const PLACES = { contracts: 'https://site.example/marches/', firms: 'https://site.example/fournisseurs/' }
/** As `cellText` writes a list: its beginning alone is guarded. */
const LISTED = new ContractTable(
  TABLE.header,
  [row({ id: 'z', montant_eur: '5', considerations_sociales: 'Clause|=1+1' })],
  FIELDS,
)
const HEADER = [...TABLE.header, 'titulaires', 'page']
const OWN = ['Écoles & Cie', 'Écoles & Cie|222222222', '222222222', '', '', 'Écoles & Cie']
const WRITTEN = ROWS.map((cells, index) => [...cells, OWN[index]!, `${PLACES.contracts}${cells[0]!}/`])

describe('rowsCsv', () => {
  it('gives the rows as the file has them, then firms by name, or by number without one, and the page', async () => {
    const text = await rowsCsv(TABLE, [4, 1], PLACES)
    expect(text).toMatch(/^id,genre,.*\r\n/)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(Papa.parse(text.trimEnd()).data).toEqual([HEADER, WRITTEN[4], WRITTEN[1]])
    expect(text).toContain("'=1+1")
  })

  it('of nothing is the header alone', async () => {
    expect(await rowsCsv(TABLE, [], PLACES)).toBe(`${HEADER.join(',')}\r\n`)
  })
})

describe('readRecords', () => {
  it.each([1, 2, 7, 50, 10_000])('reads back what is written, in pieces of %i bytes', async (size) => {
    const come: number[] = []
    const text = await rowsCsv(TABLE, ALL, PLACES)
    const rows = await loadRecords(bodyOf(text, size), (bytes) => come.push(bytes))
    expect(rows).toEqual([HEADER, ...WRITTEN])
    expect(come.at(-1)).toBe(new TextEncoder().encode(text).length)
  })

  it('reads a last record without a line end, and fails on a quote that never ends or on other bytes', async () => {
    expect(await loadRecords(bodyOf('a,b\r\n1,2', 4), () => undefined)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    await expect(loadRecords(bodyOf('a\r\n"b', 4), () => undefined)).rejects.toThrow(SyntaxError)
    const bytes = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array([0x61, 0xff, 0x0a]))
        controller.close()
      },
    })
    await expect(loadRecords(bytes, () => undefined)).rejects.toThrow()
  })

  it('knows a line end within quotes', () => {
    expect(endOfRecords('a,"b\r\nc')).toBe(0)
    expect(endOfRecords('a\r\n"b\r\n""c')).toBe(3)
    expect(endOfRecords('a,"b\r\nc"\r\nd')).toBe(10)
  })
})

describe('groupsCsv', () => {
  it('writes exact amounts, leaves the unknown empty and guards what would run', async () => {
    const field = { ...TABLE.field('objet')!, labels: { "'=1+1": '=1+1' } }
    const groups = groupsOf([1, 2], field, { amount: 'montant_eur', measure: 'montant' }, TABLE)
    const text = await groupsCsv(
      groups,
      { first: field },
      { amount: 'montant_eur', demonstration: true, ...PLACES },
    )
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      'objet,libelle,nombre_marches,nombre_dans_la_somme,montant_somme_eur,montant_median_eur,sans_montant_indique,marches_subsequents,concessions,demonstration',
      "'=1+1,'=1+1,1,1,200.20,200.20,0,0,0,oui".replaceAll('200.20', '200.20'),
      'Nettoyage de vitres,Nettoyage de vitres,1,0,,,1,0,0,oui',
    ])
  })

  it('guards a value from the middle of a list, and leaves a number its sign', async () => {
    const [header, first, second] = (
      await groupsCsv(
        groupsOf(
          [0],
          LISTED.field('considerations_sociales')!,
          { amount: 'montant_eur', measure: 'montant' },
          LISTED,
        ),
        { first: LISTED.field('considerations_sociales')! },
        { amount: 'montant_eur', demonstration: false, ...PLACES },
      )
    ).split('\r\n')
    expect(header).toMatch(/^considerations_sociales,libelle,/)
    expect([first, second].map((line) => line!.split(',').slice(0, 2))).toEqual([
      ["'=1+1", "'=1+1"],
      ['Clause', 'Clause'],
    ])
  })

  it('says that amounts of suppliers are shares', async () => {
    const field = TABLE.field('titulaires_siren')!
    const groups = groupsOf(ALL, field, { amount: 'montant_eur', measure: 'montant' }, TABLE)
    const [header, named, numbered, last] = (
      await groupsCsv(groups, { first: field }, { amount: 'montant_eur', demonstration: false, ...PLACES })
    ).split('\r\n')
    expect(header).toMatch(/^titulaires_siren,libelle,page,.*,montant_parts_eur,/)
    expect([named, numbered].map((line) => line!.split(',').slice(0, 3))).toEqual([
      ['111111111', 'Écoles & Cie', `${PLACES.firms}111111111/`],
      ['222222222', '222222222', ''],
    ])
    expect(last).toMatch(/^,,,3,/)
  })
})

describe('groups of two fields', () => {
  const [first, second] = ['titulaires_siren', 'annee'].map((name) => TABLE.field(name)!) as [
    ExplorerField,
    ExplorerField,
  ]
  const pairs = groupsOf(ALL, first, { amount: 'montant_eur', measure: 'montant', second }, TABLE)

  it('stand within those of the first, share amounts as they do, and add up to them', () => {
    const whole = groupsOf(ALL, first, { amount: 'montant_eur', measure: 'montant' }, TABLE)
    for (const { key, sum, count } of whole) {
      const own = pairs.filter(({ within }) => within!.key === key)
      expect([
        own.reduce((all, each) => all + each.sum, 0n),
        own.reduce((all, each) => all + each.count, 0),
      ]).toEqual([sum, count])
    }
    expect(pairs.slice(0, 3).map(({ within, label, sum }) => [within!.label, label, sum])).toEqual([
      ['Écoles & Cie', '2024', 10010n + 10010n],
      ['Écoles & Cie', 'inconnu', 3333333333333333333n],
      ['222222222', '2024', 10010n],
    ])
  })

  it('are written with both names, and drawn a row a firm, a place a year', async () => {
    const fields = { first, second }
    const [header, line] = (
      await groupsCsv(pairs, fields, { amount: 'montant_eur', demonstration: true, ...PLACES })
    ).split('\r\n')
    expect(header).toMatch(/^titulaires_siren,libelle,page,annee,libelle_2,nombre_marches,/)
    expect(line).toMatch(/^111111111,Écoles & Cie,https:[^,]*,2024,2024,2,2,200\.20,/)
    const drawn = pairMarks(pairs, fields, { measure: 'montant', partial: new Set(['2025']) })
    expect(drawn.places.map(({ label }) => label)).toEqual(['2024', '2025', 'inconnu'])
    expect(drawn.rows.map(({ label, marks }) => [label, marks.map(({ key, kind }) => [key, kind])])).toEqual([
      [
        'Écoles & Cie',
        [
          ['2024', 'known'],
          ['', 'unknown'],
        ],
      ],
      [
        '222222222',
        [
          ['2024', 'known'],
          ['2025', 'partial'],
        ],
      ],
      [
        'inconnu',
        [
          ['2025', 'partial'],
          ['', 'unknown'],
        ],
      ],
    ])
  })
})

describe('trades', () => {
  it('are read from codes by their longest beginning; a code of none is unknown', () => {
    const trades = [
      { slug: 'travaux', cpvPrefixes: ['45'] },
      { slug: 'voirie', cpvPrefixes: ['4523'] },
    ]
    const of = (cell: string) => itemsOf(cell, { type: 'identifier', part: 'trade', trades })
    expect([of('45233000'), of('45111100'), of('90910000'), of('')]).toEqual([
      ['voirie'],
      ['travaux'],
      [],
      [],
    ])
  })
})

describe('citationOf', () => {
  const facts = {
    template: 'MEL, « {titre} », {adresse}. Démonstration.',
    title: 'Marchés',
    file: 'marches.csv',
    sha256: 'ab12',
  }
  it('names rows, address and file; dollars and braces in words change nothing', () => {
    const text = citationOf(facts, {
      count: 2,
      total: 2447,
      filters: ['Objet : $& {adresse}'],
      address: 'https://x.example/?a=1',
    })
    expect(text.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'MEL, « Marchés, sélection de 2 lignes sur 2 447 (Objet : $& {adresse}) », https://x.example/?a=1. Démonstration. Extrait de marches.csv, SHA-256 : ab12.',
    )
  })
  it('of the whole table names no selection', () => {
    expect(citationOf({ ...facts, sha256: '' }, { count: 9, total: 9, filters: [], address: 'A' })).toBe(
      'MEL, « Marchés », A. Démonstration.',
    )
  })
})

describe('values', () => {
  it('are read from cells: parts, lists, nothing where the cell is empty', () => {
    expect(itemsOf('', { type: 'list' })).toEqual([])
    expect(itemsOf('a|b', { type: 'list' })).toEqual(['a', 'b'])
    expect(itemsOf('a|b', { type: 'text' })).toEqual(['a|b'])
    expect(itemsOf('11111111100011|11111111100029', { type: 'list', part: 'siren' })).toEqual(['111111111'])
  })
  it('are told in words, and never by a name of Object', () => {
    expect(labelOf("'=1+1", {})).toBe('=1+1')
    expect(labelOf("'quoted'", {})).toBe("'quoted'")
    expect(labelOf('toString', { labels: {} })).toBe('toString')
    expect(cellWords('', TABLE.field('montant_eur')!)).toBe('inconnu')
    expect(cellWords('100.1', TABLE.field('montant_eur')!).replace(/\u00a0/g, ' ')).toBe('100,10 €')
    expect(cellWords('2024-03-05', TABLE.field('date_notification')!)).toBe('05/03/2024')
  })
})

describe('words around a drawing that leaves its page', () => {
  it('break into lines, an address without spaces too', () => {
    const lines = linesOf(`Source : marches.csv https://site.example/${'a'.repeat(90)}`, 300, 12)
    expect(lines.length).toBeGreaterThan(2)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40)
    expect(lines.join('').replaceAll(' ', '')).toContain('a'.repeat(90))
  })
})
