import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import type { FileToRead } from '../../src/tables/read.ts'
import { contracts2019, contracts2022, melExport, ownTable } from '../hostile/files.ts'
import { collect, draftAt, draftsOf } from './read-fixture.ts'

const LONG = 'mots '.repeat(30_000)

async function cutColumns(file: FileToRead): Promise<[ContractDraft, (string | undefined)[]]> {
  const draft = draftAt(await draftsOf(file), 1)
  return [draft, draft.flags.flatMap(({ code, column }) => (code === 'text-cut' ? [column] : []))]
}

describe('no reader sees more than 100,000 characters of a text', () => {
  it.each([
    ['2019', contracts2019({ objet: LONG }), 'objet'],
    ['2022', contracts2022({ objet: LONG }), 'objet'],
    ['the MEL', melExport({ 'Objet du marché': LONG }), 'Objet du marché'],
  ])('in the format of %s', async (_format, file, column) => {
    const [{ title }, columns] = await cutColumns(file)
    expect(title?.length).toBe(99_999)
    expect(columns).toEqual([column])
  })

  it('in a table of our own', async () => {
    const file = await recogniseAnyFile(
      ownTable({
        siret: '00000001800010',
        denomination: LONG,
        commune: '59350',
        categorie: 'PME',
        ess: 'non',
      }),
    )
    const [row] = 'records' in file ? await collect(file.records('a')) : []
    expect(row?.flags).toEqual([
      { flag: { code: 'text-cut', column: 'denomination', value: '150000 caractères' } },
    ])
  })
})

describe('a JSON cell of the MEL’s export', () => {
  it('may hold 60,000 modifications: none is lost', async () => {
    const modifications = Array.from({ length: 60_000 }, (_, id) => ({ modification: { id, dureeMois: 12 } }))
    const [draft, columns] = await cutColumns(melExport({ modifications: JSON.stringify(modifications) }))
    expect(draft.amendments).toHaveLength(60_000)
    expect(columns).toEqual([])
  })

  it('is bounded in each text within, and as a text where it is no JSON', async () => {
    const modifications = JSON.stringify([{ modification: { id: 1, objetModification: LONG } }])
    const [draft, columns] = await cutColumns(melExport({ modifications, Titulaires: `[${LONG}` }))
    expect(draft.amendments[0]?.description?.length).toBe(99_999)
    expect(columns).toEqual(['Titulaires', 'modifications[0].modification.objetModification'])
  })
})
