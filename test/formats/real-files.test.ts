import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { otherReading } from '../../src/rules/increments.ts'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { contractDraftSchema } from '../../src/domain/contract/contract.ts'
import { sumCents } from '../../src/domain/money.ts'
import type { FileReconciliation } from '../../src/domain/reconciliation.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { recogniseFile } from '../../src/tables/read.ts'
import { fileToRead } from '../../scripts/site/inputs.ts'
import { codesOf, collect, refusalOf } from './read-fixture.ts'

/** Published files kept beside the project, never in it. */
const SHARED = new URL('../../../shared/data/', import.meta.url).pathname
const isPresent = existsSync(SHARED)
if (!isPresent) console.info(`skipped: tests on real published files need ${SHARED}`)

async function read(path: string) {
  const file = await recogniseFile(fileToRead(SHARED + path))
  const rows = await collect(file.rows())
  const drafts = rows.flatMap(({ result }) => ('draft' in result ? [result.draft] : []))
  return { file, rows, drafts, total: sumCents(rows.map((row) => row.amount ?? 0n)) }
}

const countFlag = (drafts: readonly ContractDraft[], code: string) =>
  drafts.filter((draft) => codesOf(draft).some((met) => met === code)).length

describe.skipIf(!isPresent)('the real MEL export', () => {
  let mel: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    mel = await read('mel/donnees-essentielles-mel-marches-publics.csv')
  })

  it('has 2,263 rows, all readable', () => {
    expect(mel.file).toMatchObject({
      format: { id: 'mel' },
      encoding: 'utf-8',
      separator: ';',
      bytes: 1_425_253,
    })
    expect(mel.rows.map((row) => row.row)).toEqual(Array.from({ length: 2263 }, (_, index) => index + 1))
    expect(mel.drafts).toHaveLength(2263)
  })

  it('sums to the plain sum of its column', () => {
    expect(mel.total).toBe(307_283_184_357n)
  })

  it('has the keys that the domain notes count: 1,549 ids, 68 of them "00", 434 rows without uuid', () => {
    expect(new Set(mel.drafts.map((draft) => draft.localId)).size).toBe(1549)
    expect(countFlag(mel.drafts, 'id-placeholder')).toBe(68)
    expect(mel.drafts.filter((draft) => draft.uid === undefined)).toHaveLength(434)
  })

  it('has 77 rows without buyer, two SIRET for the others, one name without trailing space', () => {
    expect(countFlag(mel.drafts, 'buyer-missing')).toBe(77)
    const named = mel.drafts.filter((draft) => draft.buyerId !== undefined)
    expect(new Set(named.map((draft) => draft.buyerId))).toEqual(
      new Set(['24590041000011', '20009320100016']),
    )
    expect(new Set(named.map((draft) => draft.buyerName))).toEqual(new Set(['Métropole Européenne de Lille']))
  })

  it('protects the one person published in it, and masks the e-mail in a modification', () => {
    expect(countFlag(mel.drafts, 'supplier-personal-data')).toBe(1)
    const text = JSON.stringify(mel.drafts, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(text).not.toMatch(/PHYSIQUE|1 99 99|@zccs/)
  })

  it('gives drafts that the domain accepts', () => {
    for (const draft of mel.drafts) expect(() => contractDraftSchema.encode(draft)).not.toThrow()
  })
})

