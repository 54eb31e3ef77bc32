import { describe, expect, it } from 'vitest'
import { readme } from '../../../src/outputs/files/bundle/readme.ts'
import { citation } from '../../../src/text/data/citation.ts'
import { dataPackageFile } from '../../../src/outputs/standards/datapackage/datapackage.ts'
import { catalogueFiles } from '../../../src/outputs/standards/dcat/catalogue-files.ts'
import { binaryFiles, publishedFiles } from '../../../src/outputs/files/files.ts'
import type { PublishedFile } from '../../../src/outputs/files/published-file.ts'
import { publisherOf } from '../../../src/text/data/publisher.ts'
import { datasetJsonLd } from '../../../src/outputs/standards/schema-org/dataset.ts'
import { contract, portal } from '../portal-fixture.ts'

const MEL = 'Métropole européenne de Lille'
const PORTAL = 'Achats à livre ouvert'
const siteRoot = 'https://achats.example/'
const source = portal().sources[0]!
const contracts = [contract({ title: 'Objet', notifiedOn: '2022-03-04', year: 2022 })]

async function textOf(file: PublishedFile): Promise<string> {
  let text = ''
  for await (const piece of file.lines())
    text += typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1')
  return text
}

/** Whom everything that leaves the portal names as publisher. */
async function namesIn(demonstration: boolean): Promise<Record<string, string>> {
  const data = portal({ demonstration, contracts, sources: [{ ...source, demonstration }] })
  const described = { portal: data, facts: [], siteRoot, read: () => Promise.resolve(new Uint8Array()) }
  const files = [...publishedFiles(data, { siteRoot }), ...binaryFiles(data)]
  const written = (path: string) => textOf(files.find((file) => file.path === path)!)
  const json = async (path: string) => JSON.parse(await written(path)) as Record<string, unknown>
  const catalogue = catalogueFiles(described).find(({ path }) => path === 'catalog.jsonld')!
  const nodes = (
    JSON.parse(await textOf(catalogue)) as {
      '@graph': { '@id': string; 'foaf:name'?: { '@value': string } }[]
    }
  )['@graph']
  const feed = await written('flux/marches.xml')
  const api = await json('api/v1/marches/2022.json')
  const parquet = await written('donnees/marches.parquet')
  return {
    citation: citation(data, 'Marchés', siteRoot),
    notice: /Citation\s-+\s(.*)/.exec(await written('donnees/marches.txt'))![1]!,
    readme: /Citer\s-+\s(.*)/.exec(readme(data, { files: [], caveats: [], address: siteRoot }))![1]!,
    dataPackage: JSON.stringify(
      (JSON.parse(await textOf(dataPackageFile(described))) as { contributors: unknown }).contributors,
    ),
    catalogue: JSON.stringify(nodes.find((node) => node['@id'].endsWith('#editeur'))!['foaf:name']),
    schemaOrg: JSON.stringify((datasetJsonLd(data, [], siteRoot) as { creator: unknown }).creator),
    ocds: JSON.stringify((await json('donnees/ocds/releases.json'))['publisher']),
    api: String(api['producteur']),
    apiCitation: String(api['citation']),
    feed: /<author>[\s\S]*?<name>(.*?)<\/name>/.exec(feed)![1]!,
    parquet: Buffer.from(/producteur(.*?)territoire/s.exec(parquet)![1]!, 'latin1').toString('utf8'),
  }
}

describe('the publisher', () => {
  it('of invented data is the portal, never the authority whose name they borrow, in every format', async () => {
    for (const [where, name] of Object.entries(await namesIn(true))) {
      expect(name, where).toContain(`${PORTAL} (données de démonstration)`)
      expect(name, where).not.toContain(MEL)
    }
  })

  it('of real data is the authority, whose data the portal transforms, in every format', async () => {
    const names = await namesIn(false)
    for (const [where, name] of Object.entries(names)) expect(name, where).toContain(MEL)
    const both = [names['citation'], names['notice'], names['readme'], names['apiCitation'], names['feed']]
    for (const name of both) expect(name).toContain(`${MEL}, ${PORTAL}`)
    expect(names['dataPackage']).toContain(`{"title":"${PORTAL}","roles":["wrangler"]}`)
  })

  it('has an authority only of real data', () => {
    expect(publisherOf(portal({ demonstration: true })).authority).toBeUndefined()
    expect(publisherOf(portal()).authority).toBeDefined()
  })
})
