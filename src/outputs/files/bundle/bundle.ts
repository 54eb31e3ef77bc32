import { createHash } from 'node:crypto'
import type { FileInfo } from '../../../domain/file-info.ts'
import type { Portal } from '../../../domain/portal.ts'
import { dictionaryText } from './dictionary.ts'
import { LICENCE_TEXT } from './licence-text.ts'
import { readme } from './readme.ts'
import { zipped } from './zip.ts'
import type { Entry } from './zip.ts'
import { datasetSchemaPath } from '../../schemas/dataset-schema-files.ts'
import type { Dataset } from '../../datasets/dataset.ts'
import type { Described } from '../described.ts'
import { indicatorDatasets } from '../../datasets/indicators.ts'
import type { PublishedFile } from '../published-file.ts'
import { recordDatasets } from '../../datasets/records.ts'

const FOLDER = 'donnees/'
const PATH = `${FOLDER}achats-responsables.zip`
const DICTIONARY = `${FOLDER}datapackage.json`
/** What unpacks makes one folder, not two hundred files beside others. */
const INSIDE = 'achats-responsables/'

/** Whole tables and indicators, once each: their other forms and years hold the same rows. */
function tablesOf(portal: Portal): readonly Dataset[] {
  return [...recordDatasets(portal), ...indicatorDatasets(portal)]
}

/** Facts of the files that go in, as far as they are written, under their names in the bundle. */
function contentsOf(tables: readonly Dataset[], facts: readonly FileInfo[]): readonly FileInfo[] {
  const csv = tables.map(({ base }) => `${base}.csv`)
  const schemas = new Set(tables.map((table) => datasetSchemaPath(table)))
  const byPath = new Map(facts.map((each) => [each.path, each]))
  return [...csv, `${FOLDER}reconciliation.json`, ...schemas].flatMap((path) => {
    const fact = byPath.get(path)
    return fact === undefined ? [] : [{ ...fact, path: path.slice(FOLDER.length) }]
  })
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

async function entriesOf({ portal, facts, siteRoot, read }: Described): Promise<readonly Entry[]> {
  const tables = tablesOf(portal)
  const files = contentsOf(tables, facts)
  const caveats = [...new Set(tables.flatMap((table) => table.caveats))]
  const paths = new Set(files.map(({ path }) => path))
  const data = files.filter(({ path }) => !path.startsWith('schemas/'))
  const texts: [path: string, text: string][] = [
    ['README.txt', readme(portal, { files: data, caveats, address: siteRoot + PATH })],
    ['LICENCE.txt', LICENCE_TEXT],
  ]
  if (facts.some(({ path }) => path === DICTIONARY)) {
    const dictionary = new TextDecoder().decode(await read(DICTIONARY))
    texts.push(['datapackage.json', dictionaryText(dictionary, paths)])
  }
  const written = texts.map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
  const sums = [...written.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })), ...files]
  const list = sums.map((file) => `${file.sha256}  ${file.path}\n`).join('')
  return [
    ...written.map(({ path, bytes }) => ({ path: INSIDE + path, content: () => bytes })),
    { path: `${INSIDE}SHA256SUMS`, content: () => Buffer.from(list) },
    ...files.map(({ path }) => ({ path: INSIDE + path, content: () => read(FOLDER + path) })),
  ]
}

/** Everything in one file, for who wants to keep it: data, dictionary, licence, how to read and to cite, sums. */
export function bundleFile(described: Described): PublishedFile {
  const { demonstration, referenceDate } = described.portal
  return {
    path: PATH,
    title: `Toutes les données en une archive${demonstration ? ' (démonstration)' : ''}`,
    description:
      'Les tableaux et les indicateurs en CSV, leur dictionnaire, la licence, la citation, les précautions et les empreintes.',
    mediaType: 'application/zip',
    async *lines() {
      yield* zipped(await entriesOf(described), referenceDate)
    },
  }
}
