import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import { siretOf } from '../../scripts/demo/draw/identifiers.ts'
import { passesLuhn } from '../../src/domain/supplier/siret.ts'

const SOURCES = resolve(import.meta.dirname, '../../data/territories/mel/sources')
/** Contracts that the demonstration's two files give. */
const OWN_CONTRACTS = 2415
const SYLLABLES = 'ba bel cour dre fau gui hal jo ker lan mon nor pré quin roc sau tal val ver wam'.split(' ')

/** A word for each copy: its street, and the name of its firms. */
function wordOf(copy: number): string {
  const [one, other] = [copy % SYLLABLES.length, Math.floor(copy / SYLLABLES.length) % SYLLABLES.length]
  return `${SYLLABLES[other]}${SYLLABLES[one]}${SYLLABLES[(one + other + 7) % SYLLABLES.length]}`
}

/** One firm in two is the same in every copy, the others are that copy's own: a larger buyer has more of both. */
function firmOf(siret: string, copy: number): string {
  const number = Number(siret.slice(3, 8))
  if (copy === 0 || number % 2 === 0) return siret
  const digits = `000${String(10_000 + ((number * 31 + copy * 7919) % 90_000))}`
  const key = [...'0123456789'].find((digit) => passesLuhn(digits + digit))!
  return siretOf(digits + key, 1)
}

const withFirms = (text: string, copy: number) =>
  text.replace(/(?<!\d)000\d{11}(?!\d)/g, (siret) => firmOf(siret, copy))

/** Records of the DECP file, a line each. */
function decpCopy(lines: readonly string[], copy: number): string {
  return lines
    .map((line) => {
      const record = JSON.parse(withFirms(line, copy).replaceAll(':NaN', ':null'))
      if (copy === 0) return JSON.stringify(record)
      const framework = record.idAccordCadre
      return JSON.stringify({
        ...record,
        id: `${record.id}-${copy}`,
        objet: `${record.objet} – rue ${wordOf(copy)}`,
        ...(typeof framework === 'string' &&
          /\d/.test(framework) && { idAccordCadre: `${framework}-${copy}` }),
      })
    })
    .join(',\n')
}

type Row = Readonly<Record<string, string>>

/** Rows of the MEL's export: those of one framework stay together, since their title is one. */
function melCopy(rows: readonly Row[], copy: number): readonly Row[] {
  if (copy === 0) return rows
  const word = wordOf(copy)
  return rows.map((row) => ({
    ...row,
    ID: /^0*$/.test(row['ID']!) ? row['ID']! : `${row['ID']}-${copy}`,
    'Objet du marché': row['Objet du marché'] === '' ? '' : `${row['Objet du marché']} – rue ${word}`,
    uuid: row['uuid']!.replace(/.{4}$/, () => copy.toString(16).toUpperCase().padStart(4, '0')),
    Titulaires: withFirms(row['Titulaires']!, copy),
    modifications: withFirms(row['modifications']!, copy),
    'Identifiant du titulaire': withFirms(row['Identifiant du titulaire']!, copy),
  }))
}

function* melPieces(copies: number): Generator<string> {
  const text = readFileSync(join(SOURCES, 'demo-2018-2023/donnees-essentielles-demo.csv'), 'utf8')
  const { data, meta } = Papa.parse<Row>(text.slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  })
  const columns = meta.fields!
  const options = { columns, delimiter: ';', newline: '\r\n' }
  for (let copy = 0; copy < copies; copy++)
    yield `${copy === 0 ? '\ufeff' : ''}${Papa.unparse([...melCopy(data, copy)], { ...options, header: copy === 0 })}\r\n`
}

function* decpPieces(copies: number): Generator<string> {
  const text = readFileSync(join(SOURCES, 'demo-2024-2026/decp-demo.json'), 'utf8')
  const [marches, contrats] = text.split('],"contrat-concession":[')
  const lines = marches!
    .split('\n')
    .slice(1)
    .flatMap((line) => (line === '' ? [] : line.replace(/,$/, '')))
  yield '{"marches":{"marche":[\n'
  for (let copy = 0; copy < copies; copy++) yield `${copy === 0 ? '' : ',\n'}${decpCopy(lines, copy)}`
  yield `\n],"contrat-concession":[${contrats}`
}

function* establishmentPieces(copies: number): Generator<string> {
  const text = readFileSync(join(SOURCES, 'demo-etablissements/etablissements-demo.csv'), 'utf8')
  const end = text.indexOf('\n') + 1
  yield text.slice(0, end)
  const seen = new Set<string>()
  const lines = text.slice(end).trimEnd().split('\n')
  for (let copy = 0; copy < copies; copy++) {
    const fresh = lines.map((line) => withFirms(line, copy)).filter((line) => !seen.has(line.slice(0, 14)))
    for (const line of fresh) seen.add(line.slice(0, 14))
    if (fresh.length > 0) yield `${fresh.join('\n')}\n`
  }
}

const COPIED = [
  'demo-structures/structures-demo.csv',
  'demo-insertion/insertion-demo.csv',
  'demo-programmation-2025-12/programmation-demo-2025-12.csv',
  'demo-programmation-2026-05/programmation-demo-2026-05.csv',
  'demo-programmation-2026-10/programmation-demo-2026-10.csv',
]

/**
 * Writes published files of about `count` contracts, laid out as a territory's sources: the demonstration, as many
 * times over as needed, each copy with numbers, streets and half of the firms of its own. The same on every run.
 */
export async function writeManyContracts(folder: string, count: number): Promise<void> {
  const copies = Math.ceil(count / OWN_CONTRACTS)
  const files: readonly (readonly [string, Iterable<string>])[] = [
    ['demo-2018-2023/donnees-essentielles-demo.csv', melPieces(copies)],
    ['demo-2024-2026/decp-demo.json', decpPieces(copies)],
    ['demo-etablissements/etablissements-demo.csv', establishmentPieces(copies)],
    ...COPIED.map((path) => [path, [readFileSync(join(SOURCES, path), 'utf8')]] as const),
  ]
  rmSync(folder, { recursive: true, force: true })
  for (const [path, pieces] of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    await pipeline(Readable.from(pieces), createWriteStream(target))
    const description = JSON.parse(readFileSync(join(SOURCES, dirname(path), 'source.json'), 'utf8'))
    const { sha256: _sum, rows: _rows, ...source } = description
    writeFileSync(join(dirname(target), 'source.json'), JSON.stringify(source))
  }
}
