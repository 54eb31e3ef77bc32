import jsonld from 'jsonld'
import { DataFactory, Parser, Store } from 'n3'
import { describe, expect, it } from 'vitest'
import type { FileInfo } from '../../../src/domain/file-info.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { catalogue } from '../../../src/outputs/standards/dcat/catalogue.ts'
import { catalogueFiles } from '../../../src/outputs/standards/dcat/catalogue-files.ts'
import { PREFIXES } from '../../../src/outputs/standards/dcat/node.ts'
import { breaches, hasShapes } from './dcat-shacl.ts'
import { contract, portal } from '../portal-fixture.ts'

const ROOT = 'https://achats.example/portail/'
const CSV = 'text/csv; charset=utf-8; header=present'
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function file(path: string, fields: Partial<FileInfo> = {}): FileInfo {
  return {
    path,
    title: path,
    description: 'Un fichier.',
    mediaType: CSV,
    rows: 3,
    bytes: 1234,
    sha256: 'ab'.repeat(32),
    ...fields,
  }
}

const FILES: readonly FileInfo[] = [
  file('donnees/marches.csv', { title: 'Marchés attribués' }),
  file('donnees/marches.xlsx', { mediaType: WORKBOOK }),
  file('donnees/marches.txt', { mediaType: 'text/plain; charset=utf-8', rows: undefined }),
  file('donnees/marches-2023.csv'),
  file('donnees/marches.parquet', { mediaType: 'application/vnd.apache.parquet' }),
  file('donnees/marches.jsonl', { mediaType: 'application/jsonl' }),
  file('donnees/schemas/marches.json', { mediaType: 'application/json', rows: undefined }),
  file('donnees/attributions.csv'),
  file('donnees/sous-traitance.csv', { rows: 0 }),
  file('donnees/achats-a-venir.csv', { rows: 0 }),
  file('flux/achats-a-venir.xml', { mediaType: 'application/atom+xml; charset=utf-8', rows: undefined }),
  file('donnees/indicateurs/part.csv'),
  file('donnees/indicateurs/part.svg', { mediaType: 'image/svg+xml', rows: undefined }),
  file('donnees/anomalies.csv'),
  file('donnees/reconciliation.json', { mediaType: 'application/json', rows: undefined }),
  file('donnees/achats-responsables.zip', { mediaType: 'application/zip', rows: undefined }),
  file('api/v1/index.json', { mediaType: 'application/json', rows: undefined }),
]

const DATA = portal({
  contracts: [
    contract({ notifiedOn: '2023-05-02', year: 2023 }),
    contract({ notifiedOn: '2021-01-20', year: 2021 }),
    // Implausible: no year was kept.
    contract({ notifiedOn: '5021-01-20' }),
  ],
})

async function written(
  data: Portal,
  facts = FILES,
): Promise<{ readonly json: string; readonly turtle: string }> {
  const read = () => Promise.reject(new Error('reads nothing'))
  const [json, turtle] = await Promise.all(
    catalogueFiles({ portal: data, facts, siteRoot: ROOT, read }).map(async ({ lines }) => {
      let text = ''
      for await (const piece of lines()) text += piece as string
      return text
    }),
  )
  return { json: json!, turtle: turtle! }
}

const { namedNode } = DataFactory
const graphOf = (turtle: string) => new Store(new Parser().parse(turtle))
const full = (name: string) => {
  const [prefix, local] = name.split(':') as [keyof typeof PREFIXES, string]
  return namedNode(PREFIXES[prefix] + local)
}
const typed = (graph: Store, type: string) =>
  graph
    .getSubjects(namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), full(type), null)
    .map(({ value }) => value)
const told = (graph: Store, subject: string, property: string) =>
  graph.getObjects(namedNode(subject), full(property), null).map(({ value }) => value)

const { json, turtle } = await written(DATA)
const graph = graphOf(turtle)
const MARCHES = `${ROOT}donnees/#jeu-marches`

