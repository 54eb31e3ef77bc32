import type { Cents } from '../../domain/money.ts'
import { daysBetween } from '../../domain/date.ts'
import { hasFrameworkTechnique } from '../../domain/contract/procurement-code.ts'
import { isStatedAmount } from '../../domain/contract/stated-amount.ts'
import { initialSuppliersOf, joinRows } from './identity.ts'
import { normaliseText } from '../normalise.ts'
import { byPlace, firmKey } from '../row.ts'
import type { Row } from '../row.ts'
import { stage } from '../stage.ts'
import type { Outcome, StageResult } from '../stage.ts'

/** Rows of one framework are notified at most this many days after the one before (rule 4). */
export const MAX_DAYS_BETWEEN_SUPPLIERS = 31

/**
 * What rows of one framework share (rule 4): buyer, normalised title, CPV, stated amount, technique of a framework.
 * `undefined` where the row cannot be one of several.
 */
export function lookAlikeKey(row: Row): string | undefined {
  const { draft } = row
  const amount: Cents | undefined = draft.amount
  if (!hasFrameworkTechnique(draft) || draft.title === undefined || !isStatedAmount(amount)) return undefined
  return [row.buyer, normaliseText(draft.title), draft.cpv ?? '', amount].join('\u001f')
}

/** The announced number of lots and the normalised title up to it ("… - 32 lots"), or `undefined`. */
export function announcedLots(title: string): { readonly prefix: string; readonly lots: number } | undefined {
  const match = /^(.*?\b(\d{1,3}) lots)\b/.exec(normaliseText(title))
  if (match === null) return undefined
  const lots = Number(match[2])
  return lots > 1 ? { prefix: match[1]!, lots } : undefined
}

/** Where titles that begin with `prefix` would start, in titles that are in order: those that do follow one another. */
function firstFrom(inOrder: readonly { readonly title: string }[], prefix: string): number {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (inOrder[middle]!.title < prefix) low = middle + 1
    else high = middle
  }
  return low
}

/** Rule 4: lots are not suppliers of one lot. Rows whose title announces N lots, when there are at most N of them. */
export function lotRows(rows: readonly Row[]): ReadonlySet<Row> {
  const titled = rows.flatMap((row) =>
    row.draft.title === undefined ? [] : [{ row, title: normaliseText(row.draft.title) }],
  )
  const prefixes = new Map<string, number>()
  for (const { row } of titled) {
    const announced = announcedLots(row.draft.title!)
    if (announced !== undefined) prefixes.set(announced.prefix, announced.lots)
  }
  const inOrder = titled.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  const lots = new Set<Row>()
  for (const [prefix, announced] of prefixes) {
    const first = firstFrom(inOrder, prefix)
    if (inOrder[first + announced]?.title.startsWith(prefix)) continue
    for (const { row, title } of inOrder.slice(first, first + announced))
      if (title.startsWith(prefix)) lots.add(row)
  }
  return lots
}

function firmsOf(row: Row): string[] {
  return initialSuppliersOf(row).flatMap((supplier) => firmKey(supplier) ?? [])
}

/** Cuts look-alikes into frameworks: a gap of more than 31 days, or a supplier that comes back, opens a new one. */
export function cutIntoFrameworks(lookAlikes: readonly Row[]): Row[][] {
  const frameworks: Row[][] = []
  const dated = lookAlikes.filter((row) => row.draft.notifiedOn !== undefined && firmsOf(row).length > 0)
  const inOrder = dated.sort((a, b) =>
    a.draft.notifiedOn === b.draft.notifiedOn
      ? byPlace(a, b)
      : a.draft.notifiedOn! < b.draft.notifiedOn!
        ? -1
        : 1,
  )
  let firms = new Set<string>()
  for (const row of inOrder) {
    const current = frameworks.at(-1)
    const previous = current?.at(-1)
    const joins =
      previous !== undefined &&
      daysBetween(previous.draft.notifiedOn!, row.draft.notifiedOn!) <= MAX_DAYS_BETWEEN_SUPPLIERS &&
      firmsOf(row).every((firm) => !firms.has(firm))
    if (joins) current!.push(row)
    else {
      frameworks.push([row])
      firms = new Set()
    }
    for (const firm of firmsOf(row)) firms.add(firm)
  }
  return frameworks
}

/** Rule 4: a framework with several suppliers counts once, where the format has one row per supplier. */
export async function mergeFrameworks(rows: readonly Row[]): Promise<StageResult<Row, Row>> {
  const candidates = rows.filter((row) => row.draft.format.rowPerSupplier)
  const outcomes = new Map<Row, Outcome<Row>>()
  for (const fileRows of Map.groupBy(candidates, (row) => row.ref.source).values()) {
    const lots = lotRows(fileRows)
    const groups = Map.groupBy(fileRows, (row) => (lots.has(row) ? undefined : lookAlikeKey(row)))
    for (const [key, lookAlikes] of groups) {
      if (key === undefined || lookAlikes.length < 2) continue
      for (const [into, ...others] of cutIntoFrameworks(lookAlikes)) {
        outcomes.set(into!, { keep: joinRows(into!, others, () => 'same-framework') })
        for (const row of others) outcomes.set(row, { mergeInto: into!.ref, reason: 'same-framework' })
      }
    }
  }
  return stage('frameworks', rows, (row) => outcomes.get(row) ?? { keep: row })
}
