import { expect, it } from 'vitest'
import {
  indicatorSchemaRows,
  publishedSchemaRows,
  readSchemaRows,
} from '../../../src/outputs/listing/schema-index.ts'
import { publishedFiles } from '../../../src/outputs/files/files.ts'
import type { Row } from '../../../src/views/table.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'

const whole = portal({ contracts: [contract()], indicators: [indicator()] })
const indicators = indicatorSchemaRows(whole)
const rows: readonly Row[] = [...readSchemaRows(), ...publishedSchemaRows(whole), ...indicators]
const links = rows.flatMap(({ cells }) =>
  cells.flatMap((cell) => (typeof cell === 'object' && cell.href !== undefined ? [cell.href] : [])),
)

it('lists every schema that is published, once', () => {
  const schemas = publishedFiles(whole)
    .map(({ path }) => `/${path}`)
    .filter((path) => /^\/donnees\/schemas\/.*\.json$/.test(path))
  expect(links.filter((path) => path.endsWith('.json')).sort()).toEqual(schemas.sort())
})

it('gives each a title, a description and an example', () => {
  const published = publishedFiles(whole).map(({ path }) => `/${path}`)
  for (const { cells } of rows) {
    expect(cells[0]).toMatchObject({ text: expect.stringMatching(/\S/), detail: expect.stringMatching(/\S/) })
    const example = cells.at(-1)
    expect(published).toContain(typeof example === 'object' ? example.href : undefined)
  }
  expect(indicators).not.toEqual([])
})
