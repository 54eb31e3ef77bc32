import { globSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

interface Kind {
  readonly files: number
  readonly bytes: number
}

/** What a site weighs, by what its files are for: `pages`, `recherche` (its index), else their ending. */
export type SiteBytes = ReadonlyMap<string, Kind>

/** Kinds that are told one by one; the lightest are told together. */
const TOLD = 12
const NONE: Kind = { files: 0, bytes: 0 }

function kindOf(path: string): string {
  if (/^recherche[\\/]index-/.test(path)) return 'recherche'
  const ending = extname(path)
  return ending === '.html' ? 'pages' : ending === '' ? 'sans extension' : ending.slice(1)
}

const sum = (one: Kind, other: Kind): Kind => ({
  files: one.files + other.files,
  bytes: one.bytes + other.bytes,
})

export function siteBytes(folder: string): SiteBytes {
  const kinds = new Map<string, Kind>()
  for (const path of globSync('**/*', { cwd: folder })) {
    const facts = statSync(join(folder, path))
    if (!facts.isFile()) continue
    const kind = kindOf(path)
    kinds.set(kind, sum(kinds.get(kind) ?? NONE, { files: 1, bytes: facts.size }))
  }
  return kinds
}

export function totalOf(kinds: SiteBytes): Kind {
  return [...kinds.values()].reduce(sum, NONE)
}

const number = new Intl.NumberFormat('fr-FR')
const decimals = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function told({ files, bytes }: Kind): string {
  return `${number.format(files)} fichier${files > 1 ? 's' : ''}, ${decimals.format(bytes / 1e6)} Mo`
}

/** A line a kind, the heaviest first, beside what it was before; then all of them. */
export function siteBytesLines(after: SiteBytes, before?: SiteBytes): readonly string[] {
  const line = (name: string, now: Kind, then: Kind | undefined) => {
    const ratio = then && then.bytes > 0 ? ` ; ${decimals.format(now.bytes / then.bytes)} ×` : ''
    return `${name} : ${told(now)}${then ? ` (avant : ${told(then)}${ratio})` : ''}`
  }
  const weight = (name: string) => (after.get(name)?.bytes ?? 0) + (before?.get(name)?.bytes ?? 0)
  const names = [...new Set([...after.keys(), ...(before?.keys() ?? [])])].toSorted(
    (one, other) => weight(other) - weight(one),
  )
  const together = (kinds: SiteBytes, of: readonly string[]) =>
    of.map((name) => kinds.get(name) ?? NONE).reduce(sum, NONE)
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ...names.slice(0, TOLD).map((name) => [name, [name]] as const),
    ['autres', names.slice(TOLD)],
    ['ensemble', names],
  ]
  return groups
    .filter(([, of]) => of.length > 0)
    .map(([name, of]) => line(name, together(after, of), before && together(before, of)))
}
