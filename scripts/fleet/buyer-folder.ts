import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fr } from '../../src/text/language/typography.ts'
import { fold } from '../../src/text/language/fold.ts'
import type { SourceRecipe } from '../../src/domain/fetching/source-recipe.ts'
import { withConnection } from '../database/connection.ts'
import { rowsOf } from '../database/duckdb-table.ts'
import type { BuyerMet } from '../drafting/buyers.ts'
import { draftTerritory } from '../drafting/territory-draft.ts'
import type { TerritoryDraft } from '../drafting/territory-draft.ts'
import { writeJson, writeSource } from '../drafting/write-draft.ts'
import type { NationalBuyers } from './national-buyers.ts'
import { buyerCopySql } from './national-sql.ts'

const FILE = 'decp.parquet'

/** What the folders of buyers are made from. */
export interface NationalTable {
  /** Path of the sorted table. */
  readonly sorted: string
  readonly buyers: NationalBuyers
  /** Of the national set: what is said of it beside each part of it. */
  readonly recipe: SourceRecipe
}

/** Those that share one of its names, itself included: nobody else can be the same buyer before. */
function likely(buyer: BuyerMet, { byName }: NationalBuyers): readonly BuyerMet[] {
  const same = buyer.names.flatMap((name) => byName.get(fold(name)) ?? [])
  return [...new Set([buyer, ...same])].toSorted((one, other) => (one.siren < other.siren ? -1 : 1))
}

/** Its own rows of the national set, and who publishes them: nothing in it tells the day or the rest of that set. */
function describedSource({ source, folder }: SourceRecipe, siren: string) {
  const { fetch: _, ...described } = source
  const title = fr`${source.title}, lignes de l'acheteur ${siren}`
  return { folder, source: { ...described, title, file: FILE } }
}

/**
 * Writes the folder of each buyer's territory: who it is, and its own rows of the national file, those of its former
 * SIREN included. The same rows give the same bytes, whatever else the national file has.
 * @param done Told of each, with its draft.
 */
export async function writeBuyerFolders(
  chosen: readonly BuyerMet[],
  folderOf: (siren: string) => string,
  { sorted, buyers, recipe }: NationalTable,
  done: (siren: string, draft: TerritoryDraft) => void,
): Promise<void> {
  await withConnection(async (each) => {
    for (const buyer of chosen) {
      const { siren } = buyer
      const folder = folderOf(siren)
      const draft = draftTerritory(siren, { file: FILE, buyers: likely(buyer, buyers) }, [recipe])
      const sirens = draft.territory.buyerSirens
      await rm(folder, { recursive: true, force: true })
      const source = describedSource(recipe, siren)
      await mkdir(join(folder, source.folder), { recursive: true })
      await writeJson(join(folder, 'territory.json'), draft.territory)
      await writeSource(folder, source)
      const odd = sirens.flatMap((own) => buyers.oddIds.get(own) ?? [])
      await rowsOf(each, buyerCopySql(sorted, { sirens, odd }, join(folder, source.folder, FILE)))
      done(siren, draft)
    }
  })
}
