import { expect, it } from 'vitest'
import { structureRow } from '../../../scripts/fetching/structure-row.ts'
import { gives, host, inTurn, loopback, says } from './host.ts'
import { territory } from './source.ts'

const API = 'https://api.example/siaes/'
const PAGES = { items: 'results', next: 'next' }
const item = (siret: string, type = 'ACI') => ({
  ...{ siret, type, enseigne: '', raison_sociale: 'Les Mains vertes', code_postal: '59800', ville: 'LILLE' },
  ...{ telephone: '0320000000', courriel: 'marie.dupont@mains.example' },
})
const page = (results: readonly unknown[], next: string | null) =>
  gives(JSON.stringify({ count: 3, next, results }))
const [FIRST, SECOND, THIRD] = ['00000001800010', '00000002600016', '00000003400012'].map((siret) =>
  item(siret),
)

it('an answer in pages becomes one file, a page at a time and no faster than its host wants', async () => {
  const api = await host({
    '/siaes/': page([FIRST, SECOND], `${API}suite`),
    '/siaes/suite': inTurn(says(429, { 'retry-after': '9' }), page([THIRD], null)),
  })
  const web = loopback({ 'api.example': api })
  const source = territory({ url: API, pages: PAGES, perSecond: 0.2 }, { file: 'siaes.json' })
  const { lines } = await source.fetch(web)
  expect(JSON.parse(source.read('siaes.json'))).toEqual([FIRST, SECOND, THIRD])
  expect(web.waits).toEqual([5000, 9000])
  expect(lines).toEqual(['« Firmes » : nouvelle édition, que le portail ne lit pas de lui-même.'])
  expect(Object.keys(source.json('.fetch.json')['columns']!)).toContain('raison_sociale')
})

it('structures become the portal’s own table, without a number or an address of anybody', async () => {
  const api = await host({ '/siaes/': page([FIRST, item('00000002600016', 'OPCS'), { siret: 'x' }], null) })
  const source = territory({ url: API, pages: { ...PAGES, as: 'structures' } }, { file: 'structures.csv' })
  const { lines } = await source.fetch(loopback({ 'api.example': api }))
  expect(source.read('structures.csv')).toBe(
    'siret,type,nom,commune,metiers\r\n00000001800010,SIAE,Les Mains vertes,59350,\r\n',
  )
  expect(lines).toEqual(['« Firmes » : nouvelle édition de 1 ligne.'])
})

it.each([
  ['59280', 'Armentières', '59017'],
  ['59280', 'ARMENTIERES CEDEX', ''],
  ['59160', 'Lomme', ''],
  ['59000', 'Roubaix', ''],
  ['', '', ''],
])('the commune of %s %s is %j: never a guess', (code_postal, ville, commune) => {
  expect(structureRow({ ...FIRST, code_postal, ville })![3]).toBe(commune)
})

it.each([
  ['a page that leads back', page([FIRST], API), 'une page renvoie à une page déjà lue'],
  ['a page of another form', gives('{"data": []}'), 'champ « results »'],
  ['a page that is no JSON', gives('<html>'), 'ce n’est pas du JSON'],
])('%s fails with its reason, and nothing is in place', async (_what, answer, reason) => {
  const api = await host({ '/siaes/': answer })
  const source = territory({ url: API, pages: PAGES }, { file: 'siaes.json' })
  const { lines } = await source.fetch(loopback({ 'api.example': api }))
  expect(lines[0]).toContain(`la réponse de api.example n’a pas la forme prévue (${reason}) ; ouvrez`)
  expect(source.files()).toEqual(['.fetch.json', 'source.json'])
})

it('pages that are too large together are stopped', async () => {
  const api = await host({
    '/siaes/': page([FIRST, SECOND, THIRD], `${API}2`),
    '/siaes/2': page([FIRST], null),
  })
  const source = territory({ url: API, pages: PAGES, maxBytes: 600 }, { file: 'siaes.json' })
  const { lines } = await source.fetch(loopback({ 'api.example': api }))
  expect(lines[0]).toContain('le fichier de api.example est trop gros')
})
