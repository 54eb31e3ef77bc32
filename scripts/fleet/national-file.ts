import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { InputError } from '../../src/domain/input-error.ts'
import type { Mistake } from '../../src/domain/input-error.ts'
import type { Layout } from '../../src/formats/containers/database.ts'
import { decpTabular } from '../../src/formats/decp-tabular.ts'
import { inspect } from '../../src/formats/inspect.ts'
import { openHintedTable } from '../../src/tables/read.ts'
import { fr } from '../../src/text/language/typography.ts'
import { fileToRead } from '../site/inputs.ts'

/** The national table of contracts, which a database can read. */
export interface NationalFile {
  readonly path: string
  readonly sha256: string
  readonly layout: Layout
}

const required = decpTabular.required

/** What is wrong with the columns of a table: each that is missing, or that it is another table altogether. */
function columnMistakes(file: string, header: readonly string[]): readonly Mistake[] {
  const missing = required.filter((column) => !header.includes(column))
  if (missing.length === required.length || !decpTabular.detect(header)) {
    const expected = fr`le tableau national des marchés (CSV ou Parquet), avec ses colonnes ${required.join(', ')}`
    return [{ file, field: '', value: header.slice(0, 8).join(', '), expected }]
  }
  return missing.map((field) => ({
    file,
    field,
    expected: fr`cette colonne, sous exactement ce nom ; exportez de nouveau le fichier avec elle`,
  }))
}

/**
 * Opens the national file, or says all that is wrong with its columns.
 * @throws InputError where it cannot be read as a table at all.
 */
export async function openNationalFile(path: string): Promise<NationalFile | readonly Mistake[]> {
  if (!existsSync(path)) throw new InputError('not-found', { file: path })
  const file = fileToRead(path)
  let layout: Layout | undefined
  const { openInDatabase } = file
  const table = await openHintedTable(
    {
      ...file,
      openInDatabase(told) {
        layout = told
        return openInDatabase!(told)
      },
    },
    {},
  )
  const name = basename(path)
  const mistakes = columnMistakes(name, table.header)
  if (mistakes.length > 0) return mistakes
  if (!table.hasRows) throw new InputError('no-rows', { file: name })
  await table.inDatabase?.()
  if (layout === undefined) {
    const expected = fr`un CSV en UTF-8 dont l'en-tête est la première ligne et sans nom en double, ou un Parquet`
    return [{ file: name, field: '', value: fr`un tableau écrit autrement`, expected }]
  }
  return { path, sha256: (await inspect(file)).sha256, layout }
}
