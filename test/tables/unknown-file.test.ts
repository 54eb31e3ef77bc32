import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/domain/input-error.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { RECORD_TABLES } from '../../src/tables/recognise.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { recognise } from './read-records.ts'

/** Columns of a terminal. */
const TERMINAL = 100

/** The lines of a text in a terminal, broken between words. */
function linesOf(text: string): string[] {
  return text.split(/ /).reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + 1 + word.length <= TERMINAL
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}

async function refusalOf(content: string): Promise<string> {
  const error = await recognise(content).catch((thrown: unknown) => thrown)
  if (!(error instanceof InputError)) throw new Error('the file was recognised')
  return describeInputError(error)
}

const times = (text: string, words: string) => text.split(words).length - 1

describe.each([
  ['a table of other columns', 'numero,libelle\n1,a\n', 'numero, libelle'],
  [
    'a table of many columns',
    `${Array.from({ length: 60 }, (_, n) => `colonne${n}`).join(',')}\n`,
    'colonne0',
  ],
  ['a JSON of other keys', '{"contrats":[{"id":"A"}]}', 'clés contrats'],
  ['a web page', '<!DOCTYPE html><title>Erreur</title>', 'une page web'],
])('the refusal of %s', (_name, content, found) => {
  it('names every format and every table once', async () => {
    const refusal = await refusalOf(content)
    for (const { shape } of FORMATS) expect(times(refusal, shape), shape).toBe(1)
    for (const { name } of RECORD_TABLES) expect(times(refusal, name), name).toBe(1)
  })

  it('says what was found and where the columns are told, in at most six lines', async () => {
    const refusal = await refusalOf(content)
    expect(refusal).toContain(found)
    expect(refusal).toMatch(/\u00a0: donnez .*\/donnees\/schemas\/\.$/)
    expect(linesOf(refusal).length).toBeLessThanOrEqual(6)
  })
})
