import { ABSENCE_TEXT } from './data/absence.ts'
import { formatCount, formatDate, formatNumber, formatPercent } from './language/format.ts'
import { fr, typeset } from './language/typography.ts'
import { countRows } from './row-words.ts'
import { FEWEST_FOR_A_SHARE } from '../domain/small-numbers.ts'
import type { ComparedAuthority, ComparedIndicator, ComparedPoint } from '../domain/comparison.ts'

/** Below this many rows one contract more moves a share by points. */
const FEW = 30
/** Above this part not filled in, the bounds say more than the share. */
const MUCH_UNKNOWN = 0.2

/** What a figure stands beside: the year of the others, and whether some of them are real and others invented. */
export interface Beside {
  readonly year?: string
  readonly mixed: boolean
}

/** How many rows a share or a mean is about, those that say nothing included. */
function rowsAbout({ denominator, unknown }: Pick<ComparedPoint, 'denominator' | 'unknown'>): number {
  return Number(denominator) + unknown
}

/** What a figure is counted over: "34 contrats", and of how many where the others say nothing: "34 contrats sur 39". */
export function basisText(
  point: Pick<ComparedPoint, 'denominator' | 'unknown'>,
  { series }: ComparedIndicator,
): string {
  const known = countRows(Number(point.denominator), series.rowKind)
  return point.unknown === 0 ? known : fr`${known} sur ${formatNumber(rowsAbout(point))}`
}

/** "62 %", "2 sur 3" (rule 12). */
function unknownPart(unknown: number, rows: number): string {
  return rows < FEWEST_FOR_A_SHARE ? fr`${unknown} sur ${rows}` : formatPercent(unknown / rows)
}

function incomparableText({ method }: NonNullable<ComparedIndicator['incomparable']>): string {
  return method === undefined
    ? fr`son portail ne publie pas cet indicateur`
    : fr`autre définition : ce chiffre ne se compare pas`
}

/** How other portals count what bears the same name, then how this one does; nothing where all count alike. */
export function otherDefinitions(
  standings: readonly { readonly authority: ComparedAuthority; readonly indicator: ComparedIndicator }[],
): readonly string[] {
  const others = standings.flatMap(({ authority: { territory }, indicator: { method, incomparable } }) =>
    incomparable?.method === undefined
      ? []
      : { who: territory.shortName, theirs: incomparable.method, ours: method },
  )
  const ours = new Set(others.map((each) => each.ours))
  return [
    ...others.map(({ who, theirs }) => fr`${who} : « ${typeset(theirs)} »`),
    ...[...ours].map((method) => fr`Ici : « ${typeset(method)} »`),
  ]
}

/** How a figure was come by, where it differs from those beside it: each in a few words. */
export function comparisonRemarks(
  { demonstration, territory: { scope } }: ComparedAuthority,
  { absent, series: { rowKind }, circle, incomparable }: ComparedIndicator,
  point: ComparedPoint | undefined,
  { year, mixed }: Beside,
): readonly string[] {
  if (incomparable !== undefined) return [incomparableText(incomparable)]
  if (point === undefined) {
    return [absent === undefined ? fr`Aucune année entière n'est connue` : ABSENCE_TEXT[absent]]
  }
  const { period, unknown } = point
  const rows = rowsAbout(point)
  return [
    ...(demonstration && mixed ? [fr`données inventées`] : []),
    ...(period === year ? [] : [fr`année ${period}, et non la même que les autres`]),
    ...(circle === 'territory' && scope !== 'none' && scope.kind === 'department'
      ? [fr`son territoire est le département`]
      : []),
    ...(rows < FEW ? [fr`peu de lignes : ${countRows(rows, rowKind)}`] : []),
    ...(unknown / rows > MUCH_UNKNOWN ? [fr`non renseigné pour ${unknownPart(unknown, rows)}`] : []),
  ]
}

/** "la MEL et le Pas-de-Calais". */
function namesOf(authorities: readonly ComparedAuthority[]): string {
  const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })
  return list.format(authorities.map(({ territory }) => territory.subject))
}

/** Whose figures are invented, where those of others are real; of a portal all invented, each page says it. */
export function comparisonInvented(authorities: readonly ComparedAuthority[]): string | undefined {
  const invented = authorities.filter(({ demonstration }) => demonstration)
  if (invented.length === 0 || invented.length === authorities.length) return undefined
  return fr`Pour ${namesOf(invented)}, les chiffres sont inventés : une démonstration, qui ne dit rien des achats réels.`
}

/** What the page sets side by side, in one sentence. */
export function comparisonLede(authorities: readonly ComparedAuthority[]): string {
  const who = namesOf(authorities)
  return fr`${who.charAt(0).toLocaleUpperCase('fr-FR') + who.slice(1)} : ${formatCount(authorities.length, 'collectivité', 'collectivités')}, les mêmes définitions, chacune d'après ses propres fichiers.`
}

/** Days on which the files of each end, said once where it is the same. */
export function comparisonDates(authorities: readonly ComparedAuthority[]): string {
  const days = [...new Set(authorities.map(({ referenceDate }) => referenceDate))]
  if (days.length === 1) return fr`Données arrêtées au ${formatDate(days[0]!)} pour toutes.`
  const each = authorities.map(
    ({ territory, referenceDate }) => fr`${territory.shortName}, ${formatDate(referenceDate)}`,
  )
  return fr`Données arrêtées à des dates différentes : ${each.join(' ; ')}.`
}
