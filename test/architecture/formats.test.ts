import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/formats/formats.ts'
import { PROCUREMENT_TEXT } from '../../src/text/procurement.ts'
import { codeOf, folderOf, SOURCES } from './sources.ts'

const FORMAT_IDS = FORMATS.map(({ format }) => format.id)
const CONTAINERS = ['csv', 'json', 'xml', 'parquet', 'xlsx']
/** A noun of every day before it is a value. */
const EVERYDAY = 'Marché'
const VALUES = Object.values(PROCUREMENT_TEXT).filter((value) => value !== EVERYDAY)

/** What a file is written as is no format that is read: files to download come from these layers. */
const WRITERS = ['views', 'outputs', 'components', 'layouts', 'pages', 'client']

/** The literals of some code, each kind of quotation mark closed by its own. */
const literalsOf = (code: string) =>
  [...code.matchAll(/'(?<a>[^'\n]*)'|"(?<b>[^"\n]*)"|`(?<c>[^`]*)`/g)].map(
    ({ groups }) => groups!['a'] ?? groups!['b'] ?? groups!['c']!,
  )

/** What of a published format a file names outside `formats/`, where its spec alone may. */
function formatWords(file: string, code: string): string[] {
  const folder = folderOf(file)
  if (folder === 'formats') return []
  return literalsOf(code).filter(
    (literal) =>
      FORMAT_IDS.includes(literal) ||
      (VALUES.includes(literal) && folder !== 'text') ||
      (CONTAINERS.includes(literal) && !WRITERS.includes(folder)),
  )
}

describe('a published format', () => {
  it('is named, with its container and values, in formats only; text has the words of values', () => {
    const named = SOURCES.flatMap((file) =>
      formatWords(file, codeOf(file)).map((word) => `src/${file}: ${word}`),
    )
    expect(named).toEqual([])
  })

  it.each([
    ['rules/a.ts', "draft.format === 'decp-2022'", ['decp-2022']],
    ['views/a.ts', 'format.id === "mel"', ['mel']],
    ['rules/a.ts', "techniques.includes('Accord-cadre')", ['Accord-cadre']],
    ['outputs/a.ts', 'procedure === "Appel d\'offres ouvert"', ["Appel d'offres ouvert"]],
    ['tables/a.ts', "file.container === 'json'", ['json']],
    ['outputs/a.ts', "form === 'csv'", []],
    ['text/a.ts', "{ frameworkAgreement: 'Accord-cadre' }", []],
    ['formats/a.ts', "{ id: 'mel', container: 'csv' }", []],
  ])('finds in %s, of the code %s: %j', (file, code, found) => {
    expect(formatWords(file, code)).toEqual(found)
  })
})
