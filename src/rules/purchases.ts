import type { IsoDate } from '../domain/date.ts'
import { firstDayOf, monthsApart } from '../domain/period.ts'
import type {
  PlanChange,
  PlanEdition,
  PlannedPurchase,
  Purchase,
} from '../domain/purchase/planned-purchase.ts'
import { addressSlug } from './address-slug.ts'

/** What a line says of itself in its edition, not of the purchase. */
const NOT_COMPARED = new Set<string>(['ref', 'id', 'updatedOn', 'plannedPublication'])
/** Addresses below `/achats-a-venir/` that are pages of their own. */
const TAKEN = new Set(['metiers', 'suivi'])

/** The address of a purchase. */
export function purchaseSlug(id: string): string {
  return addressSlug(id, TAKEN)
}

/** Big integers and lists compare by what they say. */
function same(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && Array.isArray(other) && one.join('|') === other.join('|'))
}

type Fields = Partial<Record<keyof PlannedPurchase, unknown>>

/** The fields in which two lines of one purchase differ, as they were and as they became. */
function difference(
  before: PlannedPurchase,
  after: PlannedPurchase,
): { before: Fields; after: Fields } | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof PlannedPurchase)[]
  const changed = names.filter((name) => !NOT_COMPARED.has(name) && !same(before[name], after[name]))
  if (changed.length === 0) return undefined
  const pick = (line: PlannedPurchase): Fields =>
    Object.fromEntries(changed.flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]])))
  return { before: pick(before), after: pick(after) }
}

function movement(edition: IsoDate, before: PlannedPurchase, after: PlannedPurchase): PlanChange[] {
  const [from, to] = [before.plannedPublication, after.plannedPublication]
  if (from === to) return []
  const dates = {
    before: from === undefined ? {} : { plannedPublication: from },
    after: to === undefined ? {} : { plannedPublication: to },
  }
  const months = from === undefined || to === undefined ? 0 : monthsApart(from, to)
  if (months === 0) return [{ edition, kind: 'changed', ...dates }]
  return [{ edition, kind: months > 0 ? 'later' : 'earlier', months: Math.abs(months), ...dates }]
}

/** What an edition did to a line that stood in an earlier one. */
function changesOf(edition: IsoDate, before: PlannedPurchase, after: PlannedPurchase): PlanChange[] {
  const fields = difference(before, after)
  return [
    ...movement(edition, before, after),
    ...(fields === undefined ? [] : [{ edition, kind: 'changed', ...fields } as PlanChange]),
  ]
}

/** The lines of one purchase, edition by edition. */
type Lines = readonly (PlannedPurchase | undefined)[]

function historyOf(lines: Lines, editions: readonly PlanEdition[]): PlanChange[] {
  const changes: PlanChange[] = []
  let last: PlannedPurchase | undefined
  for (const [index, line] of lines.entries()) {
    const edition = editions[index]!.date
    if (line === undefined) {
      if (last !== undefined && lines[index - 1] !== undefined) changes.push({ edition, kind: 'dropped' })
      continue
    }
    if (last === undefined) changes.push({ edition, kind: 'added' })
    else if (lines[index - 1] === undefined) changes.push({ edition, kind: 'returned' })
    if (last !== undefined) changes.push(...changesOf(edition, last, line))
    last = line
  }
  return changes
}

function purchaseOf(slug: string, lines: Lines, editions: readonly PlanEdition[]): Purchase {
  const at = lines.findLastIndex((line) => line !== undefined)
  const first = lines.find((line) => line?.plannedPublication !== undefined)
  return {
    ...lines[at]!,
    slug,
    edition: editions[at]!.date,
    announcedOn: editions[lines.findIndex((line) => line !== undefined)]!.date,
    firstPlannedPublication: first?.plannedPublication,
    dropped: at < editions.length - 1,
    history: historyOf(lines, editions),
  }
}

/** Soonest planned publication first, unknown ones last. */
function bySchedule(one: Purchase, other: Purchase): number {
  const key = ({ plannedPublication, slug }: Purchase) =>
    `${plannedPublication === undefined ? '9999' : firstDayOf(plannedPublication)} ${slug}`
  return key(one) < key(other) ? -1 : 1
}

/** Lines of all editions as purchases: one for each id, whatever its case, with what every edition did to it. */
export function purchasesOf(
  lines: readonly PlannedPurchase[],
  dateOf: (source: string) => IsoDate,
): { readonly editions: readonly PlanEdition[]; readonly purchases: readonly Purchase[] } {
  const byDate = Map.groupBy(lines, ({ ref }) => dateOf(ref.source))
  const dates = [...byDate.keys()].sort()
  // Of one id twice in an edition of several files, the later file counts.
  const tables = dates.map((date) => new Map(byDate.get(date)!.map((line) => [purchaseSlug(line.id), line])))
  const editions = dates.map((date, index) => ({
    date,
    sources: [...new Set(byDate.get(date)!.map(({ ref }) => ref.source))],
    purchases: tables[index]!.size,
  }))
  const slugs = new Set(tables.flatMap((table) => [...table.keys()]))
  const purchases = [...slugs].map((slug) =>
    purchaseOf(
      slug,
      tables.map((table) => table.get(slug)),
      editions,
    ),
  )
  return { editions, purchases: purchases.sort(bySchedule) }
}
