import { describe, expect, it } from 'vitest'
import { checkRecordsReport } from '../../src/outputs/check/records.ts'
import type { RecordContext } from '../../src/rules/record-context.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { plainSpaces } from '../../src/text/codes.ts'
import { fileOf } from '../formats/read-fixture.ts'
import { recordOf, refusalOf, rowsOf } from './read-records.ts'

const HEADER = 'indicateur,periode,valeur,unite,cible,sens,echeance,source,demonstration'
const rows = (...lines: readonly string[]) => rowsOf([HEADER, ...lines, ''].join('\n'))

async function build(lines: readonly string[], context: RecordContext = {}) {
  const file = await recogniseAnyFile(fileOf([...lines, ''].join('\n'), undefined, 'resultats-mesures.csv'))
  if (!('table' in file)) throw new Error('no table')
  return buildRecords([{ source: 'resultats', file }], context)
}

describe('a line of measured results', () => {
  it('has its value, its unit and what was promised by a day', async () => {
    const [row] = await rows('Encombrants valorisés,2025,0.64,part,0.8,,2027-12-31,Rapport,')
    expect(recordOf(row)).toMatchObject({
      measure: 'Encombrants valorisés',
      period: '2025',
      value: 0.64,
      unit: 'part',
      target: { value: 0.8, sense: 'atLeast', due: '2027-12-31' },
      demonstration: false,
    })
  })

  it('may have a ceiling, and be invented', async () => {
    const [row] = await rows('Papier,2025-T2,"1 200,5",kg,1000,Au plus,31/12/2027,Rapport,oui')
    expect(recordOf(row)).toMatchObject({
      value: 1200.5,
      target: { sense: 'atMost', due: '2027-12-31' },
      demonstration: true,
    })
  })

  it('keeps an amount of nine figures and more: it has a unit, and is no number of a person', async () => {
    const [row, larger] = await rows(
      'Achats annuels,2021,700000000,EUR,800000000,,2027-12-31,Fiche,',
      'Achats annuels,2022,"123 456 789 012,55",EUR,,,,Fiche,',
    )
    expect(recordOf(row)).toMatchObject({ value: 700_000_000, target: { value: 800_000_000 } })
    expect(recordOf(larger)).toMatchObject({ value: 123_456_789_012.55 })
    expect(row!.flags).toEqual([])
  })

  it.each(['0612345678', '+33612345678', '1850578006084', '00000001800010', '199999999999930'])(
    'never shows nor quotes a number that may be a person’s: %s',
    async (number) => {
      const [row] = await rows(`Achats annuels,2021,${number},EUR,,,,Fiche,`)
      expect(refusalOf(row)).toContain('reçu « (masqué) »')
      expect(JSON.stringify(row)).not.toContain(number.slice(-8))
    },
  )

  it('is set aside with what was expected, where its value, unit or period cannot be read', async () => {
    const [number, unit, none, period] = await rows(
      'A,2025,beaucoup,part,,,,S,',
      'A,2025,1,boisseaux,,,,S,',
      'A,2025,1,,,,,S,',
      'A,2025-13,1,lots,,,,S,',
    )
    expect(refusalOf(number)).toBe('valeur : attendu un nombre, reçu « beaucoup »')
    expect(refusalOf(unit)).toMatch(
      /^unite : attendu une de ces valeurs : part, EUR, .*, reçu « boisseaux »$/,
    )
    expect(refusalOf(none)).toBe('unite : cellule vide')
    expect(refusalOf(period)).toBe('periode : attendu une valeur écrite comme « 2025 », reçu « 2025-13 »')
  })

  it('loses a target without its day, or a day without a target, and is flagged', async () => {
    const found = await rows(
      'A,2025,1,lots,2,,,S,',
      'A,2026,1,lots,,,2027-12-31,S,',
      'A,2027,1,lots,x,,2027-12-31,S,',
    )
    for (const row of found) expect(recordOf(row)).not.toHaveProperty('target')
    expect(found.map(({ flags }) => flags.map(({ flag }) => [flag.code, flag.column]))).toEqual([
      [['target-incomplete', 'echeance']],
      [['target-incomplete', 'cible']],
      [
        ['value-unreadable', 'cible'],
        ['target-incomplete', 'cible'],
      ],
    ])
  })
})

