import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foundColumns } from '../../../scripts/fetching/columns.ts'
import { fileOf } from '../../formats/read-fixture.ts'
import { rowOf, workbookOf } from '../../formats/workbook-of.ts'
import { gives, host, loopback } from './host.ts'
import { territory } from './source.ts'

const MAPPING = {
  table: 'structures',
  columns: { 'N° SIRET': 'siret', Sorte: 'type', Enseigne: 'nom' },
}
const explanation = { mapping: MAPPING, file: 'mapping.json', communeAt: () => undefined }
const HEADER = ['N° SIRET', 'Sorte', 'Enseigne']
const LIST = ['31990000700018', 'EA', 'Tilleuls']

const BOOK = workbookOf(rowOf(1, ['Liste au 3 octobre']) + rowOf(2, HEADER) + rowOf(3, LIST))

async function fetched(body: Uint8Array | string, mapping: object = MAPPING) {
  const web = loopback({ 'data.example': await host({ '/liste.xlsx': gives(body) }) })
  const source = territory({ url: 'https://data.example/liste.xlsx' }, { file: 'liste.xlsx' })
  writeFileSync(join(source.folder, 'mapping.json'), JSON.stringify(mapping))
  return { ...(await source.fetch(web)), source }
}

it('a fetched file that a mapping explains has its rows counted through it, and its own columns noted', async () => {
  const { outcome, source } = await fetched(BOOK)
  expect(outcome).toMatchObject({ kind: 'replaced', rows: 1 })
  expect(source.json('source.json')).toMatchObject({ rows: 1 })
  expect(source.json('.fetch.json')).toMatchObject({
    columns: { 'N° SIRET': 'nombre', Sorte: 'texte', Enseigne: 'texte' },
  })
})

it('a fetched file that lost a column of its mapping is not taken: the sentence names the column', async () => {
  const renamed = workbookOf(rowOf(1, ['N° SIRET', 'Sorte', 'Nom']) + rowOf(2, LIST))
  const { outcome, lines, source } = await fetched(renamed)
  expect(outcome.kind).toBe('failed')
  expect(lines.join(' ')).toContain('Enseigne')
  expect(source.files()).not.toContain('liste.xlsx')
})

it('a mapping that is broken fails its source in a sentence, not the command', async () => {
  const { outcome, lines } = await fetched(BOOK, { table: 'autre', columns: {} })
  expect(outcome.kind).toBe('failed')
  expect(lines.join(' ')).toContain('mapping.json')
})

it('the columns of a workbook are those under its title, as its mapping knows them', async () => {
  const columns = await foundColumns(fileOf(BOOK, 65_536, 'liste.xlsx'), { explanation })
  expect(Object.keys(columns!)).toEqual(HEADER)
})
