import { isIsoDate } from '../date.ts'
import type { IsoDate } from '../date.ts'
import { InputError } from '../input-error.ts'

/**
 * `data/territories/<slug>/published/anciens-identifiants.csv`: a line an id that was published once. Kept by hand;
 * `npm run edition` adds those that it would forget.
 */
export const OLD_IDS_FILE = 'anciens-identifiants.csv'
const COLUMNS = ['ancien', 'nouveau', 'le', 'motif'] as const

/** An id of a contract that pages elsewhere may still lead to. */
export interface OldId {
  readonly id: string
  /** The contract that it leads to now; absent where none is published under any name. */
  readonly to?: string
  /** Day and reason of the change, where somebody noted them. */
  readonly on?: IsoDate
  readonly reason?: string
}

type Line = Readonly<Record<(typeof COLUMNS)[number], string>>

interface Noted extends OldId {
  readonly row: number
}

function wrong(row: number, column: string, value: string, expected: string): InputError {
  return new InputError('bad-old-id', { file: OLD_IDS_FILE, row, column, value, expected })
}

/** Ids are what stands in an address (`ID_PATTERN`); anything else would make a page where none can be. */
const isId = (text: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)

function readLine(line: Partial<Line>, row: number): Noted {
  const [id, to, on, reason] = COLUMNS.map((column) => (line[column] ?? '').trim())
  const form = 'des lettres minuscules, des chiffres et des traits d’union'
  if (!isId(id!)) throw wrong(row, 'ancien', id!, form)
  if (to !== '' && !isId(to!)) throw wrong(row, 'nouveau', to!, `${form}, ou rien`)
  if (!isIsoDate(on!)) throw wrong(row, 'le', on!, 'une date AAAA-MM-JJ')
  if (reason === '') throw wrong(row, 'motif', '', 'pourquoi l’identifiant a changé')
  return { row, id: id!, on: on!, reason: reason!, ...(to !== '' && { to: to! }) }
}

/** What an edition writes of an id that leads on by itself (rule 2), and of one that leads nowhere. */
const SUCCEEDED = 'Corrigé à la source : le numéro publié et les fournisseurs sont les mêmes.'
const GONE = 'Ne figure plus dans les données de cette édition.'
const isAutomatic = (reason: string | undefined) => reason === SUCCEEDED || reason === GONE

/** Follows an id from line to line to its last one, and on to what took its place since the last edition. */
function endOf(
  start: Noted,
  byId: ReadonlyMap<string, Noted>,
  heirs: ReadonlyMap<string, string>,
): string | undefined {
  const seen = new Set([start.id])
  let { to } = start
  for (let next = byId.get(to ?? ''); next !== undefined; next = byId.get(to ?? '')) {
    if (seen.has(next.id)) {
      const way = [...seen, next.id].join(' → ')
      throw wrong(start.row, 'nouveau', way, 'un chemin qui ne revient pas sur lui-même')
    }
    seen.add(next.id)
    to = next.to
  }
  return heirs.get(to ?? '') ?? to
}

/**
 * What every id published once leads to: lines noted by hand, chains followed to their end, and ids of the last
 * edition (`published`) that are no longer there and that no line tells of: those of `heirs` lead on by themselves.
 * A line that leads nowhere, or that an edition wrote, is silent once its contract is back.
 * @throws InputError `bad-old-id` for an id that is none, stands twice, leads away from a living contract, or comes
 *   back to itself.
 */
export function oldIds(
  lines: readonly Partial<Line>[],
  living: ReadonlySet<string>,
  published: Iterable<string> = [],
  heirs: ReadonlyMap<string, string> = new Map(),
): readonly OldId[] {
  const noted = lines.map((line, index) => readLine(line, index + 1))
  const ids = new Set<string>()
  for (const line of noted) {
    const isBack = living.has(line.id)
    if (isBack && line.to !== undefined && !isAutomatic(line.reason))
      throw wrong(line.row, 'ancien', line.id, 'un identifiant qu’aucun marché ne porte plus')
    if (ids.has(line.id)) throw wrong(line.row, 'ancien', line.id, 'une seule ligne par ancien identifiant')
    ids.add(line.id)
  }
  const gone = noted.filter(({ id }) => !living.has(id))
  const byId = new Map(gone.map((line) => [line.id, line]))
  const told = gone.map((line): OldId => {
    const { row: _row, to: _to, ...rest } = line
    const end = endOf(line, byId, heirs)
    return end !== undefined && living.has(end) ? { ...rest, to: end } : rest
  })
  const untold = [...published].filter((id) => isId(id) && !living.has(id) && !byId.has(id))
  const succeeded = (to: string | undefined) => (to === undefined ? {} : { to, reason: SUCCEEDED })
  return [...told, ...untold.map((id) => ({ id, ...succeeded(heirs.get(id)) }))]
}

/** Ids published in the last edition that nobody has noted, whether they lead on by themselves or not. */
export function unnotedIds(all: readonly OldId[]): readonly OldId[] {
  return all.filter(({ on }) => on === undefined)
}

/** Those that lead nowhere: a line may lead their readers on. */
export function untoldIds(all: readonly OldId[]): readonly string[] {
  return unnotedIds(all)
    .filter(({ to }) => to === undefined)
    .map(({ id }) => id)
}

/**
 * The file with a line more for each of these ids; what leads nowhere does so as long as nobody writes where. A line that
 * an edition wrote goes once its contract is back.
 */
export function withOldIds(
  file: string | undefined,
  ids: readonly OldId[],
  on: IsoDate,
  living: ReadonlySet<string> = new Set(),
): string {
  const isOver = (line: string) =>
    [SUCCEEDED, GONE].some((reason) => line.endsWith(`,${reason}`)) && living.has(line.split(',', 1)[0]!)
  const kept = (file?.trimEnd() || COLUMNS.join(',')).split('\n').filter((line) => !isOver(line.trimEnd()))
  const added = ids.map(({ id, to }) => [id, to ?? '', on, to === undefined ? GONE : SUCCEEDED].join(','))
  return [...kept, ...added, ''].join('\n')
}
