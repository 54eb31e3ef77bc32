import type { RecognisedFile } from '../../src/tables/read.ts'
import { UnreadableTableError } from '../../src/formats/containers/database.ts'
import { buyerSirenOf } from '../../src/rules/buyer.ts'

/** A buyer that a file names, by its SIREN. */
export interface BuyerMet {
  readonly siren: string
  readonly rows: number
  /** As published, the one of most rows first. */
  readonly names: readonly string[]
}

/** More buyers than France has. */
const ALL = 1_000_000

/** Nothing where a database cannot tell: a format of few buyers, or a text that is malformed somewhere. */
async function buyersInDatabase({
  search,
}: Pick<RecognisedFile, 'search'>): Promise<readonly BuyerMet[] | undefined> {
  try {
    const found = await search?.buyers(ALL)
    return found?.map(({ key, name, rows }) => ({ siren: key, rows, names: name === '' ? [] : [name] }))
  } catch (error) {
    if (error instanceof UnreadableTableError) return undefined
    throw error
  }
}

/** The buyers of a file that have a SIREN, the one of most rows first. Streamed. @throws InputError */
export async function buyersOf(file: Pick<RecognisedFile, 'rows' | 'search'>): Promise<readonly BuyerMet[]> {
  return (await buyersInDatabase(file)) ?? buyersRowByRow(file)
}

async function buyersRowByRow(file: Pick<RecognisedFile, 'rows'>): Promise<readonly BuyerMet[]> {
  const namesBySiren = new Map<string, Map<string, number>>()
  for await (const { result } of file.rows()) {
    if ('setAside' in result) continue
    const siren = buyerSirenOf(result.draft)
    if (siren === undefined) continue
    const names = namesBySiren.get(siren) ?? new Map<string, number>()
    namesBySiren.set(siren, names)
    const name = result.draft.buyerName ?? ''
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  return [...namesBySiren]
    .map(([siren, names]) => {
      const byRows = [...names].sort(([one, rows], [other, more]) => more - rows || (one < other ? -1 : 1))
      return {
        siren,
        rows: byRows.reduce((sum, [, rows]) => sum + rows, 0),
        names: byRows.map(([name]) => name).filter((name) => name !== ''),
      }
    })
    .sort((one, other) => other.rows - one.rows || (one.siren < other.siren ? -1 : 1))
}
