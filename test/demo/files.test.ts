import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoFiles } from '../../scripts/demo/files.ts'
import type { DemoFile } from '../../scripts/demo/files.ts'
import { sourceSchema } from '../../src/domain/provenance.ts'
import { MEL } from './mel.ts'

const SOURCES = new URL('../../data/territories/mel/sources/', import.meta.url)
const readCommitted = (path: string) => readFileSync(new URL(path, SOURCES), 'utf8')

let files: DemoFile[]
let rows: Record<string, string>[]
let csv: string
let json: string

beforeAll(() => {
  files = demoFiles(MEL)
  csv = files.find(({ path }) => path.endsWith('donnees-essentielles-demo.csv'))!.text
  json = files.find(({ path }) => path.endsWith('decp-demo.json'))!.text
  rows = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  }).data
})

const count = (test: (row: Record<string, string>) => boolean) => rows.filter(test).length

describe('npm run demo', () => {
  it('writes the very bytes that are committed', () => {
    expect(files.map(({ path }) => path)).toHaveLength(22)
    for (const { path, text } of files) expect(readCommitted(path) === text, path).toBe(true)
  })

  it('draws the same data twice in one process', () => {
    expect(demoFiles(MEL)).toEqual(files)
  })

  it('describes each file by a valid source.json that says demonstration', () => {
    const descriptions = files.filter(({ path }) => path.endsWith('source.json'))
    expect(descriptions).toHaveLength(11)
    for (const { text } of descriptions) {
      const source = sourceSchema.parse(JSON.parse(text))
      expect(source).toMatchObject({ demonstration: true, licence: 'Licence Ouverte 2.0' })
      // Contracts and hours have years; the others are a state of the day.
      expect(source.covers !== undefined).toBe(
        !/tablissements|Structures|Programmation|Avis|centrale/.test(source.title),
      )
    }
  })

  it('stays under 5 MB', () => {
    expect(files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThan(5_000_000)
  })
})

describe('the CSV in the shape of the MEL', () => {
  it('has a BOM, semicolons, CRLF and exactly the 19 columns', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv.slice(1, csv.indexOf('\r\n'))).toBe(
      "ID;Acheteur;Technique d'achat;Type de Contrat;Objet du marché;Code CPV;Procédure;Lieu d'exécution;" +
        'Durée du marché;Date de notification;Date de publication des données;Montant du marché;Forme des prix;' +
        "Titulaires;uuid;modifications;Type d'identifiant du titulaire;Dénomination sociale du titulaire;" +
        'Identifiant du titulaire',
    )
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('has the oddities of the real file in its proportions', () => {
    expect(count(({ ID }) => ID === '00')).toBe(68)
    expect(count(({ Acheteur }) => Acheteur!.includes('"id": ""'))).toBe(77)
    expect(
      count((row) => row['Montant du marché'] === '0' || row['Montant du marché'] === '1'),
    ).toBeGreaterThan(40)
    expect(count((row) => row['Objet du marché']!.length === 255) / rows.length).toBeCloseTo(0.08, 1)
    expect(count((row) => row['Durée du marché'] === '48') / rows.length).toBeGreaterThan(0.35)
    expect(count(({ uuid }) => uuid === '')).toBeGreaterThan(250)
    expect(count((row) => /^[-=]/.test(row['Objet du marché']!))).toBeGreaterThan(3)
    expect(count((row) => row['Objet du marché']!.includes('\n'))).toBeGreaterThan(10)
    expect(count((row) => row["Type d'identifiant du titulaire"] === 'HORS-UE')).toBeGreaterThan(9)
  })

  it('has the shares of techniques of the real file', () => {
    const share = (technique: string) => count((row) => row["Technique d'achat"] === technique) / rows.length
    expect(share('Accord-cadre')).toBeCloseTo(0.52, 1)
    expect(share('Marché')).toBeCloseTo(0.3, 1)
    expect(share('Marché subséquent')).toBeCloseTo(0.14, 1)
    expect(share('')).toBeCloseTo(0.03, 1)
  })

  it('names both SIRET of the buyer, with the space after its name', () => {
    for (const siret of ['24590041000011', '20009320100016']) {
      expect(csv).toContain(`""id"": ""${siret}"", ""nom"": ""Métropole Européenne de Lille ""`)
    }
  })

  it('holds one made-up person, one test and one test-like supplier, for the rules that meet them', () => {
    expect(count((row) => row['Identifiant du titulaire'] === '2 99 99 99 999 999 1200001')).toBe(1)
    expect(count((row) => row['Objet du marché']!.startsWith("Ceci n'est pas une consultation"))).toBe(1)
    expect(count((row) => row['Dénomination sociale du titulaire'] === 'Test B')).toBe(1)
  })
})

describe('the JSON in the shape of DECP 2022', () => {
  interface Element {
    objet: string
    considerationsSociales?: unknown
    offresRecues?: number
    dateNotification?: string
  }
  const parsed = () =>
    JSON.parse(json.replaceAll(':NaN', ':null')) as {
      marches: { marche: Element[]; 'contrat-concession': Element[] }
    }

  it('has bare NaN, which plain JSON refuses', () => {
    expect(() => JSON.parse(json)).toThrow(SyntaxError)
    expect(json.match(/:NaN[,}]/g)).toHaveLength(4)
  })

  it('has contracts, concessions, call-offs, subcontracting and later states of both', () => {
    const { marches } = parsed()
    expect(marches.marche.length).toBeGreaterThan(750)
    expect(marches['contrat-concession']).toHaveLength(14)
    for (const property of [
      'idAccordCadre',
      'actesSousTraitance',
      'modificationsActesSousTraitance',
      'modifications',
    ]) {
      expect(marches.marche.filter((contract) => property in contract).length, property).toBeGreaterThan(10)
    }
    expect(marches['contrat-concession'].some((concession) => 'modifications' in concession)).toBe(true)
  })

  it('carries more social considerations year after year', () => {
    const shareOf = (year: string) => {
      const filled = parsed().marches.marche.filter(
        ({ dateNotification, considerationsSociales }) =>
          dateNotification?.startsWith(year) && Boolean(considerationsSociales),
      )
      const yes = filled.filter(({ considerationsSociales }) =>
        /Clause|Critère|réservé/.test(JSON.stringify(considerationsSociales)),
      )
      return yes.length / filled.length
    }
    expect(shareOf('2024')).toBeLessThan(shareOf('2025'))
    expect(shareOf('2025')).toBeLessThan(shareOf('2026'))
    expect(shareOf('2026')).toBeLessThan(0.4)
  })

  it('has about one contract in five with a single offer', () => {
    const { marche } = parsed().marches
    const single = marche.filter(({ offresRecues }) => offresRecues === 1).length / marche.length
    expect(single).toBeGreaterThan(0.15)
    expect(single).toBeLessThan(0.25)
  })
})
