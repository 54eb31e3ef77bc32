import { existsSync, globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../../scripts/importing/look-at.ts'
import { readSynonyms } from '../../scripts/importing/synonyms.ts'
import { communeAt, isCommune } from '../../scripts/site/communes.ts'
import { fileToRead } from '../../scripts/site/inputs.ts'
import type { InputProblem } from '../../src/domain/input-error.ts'
import { sumCents } from '../../src/domain/money.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { buildNotices } from '../../src/rules/notices/notices.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'

/** Published files kept beside the project, never in it. */
const SHARED = new URL('../../../shared/data/', import.meta.url).pathname
const isPresent = existsSync(SHARED)
if (!isPresent) console.info(`skipped: the tallies of real published files need ${SHARED}`)

/** As it is known, or through the mapping that `npm run import` proposes. */
async function open(path: string) {
  const look = await lookAt(fileToRead(path), readSynonyms())
  if ('known' in look) return look.known
  const explanation = { mapping: look.proposal.mapping, file: 'mapping.json', communeAt }
  return recogniseAnyFile(fileToRead(path), FORMATS, { explanation })
}

/** Read, kept, merged, set aside: rows, and cents where the rows have amounts. */
interface Tallied {
  readonly rows: readonly number[]
  readonly cents?: readonly bigint[]
}

async function tally(path: string): Promise<Tallied> {
  const file = await open(path)
  if ('format' in file) {
    const [contracts] = (await buildContracts([{ source: 's', file }])).reconciliation.files
    const { read, kept, merged, setAside } = contracts!
    const steps = [read, kept, merged, setAside]
    return { rows: steps.map(({ rows }) => rows), cents: steps.map(({ amount }) => amount) }
  }
  const { files } =
    'notices' in file
      ? await buildNotices([{ source: 's', file }], undefined)
      : await buildRecords([{ source: 's', file }], { isCommune })
  const { read, kept, merged, setAside } = files[0]!
  return { rows: [read, kept, merged, setAside] }
}

const TALLIES: Readonly<Record<string, Tallied>> = {
  'boamp/avis-2026-03-15-extrait.csv': { rows: [33, 33, 0, 0] },
  'decp-2019/extrait-derive-59-62.json': {
    rows: [693, 692, 1, 0],
    cents: [12_014_406_103n, 11_994_996_003n, 19_410_100n, 0n],
  },
  'decp-2022/focusv2_liste_concessions_valides.json': {
    rows: [2, 2, 0, 0],
    cents: [1_403_198_700n, 1_403_198_700n, 0n, 0n],
  },
  'decp-2022/focusv2_liste_marches_valides.json': {
    rows: [3, 3, 0, 0],
    cents: [6_662_025_466n, 6_662_025_466n, 0n, 0n],
  },
  'decp-2022/focusv2_liste_pour_erreurs.json': { rows: [4, 2, 0, 2], cents: [99_999n, 99_999n, 0n, 0n] },
  'decp-2022/processing_decp_test_2022.json': {
    rows: [5, 5, 0, 0],
    cents: [141_544_537n, 141_544_537n, 0n, 0n],
  },
  'decp-tabulaire/exemple-valide.csv': {
    rows: [4, 2, 2, 0],
    cents: [8_720_040n, 4_360_020n, 4_360_020n, 0n],
  },
  'decp-tabulaire/travaux-2024-s2-extrait.csv': {
    rows: [1401, 851, 550, 0],
    cents: [191_145_159_645n, 48_713_309_975n, 142_431_849_670n, 0n],
  },
  'decp-xml/bretagne-2022-encodage-utf8.xml': {
    rows: [768, 768, 0, 0],
    cents: [88_455_418_040n, 88_455_418_040n, 0n, 0n],
  },
  'mel/donnees-essentielles-mel-marches-publics.csv': {
    rows: [2263, 2031, 231, 1],
    cents: [307_283_184_357n, 269_036_428_945n, 38_246_730_112n, 25_300n],
  },
  'siae/siae-2021-extrait-59-62-69.csv': { rows: [394, 388, 6, 0] },
}

/** What stands beside them: two schemas, and a header without a row. */
const REFUSED: Readonly<Record<string, InputProblem>> = {
  'decp-tabulaire/fichier-vide.csv': 'no-rows',
  'decp-tabulaire/schema-58-champs.json': 'unknown-format',
  'decp-tabulaire/schema.json': 'unknown-format',
}

describe.skipIf(!isPresent)('each real file of contracts, notices or structures', () => {
  it('is in one of these two lists', () => {
    const present = globSync('{mel,decp-*,boamp,siae}/*.{csv,json,xml}', { cwd: SHARED })
    expect(present.toSorted()).toEqual([...Object.keys(TALLIES), ...Object.keys(REFUSED)].toSorted())
  })

  it.each(Object.entries(TALLIES))(
    '%s: every row is kept, merged or set aside, to the cent',
    async (path, expected) => {
      const found = await tally(SHARED + path)
      expect(found).toEqual(expected)
      const [read, ...outcomes] = found.rows
      expect(outcomes.reduce((sum, count) => sum + count)).toBe(read)
      const [total, ...parts] = found.cents ?? [0n]
      expect(sumCents(parts)).toBe(total)
    },
  )

  it.each(Object.entries(REFUSED))('%s is refused: %s', async (path, problem) => {
    await expect(tally(SHARED + path)).rejects.toMatchObject({ problem })
  })
})