describe('the two forms of the catalogue', () => {
  it('say exactly the same', async () => {
    const never = () => Promise.reject(new Error('fetched'))
    const fromJson = await jsonld.canonize(JSON.parse(json), { documentLoader: never })
    const lines = graph.getQuads(null, null, null, null)
    expect(lines.length).toBeGreaterThan(200)
    const { Writer } = await import('n3')
    const nQuads = new Writer({ format: 'N-Quads' }).quadsToString(lines)
    const fromTurtle = await jsonld.canonize(
      nQuads as never,
      {
        inputFormat: 'application/n-quads',
      } as never,
    )
    expect(fromTurtle).toBe(fromJson)
  })

  it('name every word of theirs inside, so that nothing is fetched to read them', () => {
    expect(JSON.parse(json)['@context']).toEqual(PREFIXES)
  })

  it('are the same bytes each time', async () => {
    expect(await written(DATA)).toEqual({ json, turtle })
  })

  it('know each property that they use', async () => {
    const broken = { ...catalogue(DATA, FILES, ROOT) }
    const { turtle: write } = await import('../../../src/outputs/standards/dcat/turtle.ts')
    await expect(write({ ...broken, '@graph': [{ '@id': ROOT, unknownWord: 'x' }] })).rejects.toThrow(
      /no prefix for "unknownWord"/,
    )
  })
})

