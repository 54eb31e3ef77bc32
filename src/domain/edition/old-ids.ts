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

/** Follows an id from line to line to its last one. */
function endOf(start: Noted, byId: ReadonlyMap<string, Noted>): string | undefined {
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
  return to
}

/**
 * What every id published once leads to: lines noted by hand, chains followed to their end, and ids of the last
 * edition (`published`) that are no longer there and that no line tells of.
 * A line that leads nowhere is silent once its contract is back.
 * @throws InputError `bad-old-id` for an id that is none, stands twice, leads away from a living contract, or comes
 *   back to itself.
 */
export function oldIds(
  lines: readonly Partial<Line>[],
  living: ReadonlySet<string>,
  published: Iterable<string> = [],
): readonly OldId[] {
  const noted = lines.map((line, index) => readLine(line, index + 1))
  const byId = new Map<string, Noted>()
  for (const line of noted) {
    const isBack = living.has(line.id)
    if (isBack && line.to !== undefined)
      throw wrong(line.row, 'ancien', line.id, 'un identifiant qu’aucun marché ne porte plus')
    if (byId.has(line.id)) throw wrong(line.row, 'ancien', line.id, 'une seule ligne par ancien identifiant')
    byId.set(line.id, line)
  }
  const gone = noted.filter(({ id }) => !living.has(id))
  const told = gone.map((line): OldId => {
    const { row: _row, to: _to, ...rest } = line
    const end = endOf(line, byId)
    return end !== undefined && living.has(end) ? { ...rest, to: end } : rest
  })
  const untold = [...published].filter((id) => isId(id) && !living.has(id) && !byId.has(id))
  return [...told, ...untold.map((id) => ({ id }))]
}

/** Ids published in the last edition that nobody has noted: a line may lead their readers on. */
export function untoldIds(all: readonly OldId[]): readonly string[] {
  return all.filter(({ on }) => on === undefined).map(({ id }) => id)
}

/** The file with a line more for each of these ids, which lead nowhere as long as nobody writes where. */
export function withOldIds(file: string | undefined, ids: readonly string[], on: IsoDate): string {
  const text = file?.trimEnd() || COLUMNS.join(',')
  const lines = ids.map((id) => `${id},,${on},Ne figure plus dans les données de cette édition.`)
  return [text, ...lines, ''].join('\n')
}
