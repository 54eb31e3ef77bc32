import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cellWords } from '../../../src/client/explorer/cells.ts'
import { citationOf } from '../../../src/client/explorer/citation.ts'
import { itemsOf, labelOf } from '../../../src/client/explorer/field.ts'
import { groupsOf } from '../../../src/client/explorer/grouping.ts'
import { endOfRecords, loadRecords } from '../../../src/client/explorer/load-rows.ts'
import { groupsCsv, rowsCsv } from '../../../src/client/explorer/selection.ts'
import { ALL, ROWS, TABLE } from './fixture.ts'

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

describe('rowsCsv', () => {
  it('gives the rows as the file has them, guards and line breaks included', async () => {
    const text = await rowsCsv(TABLE, [4, 1])
    expect(text).toMatch(/^id,genre,.*\r\n/)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(Papa.parse(text.trimEnd()).data).toEqual([TABLE.header, ROWS[4], ROWS[1]])
    expect(text).toContain("'=1+1")
  })

  it('of nothing is the header alone', async () => {
    expect(await rowsCsv(TABLE, [])).toBe(`${TABLE.header.join(',')}\r\n`)
  })
})

describe('readRecords', () => {
  it.each([1, 2, 7, 50, 10_000])('reads back what is written, in pieces of %i bytes', async (size) => {
    const come: number[] = []
    const text = await rowsCsv(TABLE, ALL)
    const rows = await loadRecords(bodyOf(text, size), (bytes) => come.push(bytes))
    expect(rows).toEqual([TABLE.header, ...ROWS])
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
    const text = await groupsCsv(groups, field, { amount: 'montant_eur', demonstration: true })
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      'objet,libelle,nombre_marches,nombre_dans_la_somme,montant_somme_eur,montant_median_eur,sans_montant_indique,marches_subsequents,concessions,demonstration',
      "'=1+1,'=1+1,1,1,200.20,200.20,0,0,0,oui".replaceAll('200.20', '200.20'),
      'Nettoyage de vitres,Nettoyage de vitres,1,0,,,1,0,0,oui',
    ])
  })

  it('says that amounts of suppliers are shares', async () => {
    const field = TABLE.field('titulaires_siren')!
    const groups = groupsOf(ALL, field, { amount: 'montant_eur', measure: 'montant' }, TABLE)
    const [header, , , last] = (
      await groupsCsv(groups, field, { amount: 'montant_eur', demonstration: false })
    ).split('\r\n')
    expect(header).toMatch(/^titulaires_siren,.*,montant_parts_eur,/)
    expect(last).toMatch(/^,,3,/)
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
