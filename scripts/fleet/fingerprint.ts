import { createHash } from 'node:crypto'
import { createReadStream, globSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'

const ROOT = resolve(import.meta.dirname, '../..')
/** What a portal is made by; documents and tests change none. */
const CODE = [
  'src/**/*',
  'scripts/**/*',
  'public/**/*',
  'data/reference/*',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
]

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Files below a folder, sorted, `/` between names on every system. */
function filesIn(folder: string, patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: folder })))]
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

async function hashOfFiles(folder: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path} ${await hashOf(join(folder, path))}\n`)
  return hash.digest('hex')
}

/** One text for the program as it stands: it changes with any file that a build may run. */
export function codeVersion(): Promise<string> {
  return hashOfFiles(
    ROOT,
    filesIn(ROOT, CODE).filter((path) => !path.endsWith('.md')),
  )
}

/** One text for all that a portal follows from: the same text, the same portal, byte for byte. */
export async function fingerprintOf(territory: string, options: readonly string[]): Promise<string> {
  const folder = await hashOfFiles(territory, filesIn(territory, ['**/*']))
  return createHash('sha256')
    .update([folder, ...options].join('\n'))
    .digest('hex')
}

/** `sha256sum` of every file of a portal, but for the list itself and the marker of its command. */
export async function checksumsOf(
  folder: string,
  leftOut: readonly string[],
): Promise<{ readonly text: string; readonly files: number; readonly bytes: number }> {
  const paths = filesIn(folder, ['**/*', '.*']).filter((path) => !leftOut.includes(path))
  const lines: string[] = []
  let bytes = 0
  for (const path of paths) {
    lines.push(`${await hashOf(join(folder, path))}  ${path}\n`)
    bytes += statSync(join(folder, path)).size
  }
  return { text: lines.join(''), files: paths.length, bytes }
}