describe('the catalogue', () => {
  it('lists a dataset where it has a row, and only files that are data', () => {
    expect(typed(graph, 'dcat:Dataset').map((id) => id.slice(ROOT.length))).toEqual([
      'donnees/#jeu-indicateurs',
      'donnees/#jeu-marches',
      'donnees/#jeu-traces',
    ])
    const offered = told(graph, MARCHES, 'dcat:distribution').map((id) =>
      id.slice(ROOT.length).replace('#distribution', ''),
    )
    expect(offered.toSorted()).toEqual([
      'donnees/achats-responsables.zip',
      'donnees/attributions.csv',
      'donnees/marches-2023.csv',
      'donnees/marches.csv',
      'donnees/marches.jsonl',
      'donnees/marches.parquet',
      'donnees/marches.xlsx',
    ])
    expect(told(graph, `${ROOT}donnees/#jeu-indicateurs`, 'dcat:distribution')).toEqual([
      `${ROOT}donnees/indicateurs/part.csv#distribution`,
    ])
  })

  it('says of a file where it is, how big, with which sum, in which form and by which schema', () => {
    const id = `${ROOT}donnees/marches.csv#distribution`
    expect(told(graph, id, 'dcat:downloadURL')).toEqual([`${ROOT}donnees/marches.csv`])
    expect(told(graph, id, 'dcat:byteSize')).toEqual(['1234'])
    expect(told(graph, id, 'dcat:mediaType')).toEqual([
      'https://www.iana.org/assignments/media-types/text/csv',
    ])
    expect(told(graph, id, 'dct:format')).toEqual([
      'http://publications.europa.eu/resource/authority/file-type/CSV',
    ])
    expect(told(graph, id, 'dct:conformsTo')).toEqual([`${ROOT}donnees/schemas/marches.json`])
    expect(told(graph, `${ROOT}donnees/marches-2023.csv#distribution`, 'dct:conformsTo')).toEqual([
      `${ROOT}donnees/schemas/marches.json`,
    ])
    expect(told(graph, `${ROOT}donnees/attributions.csv#distribution`, 'dct:conformsTo')).toEqual([])
    const [sum] = graph.getObjects(namedNode(id), full('spdx:checksum'), null)
    const [value] = graph.getObjects(sum!, full('spdx:checksumValue'), null)
    expect(value).toMatchObject({ value: 'ab'.repeat(32), datatype: { value: full('xsd:hexBinary').value } })
  })

  it('covers the days of its rows, those of implausible dates left out', () => {
    const [period] = graph.getObjects(namedNode(MARCHES), full('dct:temporal'), null)
    expect(graph.getObjects(period!, full('dcat:startDate'), null)[0]?.value).toBe('2021-01-20')
    expect(graph.getObjects(period!, full('dcat:endDate'), null)[0]?.value).toBe('2023-05-02')
    // A period with an address would be fetched by data.gouv.fr.
    expect(period!.termType).toBe('BlankNode')
  })

  it('never claims a frequency, nor a first day, that no source tells', () => {
    expect(told(graph, MARCHES, 'dct:accrualPeriodicity')).toEqual([
      'http://publications.europa.eu/resource/authority/frequency/UNKNOWN',
    ])
    expect(told(graph, MARCHES, 'dct:issued')).toEqual([])
  })

  it('names the buyer as publisher by the SIREN that it has last, whatever its scope', () => {
    const territory = {
      ...DATA.territory,
      name: 'Département du Finistère',
      buyerSirens: ['123456782', '222900011'],
      scope: { kind: 'department', code: '29' } as const,
    }
    const nodes = JSON.stringify(catalogue({ ...DATA, territory, demonstration: false }, FILES, ROOT))
    expect(nodes).toMatch(/#editeur",[^}]*"Département du Finistère"[^}]*}?,"dct:identifier":"222900011"/)
    expect(nodes).toMatch(/#territoire",[^}]*"Département du Finistère"[^}]*}?,"dct:identifier":"29"/)
  })

  it('claims no place for a body without a territory, and nobody to write to where nobody is named', () => {
    const territory = { ...DATA.territory, scope: 'none' as const, contact: undefined }
    const nodes = JSON.stringify(catalogue({ ...DATA, territory }, FILES, ROOT))
    expect(nodes).not.toMatch(/#territoire|#contact|contactPoint/)
  })

  it('passes on the frequency that the authority states', async () => {
    const territory = { ...DATA.territory, updateFrequency: 'monthly' as const }
    const stated = graphOf((await written({ ...DATA, territory })).turtle)
    expect(told(stated, MARCHES, 'dct:accrualPeriodicity')).toEqual([
      'http://publications.europa.eu/resource/authority/frequency/MONTHLY',
    ])
  })

  it('offers the programming interface where it is built', () => {
    expect(typed(graph, 'dcat:DataService')).toEqual([`${ROOT}donnees/#api`])
    const without = catalogue(
      DATA,
      FILES.filter(({ path }) => !path.startsWith('api/')),
      ROOT,
    )
    expect(JSON.stringify(without)).not.toContain('dcat:DataService')
  })

  it('says "Démonstration" in every title, and does not say that an authority published invented rows', async () => {
    const demonstration = graphOf((await written({ ...DATA, demonstration: true })).turtle)
    const things = ['dcat:Catalog', 'dcat:Dataset', 'dcat:Distribution', 'dcat:DataService'].flatMap((type) =>
      typed(demonstration, type),
    )
    expect(things.length).toBeGreaterThan(8)
    for (const id of things) expect(told(demonstration, id, 'dct:title')[0]).toMatch(/^Démonstration/)
    expect(told(demonstration, `${ROOT}#editeur`, 'foaf:name')).toEqual([
      'Achats à livre ouvert (données de démonstration)',
    ])
    expect(turtle).not.toContain('Démonstration')
    expect(told(graph, `${ROOT}#editeur`, 'foaf:name')).toEqual(['Métropole européenne de Lille'])
  })

  it('keeps the identifier of a dataset when the site moves to another folder', () => {
    const ids = (root: string) =>
      [...JSON.stringify(catalogue(DATA, FILES, root)).matchAll(/"dct:identifier":"(tag:[^"]+)"/g)].map(
        ([, id]) => id,
      )
    expect(ids(ROOT)).toContain('tag:achats.example,2026:mel/jeux/marches')
    expect(ids('https://achats.example/')).toEqual(ids(ROOT))
  })

  it('stops at a form of file that it does not know', () => {
    const odd = file('donnees/marches.ods', { mediaType: 'application/x-odd' })
    expect(() => catalogue(DATA, [...FILES, odd], ROOT)).toThrow(/application\/x-odd.*donnees\/marches\.ods/)
  })
})

describe.skipIf(!hasShapes)(
  'the official shapes of DCAT-AP 3.0.1 (skipped without `npm run schemas`)',
  () => {
    it('hold for every constraint and every class', async () => {
      expect(await breaches(turtle, 'shapes', 'range')).toEqual([])
      expect(
        await breaches((await written({ ...DATA, demonstration: true })).turtle, 'shapes', 'range'),
      ).toEqual([])
    }, 60_000)

    it('would notice a breach', async () => {
      const broken = turtle.replaceAll('dcat:accessURL', 'rdfs:seeAlso')
      expect((await breaches(broken, 'shapes')).length).toBeGreaterThan(3)
    }, 60_000)
  },
)