describe('lines of one measure', () => {
  it('that say two things of one period are both set aside: which is true only their author knows', async () => {
    const { results, anomalies, files } = await build([
      HEADER,
      'A,2024,1,lots,,,,S,',
      'A,2024,2,lots,,,,S,',
      'A,2025,3,lots,,,,S,',
    ])
    expect(results.map(({ value }) => value)).toEqual([3])
    expect(anomalies.map(({ ref, detail }) => [ref.row, detail])).toEqual(
      [1, 2].map((row) => [
        row,
        'periode : attendu une seule ligne de « A » pour 2024, reçu 2 (lignes 1, 2) ; gardez la bonne',
      ]),
    )
    expect(files[0]).toMatchObject({ read: 3, kept: 1, merged: 0, setAside: 2 })
  })

  it('that repeat each other are one', async () => {
    const { results, files } = await build([HEADER, 'A,2024,1,lots,,,,S,', 'A,2024,1,lots,,,,S,'])
    expect(results).toHaveLength(1)
    expect(files[0]).toMatchObject({ read: 2, kept: 1, merged: 1, setAside: 0 })
  })

  it('in another unit than the first, or of two targets for one day, are set aside', async () => {
    const { results, anomalies } = await build([
      HEADER,
      'A,2024,1,tonnes,,,,S,',
      'A,2025,900,kg,,,,S,',
      'B,2024,1,lots,5,,2027-12-31,S,',
      'B,2025,1,lots,6,,2027-12-31,S,',
      'C,2024-2022,1,lots,,,,S,',
    ])
    expect(results.map(({ measure, period }) => `${measure} ${period}`)).toEqual(['A 2024'])
    expect(anomalies.map(({ ref, detail }) => [ref.row, detail!.split(' : ')[0]])).toEqual([
      [2, 'unite'],
      [3, 'cible'],
      [4, 'cible'],
      [5, 'periode'],
    ])
  })

  it('are all told at once by check, each with line, column, value and remedy', async () => {
    const checked = await build([
      HEADER,
      'A,2024,x,lots,,,,S,',
      'A,2025,1,boisseaux,,,,S,',
      'B,2025,1,lots,3,,,S,',
      'C,2025,1,lots,,,,S,',
      'C,2025,2,lots,,,,S,',
    ])
    const report = plainSpaces(checkRecordsReport(checked))
    expect(report).toContain('Table reconnue : Résultats mesurés (resultats-mesures)')
    expect(report).toContain('ligne 1 : valeur : attendu un nombre, reçu « x »')
    expect(report).toContain('ligne 2 : unite : attendu une de ces valeurs')
    expect(report).toContain('ligne 3, echeance : attendu le jour pour lequel la cible est promise')
    expect(report).toMatch(/ligne 4 : periode : attendu une seule ligne .* \(lignes 4, 5\)/)
  })
})

describe('a value that can be no such thing', () => {
  it('sets its line aside: a share over its whole or under nothing, a count under nothing', async () => {
    const { results, anomalies, files } = await build([
      HEADER,
      'A,2025,64,part,,,,S,',
      'B,2025,-0.1,part,,,,S,',
      'C,2025,-12,adherents,,,,S,',
      'D,2025,0,part,,,,S,',
      'D,2026,1,part,,,,S,',
      'E,2025,-12.5,EUR,,,,S,',
      'F,2025,-3,jours,,,,S,',
    ])
    expect(results.map(({ measure }) => measure)).toEqual(['D', 'D', 'E', 'F'])
    expect(anomalies.map(({ ref, detail }) => `${ref.row} ${detail}`)).toEqual([
      '1 valeur : attendu une part de 0 à 1 (64 % s’écrit 0,64), reçu « 64 »',
      '2 valeur : attendu une part de 0 à 1 (64 % s’écrit 0,64), reçu « -0,1 »',
      '3 valeur : attendu un nombre à partir de 0, reçu « -12 »',
    ])
    expect(files[0]).toMatchObject({ read: 7, kept: 4, setAside: 3 })
  })

  it('is no target either: the measure stays without it, flagged', async () => {
    const [row] = await rows('A,2025,0.4,part,50,,2027-12-31,S,')
    expect(recordOf(row)).not.toHaveProperty('target')
    expect(row!.flags).toEqual([
      {
        flag: { code: 'value-unreadable', column: 'cible', value: '50' },
        detail: 'attendu une part de 0 à 1 (64 % s’écrit 0,64)',
      },
    ])
  })
})

describe('the action that a measure is of', () => {
  const lines = [
    'indicateur,periode,valeur,unite,action,source',
    'A,2025,1,lots,3,S',
    'B,2025,1,lots,42,S',
    'C,2025,1,lots,,S',
  ]

  it('is unknown and flagged where the scheme has no such number, told with its line and value', async () => {
    const built = await build(lines, { actions: [1, 2, 3] })
    expect(built.results.map(({ action }) => action)).toEqual([3, undefined, undefined])
    expect(built.anomalies).toMatchObject([
      { ref: { row: 2 }, flag: { code: 'action-unknown', column: 'action', value: '42' } },
    ])
    expect(plainSpaces(checkRecordsReport(built))).toContain(
      'ligne 2, action : « 42 » : attendu le numéro d’une action du schéma (actions-spaser.csv)',
    )
  })

  it('is not judged where nothing tells the actions', async () => {
    const built = await build(lines)
    expect(built.results.map(({ action }) => action)).toEqual([3, 42, undefined])
    expect(built.anomalies).toEqual([])
  })
})
