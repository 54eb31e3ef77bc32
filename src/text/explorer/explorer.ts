import { formatCount, formatEuros, formatEurosExact, formatNumber } from '../language/format.ts'
import { outOfScaleText } from '../set-beside.ts'
import { fr } from '../language/typography.ts'
import { isPlural } from '../language/units.ts'

/** What the explorer's sums are made of, in cents without tax. */
interface SumParts {
  readonly counted: number
  readonly sum: bigint
  readonly median: bigint | undefined
  readonly unstated: number
  readonly callOffs: { readonly count: number; readonly sum: bigint }
  readonly concessions: { readonly count: number; readonly sum: bigint }
  readonly veryLarge: { readonly count: number; readonly sum: bigint }
  readonly implausible: { readonly count: number; readonly sum: bigint }
}

export const CONTRACT_NOUN = { one: 'marché', many: 'marchés' }

/** Words of the measures of a group: in the choice, and as a column. */
export const MEASURE_TEXT = {
  montant: { choice: 'Somme des montants', column: 'Somme (€ HT)' },
  nombre: { choice: 'Nombre de marchés', column: 'Marchés' },
  mediane: { choice: 'Montant médian', column: 'Médiane (€ HT)' },
} as const

/** "114 280 €", "123 799,55 €": exact, without empty cents. */
export function eurosAsStated(cents: bigint): string {
  return cents % 100n === 0n ? formatEuros(cents) : formatEurosExact(cents)
}

export function loadText(rows: number, size: string | undefined): string {
  const what = formatCount(rows, 'marché', 'marchés')
  return fr`Charger les ${what}${size === undefined ? '' : ` (${size})`}`
}

/** The sum itself; a selection without any stated amount has none, which is not 0 €. */
export function sumText({ counted, sum, median }: SumParts, amount: string): string {
  if (counted === 0) return fr`${amount} : aucun montant indiqué à additionner.`
  const contracts = formatCount(
    counted,
    'marché ou accord-cadre au montant indiqué',
    'marchés et accords-cadres au montant indiqué',
  )
  return fr`${amount}, au total : ${eurosAsStated(sum)} hors taxes, pour ${contracts} (médiane : ${eurosAsStated(median!)}).`
}

/** What is counted and not summed, and what weighs too much: a sentence each. */
export function besideSum({
  sum,
  unstated,
  callOffs,
  concessions,
  veryLarge,
  implausible,
}: SumParts): readonly string[] {
  const outOfScale = veryLarge.count + implausible.count
  const apart = [
    ...(unstated > 0
      ? [formatCount(unstated, 'marché sans montant indiqué', 'marchés sans montant indiqué')]
      : []),
    ...(callOffs.count > 0
      ? [
          fr`${formatCount(callOffs.count, 'marché sous accord-cadre', 'marchés sous accord-cadre')} (${eurosAsStated(callOffs.sum)}, sous le plafond de leur accord-cadre)`,
        ]
      : []),
    ...(concessions.count > 0
      ? [
          fr`${formatCount(concessions.count, 'concession', 'concessions')} (${eurosAsStated(concessions.sum)}, le chiffre d'affaires du concessionnaire)`,
        ]
      : []),
  ]
  return [
    ...(apart.length > 0 ? [fr`Hors de cette somme : ${apart.join(fr` ; `)}.`] : []),
    ...(outOfScale > 0
      ? [
          fr`Dont ${outOfScaleText({ veryLarge: veryLarge.count, implausible: implausible.count })} : sans ${outOfScale > 1 ? 'eux' : 'lui'}, ${eurosAsStated(sum - veryLarge.sum - implausible.sum)}.`,
        ]
      : []),
  ]
}

/** In a row of groups: "3 sans montant, 1 hors du total"; empty where all is in the sum. */
export function outsideText({ unstated, callOffs, concessions }: SumParts): string {
  const apart = callOffs.count + concessions.count
  return [
    ...(unstated > 0 ? [fr`${formatNumber(unstated)} sans montant`] : []),
    ...(apart > 0 ? [fr`${formatNumber(apart)} hors du total`] : []),
  ].join(', ')
}

export const UNKNOWN_CHOICE = 'inconnu'
export const NONE = 'rien'
export const OUTSIDE_COLUMN = 'Hors somme'
export const SHARED_NOTE = fr`Quand un marché a plusieurs fournisseurs, son montant est divisé à parts égales entre eux : une estimation, le partage réel n'est pas publié.`
export const PAIR_NOTE = fr`Toutes les barres ont la même échelle.`
export const OVERLAP_NOTE = fr`Un marché qui a plusieurs de ces valeurs est compté en entier dans chacune : les lignes ne s'additionnent pas.`
/** What a bar that is not as the others means, by its kind; a bar without a size has a sign in its place. */
export const MARK_NOTES = {
  partial: fr`Hachuré : année partielle, à ne pas comparer aux autres.`,
  unknown: fr`Hachuré : valeur inconnue.`,
  unsized: fr`n. i. : montant non indiqué.`,
} as const

/** How many groups, and how many of them are drawn. */
export function groupsText(count: number, drawn: number): string {
  const all = formatCount(count, 'groupe', 'groupes')
  return drawn < count
    ? fr`${all} ; ${formatNumber(drawn)} ${isPlural(drawn) ? 'sont dessinés' : 'est dessiné'}, le tableau les a tous.`
    : fr`${all}.`
}

/** "Nature" within a sentence; acronyms stay as they are. */
function lowered(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title
}

/** "Somme des montants par fournisseur et par année". */
export function groupTitle(measure: keyof typeof MEASURE_TEXT, ...fields: readonly string[]): string {
  return `${MEASURE_TEXT[measure].choice} ${fields.map((field) => `par ${lowered(field)}`).join(' et ')}`
}

export function pageText(page: number, pages: number): string {
  return fr`Page ${formatNumber(page)} sur ${formatNumber(pages)}`
}

export function columnsText(shown: number, all: number): string {
  return fr`Choisir les colonnes (${shown} sur ${all})`
}

/** A bound or two: "de 2 à 5", "à partir de 2", "jusqu'à 5". */
export function boundsText(from: string, to: string): string {
  if (from !== '' && to !== '') return fr`de ${from} à ${to}`
  return from === '' ? fr`jusqu'à ${to}` : fr`à partir de ${from}`
}

export function wordsText(words: string): string {
  return `contient “${words}”`
}

export const BAD_BOUND = fr`Cette borne n'est pas comprise : elle ne filtre rien. Écrivez un nombre, comme 40 000 ou 1 500,50.`

/** The title in a citation: the table, and which of its rows. */
export function selectionTitle(
  title: string,
  count: number,
  total: number,
  filters: readonly string[],
): string {
  if (filters.length === 0) return title
  return fr`${title}, sélection de ${formatCount(count, 'ligne', 'lignes')} sur ${formatNumber(total)} (${filters.join(fr` ; `)})`
}

/** The end of a citation: the exact file of which the rows are a part. */
export function extractText(file: string, sha256: string): string {
  return sha256 === '' ? '' : fr` Extrait de ${file}, SHA-256 : ${sha256}.`
}
