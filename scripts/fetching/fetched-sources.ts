import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FetchedSource } from '../../src/domain/fetching/fetch-state.ts'
import { maskPersonalData } from '../../src/domain/personal-data.ts'
import { sourceFolders } from './source-folder.ts'
import type { SourceFolder } from './source-folder.ts'

function fetched({ folder, name, description, state }: SourceFolder): FetchedSource | undefined {
  if (state === undefined) return undefined
  const { title, published, accessed } = description
  const { asked, succeeded, failure } = state
  const dated = existsSync(join(folder, name)) ? (published ?? accessed) : undefined
  return { title: maskPersonalData(title), dated, asked, succeeded, failure }
}

/** What `npm run fetch` last found for each source of a territory that it asked for. */
export async function fetchedSources(territory: string): Promise<readonly FetchedSource[]> {
  return (await sourceFolders(territory)).flatMap((source) => fetched(source) ?? [])
}
