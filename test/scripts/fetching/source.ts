import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fetchSource } from '../../../scripts/fetching/fetch-source.ts'
import type { FetchOutcome } from '../../../scripts/fetching/fetch-source.ts'
import { outcomeLines } from '../../../scripts/fetching/outcome-lines.ts'
import { sourceFolders } from '../../../scripts/fetching/source-folder.ts'
import type { Web } from '../../../scripts/fetching/web.ts'
import type { FetchInstructions } from '../../../src/domain/provenance.ts'
import { plain } from '../../text/plain.ts'

const HEADER = 'siret,denomination,commune,categorie,ess,diffusion\r\n'
/** A small file that the portal reads: two firms. */
export const FIRMS = `${HEADER}00000001800010,Voirie,59350,PME,non,O\r\n00000002600016,Eaux,59599,PME,non,O\r\n`
export const THREE_FIRMS = `${FIRMS}00000003400012,Bois,59512,PME,oui,O\r\n`

export interface Territory {
  readonly folder: string
  /** The files of the source, hidden ones included. */
  files(): readonly string[]
  read(name: string): string
  json(name: string): Record<string, unknown>
  /** Fetches the source; `lines` is what the command says of it, with plain spaces. */
  fetch(
    web: Web,
    missing?: readonly string[],
  ): Promise<{ readonly outcome: FetchOutcome; readonly lines: readonly string[] }>
}

/** A territory with one source, `firmes`, until the test ends; `copy` is the file that it has already. */
export function territory(
  fetch: FetchInstructions,
  { file = 'firmes.csv', copy }: { readonly file?: string; readonly copy?: string } = {},
): Territory {
  const root = mkdtempSync(join(tmpdir(), 'alo-fetch-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const folder = join(root, 'sources', 'firmes')
  mkdirSync(folder, { recursive: true })
  const description = {
    ...{
      title: 'Firmes',
      publisher: 'INSEE',
      licence: 'Licence Ouverte 2.0',
      demonstration: false,
      file,
      fetch,
    },
    ...(copy !== undefined && { accessed: '2026-10-03', rows: 2 }),
  }
  writeFileSync(join(folder, 'source.json'), JSON.stringify(description))
  if (copy !== undefined) writeFileSync(join(folder, file), copy)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    folder,
    read,
    files: () => readdirSync(folder, { recursive: true }).map(String).sort(),
    json: (name) => JSON.parse(read(name)) as Record<string, unknown>,
    async fetch(web, missing = []) {
      const [source] = await sourceFolders(root)
      const outcome = await fetchSource(source!, { web, wanted: { missingSirets: async () => missing } })
      return { outcome, lines: outcomeLines(source!.description, outcome).map(plain) }
    },
  }
}
