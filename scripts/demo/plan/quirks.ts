import { changed, isFor } from '../spoil/changes.ts'
import type { Filter } from '../spoil/filters.ts'
import type { Quirk } from '../tables/columns.ts'
import type { PlanLine } from './line.ts'

/** A line on which nothing else depends: announced, neither reserved nor linked nor open to sourcing. */
function isPlain(line: PlanLine): boolean {
  return (
    line['statut'] === 'annonce' &&
    !line['article_reserve']!.startsWith('L') &&
    line['renouvelle'] === '' &&
    line['publication_prevue']!.startsWith('2027-T') &&
    !line['cpv']!.includes('-')
  )
}

/** The quirk of each line that has one, by id: plain lines of the first edition which all editions have. */
function choose(editions: readonly (readonly PlanLine[])[], quirks: readonly Quirk[]): Map<string, Quirk> {
  const everywhere = editions.reduce((left, lines) => {
    const ids = new Set(lines.filter(isPlain).map(({ id }) => id))
    return left.filter(({ id }) => ids.has(id))
  }, editions[0]!.filter(isPlain))
  const chosen = new Map<string, Quirk>()
  for (const quirk of quirks) {
    const line = everywhere.find((each) => !chosen.has(each['id']!) && isFor(quirk, each))
    if (line === undefined) throw new Error('the plan has too few plain lines for its quirks')
    chosen.set(line['id']!, quirk)
  }
  return chosen
}

/**
 * The lines of all editions as they would arrive: some odd, as a mistake that nobody sees stays; in the last edition
 * one id twice with other contents, one line twice, one without title, one "Oui" for "oui".
 */
export function spoil(
  editions: readonly { readonly name: string; readonly lines: readonly PlanLine[] }[],
  quirks: readonly Quirk[],
  filters: Readonly<Record<string, Filter>>,
): PlanLine[][] {
  const chosen = choose(
    editions.map(({ lines }) => lines),
    quirks,
  )
  return editions.map(({ name, lines }, index) => {
    const spoilt = lines.map((line) => {
      const quirk = chosen.get(line['id']!)
      const applies = quirk !== undefined && (quirk.edition ?? name) === name
      return applies ? changed(line, quirk.set[0]!, filters) : line
    })
    return index === editions.length - 1 ? withOddLines(spoilt, chosen) : spoilt
  })
}

/** Lines too many: one corrected further down under its id, one repeated, one that somebody began and left. */
function withOddLines(lines: readonly PlanLine[], chosen: ReadonlyMap<string, Quirk>): PlanLine[] {
  const free = lines.filter((line) => isPlain(line) && !chosen.has(line['id']!))
  const open = lines.find(({ sourcing_ouvert }) => sourcing_ouvert === 'oui')
  const ids = lines.map(({ id }) => id!).sort()
  const next = ids.at(-1)!.replace(/\d+$/, (digits) => String(Number(digits) + 1))
  return [
    ...lines.map((line) => (line === open ? { ...line, sourcing_ouvert: 'Oui' } : line)),
    { ...free[1]!, duree_mois: '12', publication_prevue: '2027-T4', notification_prevue: '2028-T1' },
    free[4]!,
    { ...free[7]!, id: next, intitule: '', description: 'À préciser', statut: '' },
  ]
}