describe.skipIf(!isPresent)('real files in the official formats', () => {
  it('2019: 693 contracts, all readable, 176 without date', async () => {
    const { file, rows, drafts } = await read('decp-2019/extrait-derive-59-62.json')
    expect(file.format.id).toBe('decp-2019')
    expect(rows).toHaveLength(693)
    expect(drafts).toHaveLength(693)
    expect(countFlag(drafts, 'date-missing')).toBe(176)
    expect(countFlag(drafts, 'cpv-repaired')).toBe(17)
  })

  it('2019: 14 modifications divide an amount by two or more (rule 8)', async () => {
    const { file } = await read('decp-2019/extrait-derive-59-62.json')
    const { contracts } = await buildContracts([{ source: 'extract', file }])
    const doubtful = contracts.map(otherReading).flatMap(({ increments }) => increments)
    expect(doubtful.map(({ column }) => column)).toEqual(Array(14).fill('montant_eur'))
  })

  it.each([
    ['focusv2_liste_concessions_valides.json', 2, 2],
    ['focusv2_liste_marches_valides.json', 3, 0],
    ['focusv2_liste_pour_erreurs.json', 4, 2],
    ['processing_decp_test_2022.json', 5, 0],
  ])('2022: %s has %i rows, %i of them concessions', async (name, count, concessions) => {
    const { file, rows, drafts } = await read(`decp-2022/${name}`)
    expect(file.format.id).toBe('decp-2022')
    expect(rows).toHaveLength(count)
    expect(drafts.filter((draft) => draft.isConcession)).toHaveLength(concessions)
    for (const draft of drafts) expect(() => contractDraftSchema.encode(draft)).not.toThrow()
  })

  it('reads every JSON example of the official schemas', async () => {
    const folders = [
      ['schemas/format-commande-publique/exemples/json/', 'decp-2022'],
      ['schemas/format-commande-publique-1.5.0/', 'decp-2019'],
    ] as const
    for (const [folder, format] of folders) {
      // The folder of 2019 holds its JSON schema beside the examples.
      const examples = readdirSync(SHARED + folder).filter(
        (name) => /\.json$/.test(name) && name !== 'marches.json',
      )
      expect(examples.length).toBeGreaterThan(3)
      for (const name of examples) {
        const { file, rows, drafts } = await read(folder + name)
        expect([name, file.format.id, rows.length > 0 && rows.length === drafts.length]).toEqual([
          name,
          format,
          true,
        ])
      }
    }
  })

  it('reads every XML example of the official schemas', async () => {
    const folders = { '-1.5.0': 'decp-2019', '/exemples/xml': 'decp-2022' }
    for (const [ending, id] of Object.entries(folders)) {
      const folder = `schemas/format-commande-publique${ending}/`
      const names = readdirSync(SHARED + folder).filter((name) => /^(?!test_).*\.xml$/.test(name))
      expect(names.length).toBeGreaterThan(2)
      for (const name of names) {
        const { file, rows, drafts } = await read(folder + name)
        expect([name, file.format.id, rows.length > 0 && rows.length === drafts.length]).toEqual([
          name,
          id,
          true,
        ])
      }
    }
  })

  it('reads 768 contracts in XML that declares an encoding which does not exist', async () => {
    const { file, rows, drafts } = await read('decp-xml/bretagne-2022-encodage-utf8.xml')
    expect([file.format.id, rows.length, drafts.length]).toEqual(['decp-2019', 768, 768])
  })

  it('the national set in its first form: 4 rows, all readable; a header alone is no file', async () => {
    const { file, rows, drafts } = await read('decp-tabulaire/exemple-valide.csv')
    expect([file.format.id, rows.length, drafts.length]).toEqual(['decp-tabulaire', 4, 4])
    const empty = await refusalOf(fileToRead(`${SHARED}decp-tabulaire/fichier-vide.csv`))
    expect(empty.problem).toBe('no-rows')
  })

  it('the national set with 17 columns: 1,401 rows, which say where suppliers are and how many bid', async () => {
    const { file, rows, drafts } = await read('decp-tabulaire/travaux-2024-s2-extrait.csv')
    expect([file.format.fields, rows.length, drafts.length]).toEqual([['bidsReceived'], 1401, 1401])
    const placed = drafts.filter(({ suppliers }) => suppliers[0]?.establishment?.department !== undefined)
    expect(placed.length).toBeGreaterThan(1300)
    const { reconciliation } = await buildContracts([{ source: 'set', file }])
    const [{ read: total, kept, merged, setAside }] = reconciliation.files as [FileReconciliation]
    expect([total.rows, kept.rows + merged.rows + setAside.rows]).toEqual([1401, 1401])
    expect(kept.amount + merged.amount + setAside.amount).toBe(total.amount)
  })
})
