import { METROPOLIS } from '../places.ts'
import { EDITIONS } from './subject.ts'
import type { EditionName } from './subject.ts'
import type { PlanRow } from './row.ts'

interface Quirk {
  /** The editions in which the line is so; all where absent, as a mistake that nobody sees stays. */
  readonly edition?: EditionName
  readonly where?: (row: PlanRow) => boolean
  readonly spoil: (row: PlanRow) => Partial<PlanRow>
}

const [, MAY, OCTOBER] = EDITIONS.map(({ name }) => name)
const nameOf = (code: string) => METROPOLIS.find((place) => place.code === code)!.name

/** What hands and spreadsheets do to a plan, each to one line. */
const QUIRKS: readonly Quirk[] = [
  { edition: OCTOBER!, spoil: () => ({ statut: 'en attente' }) },
  { edition: OCTOBER!, spoil: () => ({ publication_prevue: '2027-T5' }) },
  {
    where: (row) => row.montant_estime_min_eur !== '',
    spoil: ({ montant_estime_min_eur: min, montant_estime_max_eur: max }) => ({
      montant_estime_min_eur: max,
      montant_estime_max_eur: min,
    }),
  },
  { spoil: ({ intitule }) => ({ intitule: `<b>${intitule}</b>` }) },
  {
    spoil: ({ intitule }) => ({
      intitule: `=HYPERLINK("https://ailleurs.example";"Cliquer ici") ${intitule}`,
    }),
  },
  {
    where: ({ cpv }) => cpv.startsWith('5072'),
    spoil: ({ intitule }) => ({ intitule: `-10 % d’énergie : ${intitule}` }),
  },
  { spoil: () => ({ contact_courriel: 'prenom.nom@mel.example' }) },
  {
    edition: OCTOBER!,
    where: ({ montant_estime_max_eur: max }) => max === '120000',
    spoil: () => ({ montant_estime_max_eur: '120 000,00' }),
  },
  { edition: OCTOBER!, spoil: () => ({ mis_a_jour_le: '01/09/2026' }) },
  { edition: MAY!, spoil: () => ({ mis_a_jour_le: '12/05/2026' }) },
  { where: ({ commune }) => commune !== '', spoil: ({ commune }) => ({ commune: nameOf(commune) }) },
  {
    where: ({ cpv }) => cpv.startsWith('45'),
    spoil: () => ({ nombre_lots: '2', lots_reserves: '3', article_reserve: 'L2113-13' }),
  },
]

/** A line on which nothing else depends: announced, neither reserved nor linked nor open to sourcing. */
function isPlain(row: PlanRow): boolean {
  return (
    row.statut === 'annonce' &&
    !row.article_reserve.startsWith('L') &&
    row.renouvelle === '' &&
    row.publication_prevue.startsWith('2027-T') &&
    !row.cpv.includes('-')
  )
}

/**
 * The rows of all editions as they would arrive: some odd, one id twice with other contents, one row twice, one
 * without title, one "Oui" for "oui". The odd ones are lines of the first edition which all editions have.
 */
export function spoil(editions: ReadonlyMap<EditionName, readonly PlanRow[]>): Map<EditionName, PlanRow[]> {
  const everywhere = [...editions.values()].reduce<readonly PlanRow[]>((left, rows) => {
    const ids = new Set(rows.filter(isPlain).map(({ id }) => id))
    return left.filter(({ id }) => ids.has(id))
  }, editions.get(EDITIONS[0].name)!.filter(isPlain))
  const chosen = new Map<string, Quirk>()
  for (const quirk of QUIRKS) {
    const row = everywhere.find((each) => !chosen.has(each.id) && (quirk.where?.(each) ?? true))
    if (row === undefined) throw new Error('the plan has too few plain lines for its quirks')
    chosen.set(row.id, quirk)
  }
  return new Map(
    [...editions].map(([edition, rows]) => {
      const spoilt = rows.map((row): PlanRow => {
        const quirk = chosen.get(row.id)
        const applies = quirk !== undefined && (quirk.edition ?? edition) === edition
        return applies ? { ...row, ...quirk.spoil(row) } : row
      })
      return [edition, edition === OCTOBER ? withOddRows(spoilt, chosen) : spoilt]
    }),
  )
}

/** Rows too many: a line corrected further down under its id, one repeated, one that somebody began and left. */
function withOddRows(rows: readonly PlanRow[], chosen: ReadonlyMap<string, Quirk>): PlanRow[] {
  const free = rows.filter((row) => isPlain(row) && !chosen.has(row.id))
  const [corrected, twice, copied] = [free[1]!, free[4]!, free[7]!]
  const open = rows.find(({ sourcing_ouvert }) => sourcing_ouvert === 'oui')!
  const last = rows
    .map(({ id }) => id)
    .sort()
    .at(-1)!
  const next = last.replace(/\d+$/, (digits) => String(Number(digits) + 1))
  return [
    ...rows.map((row) => (row === open ? { ...row, sourcing_ouvert: 'Oui' } : row)),
    { ...corrected, duree_mois: '12', publication_prevue: '2027-T4', notification_prevue: '2028-T1' },
    twice,
    { ...copied, id: next, intitule: '', description: 'À préciser', statut: '' },
  ]
}
