import { createHash } from 'node:crypto'
import type { DemoFile } from './files.ts'

/** The day on which the edition before this one is said to have been published. */
export const EARLIER_DAY = '2026-09-30'
export const EARLIER_REASON =
  'Édition de démonstration : les mêmes données inventées, arrêtées un mois plus tôt.'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type Members = { readonly [name: string]: Json }

const PUBLISHED_ON = /^datePublicationDonnees/

const isMembers = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a contract, a modification, an act of subcontracting says itself that it was published later. */
function isLater(value: Json): boolean {
  if (!isMembers(value)) return false
  return Object.entries(value).some(
    ([name, inner]) =>
      (PUBLISHED_ON.test(name) && typeof inner === 'string' && inner > EARLIER_DAY) ||
      // Elements of a list are wrapped: {"modification": {…}}.
      (Object.keys(value).length === 1 && isLater(inner)),
  )
}

/** Without what came later in its lists, at any depth. */
function asItStood(value: Json): Json {
  if (Array.isArray(value)) return value.filter((each: Json) => !isLater(each)).map(asItStood)
  if (!isMembers(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asItStood(inner)]))
}

/** A contract as it stood; the file may hold a bare NaN, which is no JSON. */
function earlierContract(line: string): string | undefined {
  const contract = JSON.parse(line.replaceAll(':NaN', ':null')) as Members
  if (isLater(contract)) return undefined
  // In one of the quirks of the format modifications are a bare object, not a list.
  const { modifications } = contract
  const kept =
    modifications !== undefined && isLater(modifications) ? { ...contract, modifications: [] } : contract
  const earlier = asItStood(kept) as Members
  const { actesSousTraitance: acts } = earlier
  const stood =
    Array.isArray(acts) && acts.length === 0 ? { ...earlier, sousTraitanceDeclaree: false } : earlier
  const text = JSON.stringify(stood)
  return text === JSON.stringify(contract) ? line : text
}

/** The demonstration writes one contract a line: those that were published by then. */
function earlierContracts(text: string): { text: string; rows: number } {
  let rows = 0
  const lines = text.split('\n').flatMap((line) => {
    if (!line.startsWith('{"id"')) return [line]
    const contract = earlierContract(line.replace(/,$/, ''))
    rows += contract === undefined ? 0 : 1
    return contract ?? []
  })
  return { text: lines.join('\n').replaceAll('}\n{"id"', '},\n{"id"'), rows }
}

/** The demonstration as it would have stood on `EARLIER_DAY`: what the first edition of the diary is made from. */
export function earlierFiles(files: readonly DemoFile[]): readonly DemoFile[] {
  const byPath = new Map(files.map(({ path, text }) => [path, text]))
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith('source.json')) return []
    const description = JSON.parse(text) as Record<string, string>
    const { published = '', file = '' } = description
    const dataPath = path.replace('source.json', file)
    const data = byPath.get(dataPath)!
    if (published <= EARLIER_DAY)
      return [
        { path, text },
        { path: dataPath, text: data },
      ]
    // Editions of the plan are whole files: a later one did not exist yet.
    if (path.startsWith('demo-programmation')) return []
    const earlier = file.endsWith('.json') ? earlierContracts(data) : undefined
    const content = earlier?.text ?? data
    const about = {
      ...description,
      published: EARLIER_DAY,
      sha256: createHash('sha256').update(content).digest('hex'),
      ...(earlier && { rows: earlier.rows }),
    }
    return [
      { path, text: `${JSON.stringify(about, null, 2)}\n` },
      { path: dataPath, text: content },
    ]
  })
}
