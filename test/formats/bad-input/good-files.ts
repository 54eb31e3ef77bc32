import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Mapping } from '../../../src/domain/territory/mapping.ts'
import { boamp } from '../../../src/formats/notices/boamp.ts'
import { RECORD_TABLES } from '../../../src/tables/recognise.ts'
import { SAMPLES } from '../../fuzz/samples.ts'
import { NATIONAL, apiRow } from '../notices/rows.ts'
import { xmlOf } from '../xml-of.ts'

export const MAPPED = 'correspondance'

/** A small file that is read whole, and the same without a row. */
export interface GoodFile {
  /** The format, the notices or the table that it is of; `MAPPED` where a mapping explains it. */
  readonly of: string
  readonly name: string
  readonly text: string
  readonly empty: string
  readonly mapping?: Mapping
}

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8').replace(/^\uFEFF/, '')

/** The header and the first rows of a text of rows. */
function table(of: string, name: string, text: string, mapping?: Mapping): GoodFile {
  const lines = text.trimEnd().split(/\r?\n/)
  return {
    of,
    name,
    text: `${lines.slice(0, 3).join('\n')}\n`,
    empty: `${lines[0]}\n`,
    ...(mapping && { mapping }),
  }
}

const tree = (of: string, name: string, root: unknown, empty: unknown): GoodFile => ({
  of,
  name,
  text: JSON.stringify(root, null, 2),
  empty: JSON.stringify(empty),
})

/** The files that the fuzz breaks, by their names. */
function fuzzed(of: string, name: string): GoodFile {
  const sample = SAMPLES.find((each) => each.name === name)
  if (sample?.kind !== 'table') throw new Error(`${name} is no table`)
  return table(of, name, Papa.unparse([sample.header, ...sample.rows], { delimiter: ';', newline: '\n' }))
}

function rootOf(name: string): unknown {
  const sample = SAMPLES.find((each) => each.name === name)
  if (sample?.kind !== 'tree') throw new Error(`${name} is no tree`)
  return sample.root
}

const NO_ROWS = '<?xml version="1.0" encoding="utf-8"?><marches></marches>'
/** Its contracts, an element a line, as the XML of a format. */
function markup(of: string, name: string, rows: readonly object[]): GoodFile {
  const text = NO_ROWS.replace('</', `\n${rows.map((row) => xmlOf('marche', row)).join('\n')}</`)
  return { of, name, text, empty: NO_ROWS }
}

const { marche } = (rootOf('decp-2022.json') as { marches: { marche: [object] } }).marches
const { marches } = rootOf('decp-2019.json') as { marches: [object] }
const notices = [apiRow({ objet: 'Entretien de l’été' }, NATIONAL), apiRow({ idweb: '26-101' })]

export const GOOD_FILES: readonly GoodFile[] = [
  fuzzed('mel', 'mel.csv'),
  tree('decp-2019', 'decp-2019.json', rootOf('decp-2019.json'), { marches: [] }),
  tree('decp-2022', 'decp-2022.json', rootOf('decp-2022.json'), {
    marches: { marche: [], 'contrat-concession': [] },
  }),
  markup('decp-2019', 'decp-2019.xml', [marches[0], marches[0]]),
  markup('decp-2022', 'decp-2022.xml', [marche[0], marche[0]]),
  table('decp-tabulaire', 'decp.csv', fixture('decp-tabulaire-quirks.csv')),
  table('decp-augmente', 'etat.csv', fixture('decp-augmente-quirks.csv')),
  table('decp-consolide', 'consolide.csv', fixture('decp-consolide-quirks.csv')),
  tree(boamp.format.label, 'boamp.json', notices, []),
  ...RECORD_TABLES.map(({ name }) => fuzzed(name, `${name}.csv`)),
  table(
    MAPPED,
    'marches.csv',
    'Référence;Intitulé;Acheteur;Montant\nA-1;Été à Lille;20009320100016;1200\nA-2;Hiver;20009320100016;900\n',
    {
      table: 'marches',
      columns: { Référence: 'id', Intitulé: 'objet', Acheteur: 'acheteur_id', Montant: 'montant_eur' },
    },
  ),
]
