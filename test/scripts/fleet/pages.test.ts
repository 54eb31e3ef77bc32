import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomUtils, parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { fleetRows, writeFleetPages, writeResults } from '../../../scripts/fleet/write-pages.ts'
import type { FleetRow } from '../../../scripts/fleet/fleet-rows.ts'
import { readPublishedAuthority } from '../../../scripts/site/published-authority.ts'
import { writePublished } from '../../../scripts/site/write-files.ts'
import type { ComparedAuthority } from '../../../src/domain/comparison.ts'
import { apiFiles } from '../../../src/outputs/api/files.ts'
import { allDatasets } from '../../../src/outputs/datasets/datasets.ts'
import { derivedPortal } from '../../outputs/derived.ts'
import { plain } from '../../text/plain.ts'
import { FINISTERE, LYON, PARIS, fleetFolder } from './fake-portals.ts'

const made = fleetFolder()
const places = made.places('pages')
const BASE = '/portails/'

/** A real portal's figures, under another SIREN and name. */
function authority(of: ComparedAuthority, siren: string, name: string): ComparedAuthority {
  return { ...of, territory: { ...of.territory, name, buyerSirens: [siren] } }
}

const buyer = (siren: string, name: string, kind: string) => ({ siren, name, kind, rows: 3 })
const built = { fingerprint: 'x', contracts: 3, referenceDate: '2024-03-05', files: 2, bytes: 9, seconds: 1 }
let rows: readonly FleetRow[]

beforeAll(async () => {
  const portal = await derivedPortal('demonstration')
  const folder = join(made.folder, 'modele')
  for (const file of apiFiles(portal, 'https://achats.example/', allDatasets(portal)))
    await writePublished(folder, file)
  const of = await readPublishedAuthority(folder)
  rows = [
    {
      buyer: buyer(LYON, 'Commune de <Lyon>', 'commune'),
      state: { built: { ...built, authority: authority(of, LYON, 'Commune de <Lyon>') } },
    },
    { buyer: buyer(PARIS, 'Commune de Paris', 'commune'), state: { failure: '=Panne' } },
    {
      buyer: buyer(FINISTERE, 'Département du Finistère', 'department'),
      state: {
        built: {
          ...built,
          authority: authority({ ...of, indicators: [] }, FINISTERE, 'Département du Finistère'),
        },
        failure: 'Panne',
      },
    },
  ]
  await writeFleetPages(rows, places, BASE)
  await writeResults(rows, places)
})

const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8')
const page = (name: string) => read(places.site, name)
const linksOf = (html: string) =>
  DomUtils.getElementsByTagName('a', parseDocument(html)).map((link) => link.attribs['href'])

describe('the list of portals', () => {
  it('leads to each portal, kinds and names in order, and names those that have none', () => {
    const html = page('index.html')
    expect(linksOf(html)).toEqual([
      '#contenu',
      BASE,
      `${BASE}comparaison/`,
      `${BASE}portails.csv`,
      `${BASE}${FINISTERE}/`,
      `${BASE}${LYON}/`,
    ])
    expect(plain(html)).toContain('2 collectivités, un portail chacune')
    expect(html).toContain('<li>Commune de Paris</li>')
    expect(html).toContain('Commune de &lt;Lyon&gt;')
  })

  it.each(['index.html', 'comparaison/index.html'])(
    '%s is a page by itself: language, one title, no script',
    (name) => {
      const document = parseDocument(page(name))
      const tags = (tag: string) => DomUtils.getElementsByTagName(tag, document)
      expect(tags('html')[0]!.attribs['lang']).toBe('fr')
      expect([tags('h1').length, tags('main').length, tags('title').length, tags('script').length]).toEqual([
        1, 1, 1, 0,
      ])
      expect(tags('link').map((link) => link.attribs['href'])).toContain(`${BASE}portails.css`)
      for (const cell of tags('th')) expect(['row', 'col']).toContain(cell.attribs['scope'])
    },
  )

  it('is a file too, and says nothing of failures', () => {
    expect(page('portails.csv')).toBe(
      'siren,nom,type,contrats,arrete_au,adresse\r\n' +
        `${LYON},Commune de <Lyon>,commune,3,2024-03-05,${BASE}${LYON}/\r\n` +
        `${FINISTERE},Département du Finistère,departement,3,2024-03-05,${BASE}${FINISTERE}/\r\n`,
    )
    expect(JSON.parse(page('portails.json')).portails).toHaveLength(2)
    expect(page('portails.json') + page('index.html')).not.toContain('Panne')
  })

  it('has a title that is French for one and for none', async () => {
    for (const few of [rows.slice(0, 1), rows.slice(1, 2)]) {
      const own = made.places(`peu-${few[0]!.buyer.siren}`)
      await writeFleetPages(few, own, '/')
      expect(read(own.site, 'index.html')).toContain(
        '<h1>Les achats publics, un portail par collectivité</h1>',
      )
    }
  })
})

describe('the comparison over all', () => {
  it('has a line an authority and a column a measure; unknown is a word', () => {
    const table = DomUtils.getElementsByTagName('tr', parseDocument(page('comparaison/index.html')))
    const cells = table.map((row) => row.children.map((cell) => plain(DomUtils.textContent(cell))))
    expect(cells.length).toBe(3)
    expect(cells[1]![0]).toBe('Commune de <Lyon>')
    expect(cells[1]!.slice(1).some((text) => /\d %/.test(text))).toBe(true)
    expect(cells[2]).toEqual(['Département du Finistère', ...cells[0]!.slice(1).map(() => 'inconnue')])
  })

  it('says what each column is: its question, and how it is counted', () => {
    const document = parseDocument(page('comparaison/index.html'))
    const [told] = DomUtils.getElementsByTagName('dd', document)
    expect(plain(DomUtils.textContent(told!))).toMatch(/^Combien de marchés ont un volet social \? .{40,}/)
  })

  it('has its bounds in a file', () => {
    const [header, ...lines] = page('comparaison.csv').trim().split('\r\n')
    expect(header).toMatch(/^indicateur,serie,siren,.*borne_basse,borne_haute/)
    expect(lines.length).toBeGreaterThan(3)
  })
})

describe('the results', () => {
  it('tell whoever runs the fleet what failed, and why', () => {
    const csv = read(places.results, 'portails.csv')
    expect(csv).toContain(`${PARIS},Commune de Paris,commune,,,echec,'=Panne,`)
    expect(csv).toContain(
      `${FINISTERE},Département du Finistère,departement,3,2024-03-05,echec,Panne,1,2,9,3,`,
    )
    expect(JSON.parse(read(places.results, 'portails.json'))[1]).toMatchObject({
      etat: 'echec',
      motif: '=Panne',
    })
  })

  it('read buyers that were not tried as such', async () => {
    const [row] = await fleetRows([buyer(PARIS, 'Paris', 'commune')], made.places('vide'))
    expect(row!.state).toEqual({})
  })
})
