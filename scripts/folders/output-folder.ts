import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { CommandError } from '../command.ts'
import { TERRITORIES } from '../site/territory.ts'
import { MARKER, isMarked, writeMarker } from './marker.ts'
import type { OutputKind } from './marker.ts'
import { contentsOf, replaceFolder, restoreFolder } from './replace-folder.ts'
import { SCRATCH } from './work-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const ANOTHER = 'donnez un autre dossier avec --out'

/** A folder that a command may write: judged, and free of what earlier runs left of it. */
export interface OutputFolder {
  readonly kind: OutputKind
  /** Absolute, without links. */
  readonly path: string
  /** As it was given. */
  readonly told: string
}

/** What a command must never take along. */
interface Kept {
  readonly folder: string
  readonly name: string
  /** Places in it where a command may write; none where it names none, all where this is absent. */
  readonly open?: readonly string[]
}

function refusal(told: string, why: string, remedy = ANOTHER): CommandError {
  return new CommandError(`« ${told} » ${why} : ${remedy}.`)
}

/** A path as the disk knows it; of one that does not exist yet, the part that does. @throws CommandError */
function withoutLinks(path: string, told: string): string {
  try {
    return realpathSync.native(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') throw refusal(told, 'passe par un fichier')
    if (code === 'ELOOP' || (code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) !== undefined))
      throw refusal(told, 'passe par un lien qui ne mène nulle part')
    if (code !== 'ENOENT') throw error
    return join(withoutLinks(dirname(path), told), basename(path))
  }
}

/** Whether `inner` is `outer` or stands in it. */
function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function keptFolders(from: string | undefined): readonly Kept[] {
  const real = (path: string) => (existsSync(path) ? realpathSync.native(path) : resolve(path))
  const checkout = real(ROOT)
  return [
    { folder: checkout, name: 'le dossier du projet', open: ['dist', '.build', 'data/derived'] },
    { folder: real(SCRATCH), name: 'le dossier de travail du projet' },
    { folder: real(TERRITORIES), name: 'les données des territoires', open: [] },
    ...(from === undefined ? [] : [{ folder: real(from), name: `ce que --from donne à lire`, open: [] }]),
    { folder: real(homedir()), name: 'votre dossier personnel' },
    { folder: real(process.cwd()), name: 'le dossier courant' },
  ]
}

/** @throws CommandError where to replace `path` would take along what is not the portal's. */
function assertApart(path: string, told: string, from: string | undefined): void {
  for (const { folder, name, open } of keptFolders(from)) {
    if (path === folder) throw refusal(told, `est ${name}`)
    if (contains(path, folder)) throw refusal(told, `contient ${name}`)
    if (open === undefined || !contains(folder, path)) continue
    const places = open.length === 0 ? '' : ` (seuls y sont écrits ${open.join(', ')})`
    if (!open.some((place) => contains(join(folder, place), path)))
      throw refusal(told, `est dans ${name}${places}`)
  }
}

/** @throws CommandError where something stands there that the portal has not made. */
async function assertReplaceable({ path, told, kind }: OutputFolder): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isDirectory()) throw refusal(told, 'est un fichier')
  const contents = contentsOf(path)
  if (contents.length === 0) return
  if (contents.includes('.git')) throw refusal(told, 'est un dépôt git, qui serait supprimé')
  if (!(await isMarked(path, kind)))
    throw refusal(
      told,
      `n’est pas vide et ne porte pas la marque de cette commande (${MARKER})`,
      `${ANOTHER}, ou supprimez celui-ci s’il n’y a rien à garder`,
    )
}

/**
 * Judges where a command is told to write, before its long work. Only an absent or empty folder, or one that the same
 * command made, is ever replaced; what a killed run left of it is put right.
 * @param from What `--from` names: it is read, so it is never written.
 * @throws CommandError with a sentence that says why not there.
 */
export async function outputFolder(told: string, kind: OutputKind, from?: string): Promise<OutputFolder> {
  const output = { kind, told, path: withoutLinks(resolve(told), told) }
  assertApart(output.path, told, from)
  await restoreFolder(output.path)
  await assertReplaceable(output)
  return output
}

/** Makes an output that its command fills itself, file by file, and marks it as its own. */
export async function claim({ path, kind }: OutputFolder): Promise<void> {
  await mkdir(path, { recursive: true })
  await writeMarker(path, kind)
}

/** Puts a finished folder in place of an output, which is judged once more: long work may be between. */
export async function putInPlace(fresh: string, output: OutputFolder): Promise<void> {
  await assertReplaceable(output)
  await writeMarker(fresh, output.kind)
  await replaceFolder(fresh, output.path)
}
