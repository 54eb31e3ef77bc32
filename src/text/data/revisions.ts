import { centsFromDecimal } from '../../domain/money.ts'
import type { EditionFigure, TableChange } from '../../domain/edition/edition.ts'
import type { FigureRevision } from '../../domain/edition/revisions.ts'
import {
  formatChange,
  formatCount,
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatQuantity,
} from '../language/format.ts'
import { fr } from '../language/typography.ts'
import { isPercentage } from '../language/units.ts'

/** The tables whose rows are followed from edition to edition. */
export const REVISED_TABLE_TEXT: Readonly<Record<string, string>> = {
  marches: 'Marchés',
  'achats-a-venir': 'Achats à venir',
  insertion: 'Lignes d’insertion',
}

/** What a family of followed columns is called (`src/outputs/editions/followed.ts`). */
export const FAMILY_TEXT: Readonly<Record<string, string>> = {
  objet: 'objet et lieu',
  montant: 'montant',
  calendrier: 'dates et durée',
  titulaires: 'fournisseurs',
  considerations: 'volets social et environnemental, réservation',
  procedure: 'procédure et conditions',
  actes: 'modifications et sous-traitance publiées',
  contact: 'échanges et contact',
  avancement: 'avancement',
  heures: 'heures',
  personnes: 'personnes',
}

export function familyText(group: string): string {
  return FAMILY_TEXT[group] ?? group
}

/** "montant, adresse": what changed of a row; `from` is the name that it had before. */
export function changedFamilies(groups: readonly string[], from: string | undefined): string {
  return [...groups.map(familyText), ...(from === undefined ? [] : ['adresse'])].join(', ')
}

/** What the headline figures are called; those of indicators bear their labels. */
export const EDITION_FIGURE_TEXT: Readonly<Record<string, string>> = {
  montant_retenu_eur: 'Montants signés',
  contrats: 'Marchés et contrats',
  titulaires: 'Fournisseurs',
  achats: 'Achats de la programmation',
  montant_brut_eur: 'Somme de toutes les lignes lues',
  montant_retenu_min_eur: 'Montants signés, borne basse',
  montant_retenu_max_eur: 'Montants signés, borne haute',
  montant_appels_subsequents_eur: 'Marchés sous accord-cadre',
  montant_concessions_eur: 'Concessions',
}

/** The figures that a table of editions shows, one a column. */
export const HEADLINE_KEYS = ['montant_retenu_eur', 'contrats', 'titulaires', 'achats'] as const

function quantityOf({ value, unit }: EditionFigure): number | bigint {
  return unit === 'EUR' ? centsFromDecimal(value) : Number(value)
}

/** A figure in its unit; euros without cents. */
export function editionFigureText(figure: EditionFigure): string {
  const quantity = quantityOf(figure)
  if (typeof quantity === 'bigint') return formatEuros(quantity)
  return formatQuantity(quantity, figure.unit)
}

/** The difference of two shares in points, to the tenth; a smaller one is said to be. */
function pointsText(points: number): string {
  const tenths = Math.round(points * 10) / 10
  if (tenths === 0) return fr`moins de 0,1 point`
  return fr`${formatNumber(tenths, 1)} ${tenths < 2 ? 'point' : 'points'}`
}

/** "+3 marchés", "+1,2 M€", "+2 points": what an edition did to a figure. */
export function figureEffect(before: EditionFigure, after: EditionFigure): string {
  if (before.value === after.value) return 'inchangé'
  const [old, now] = [quantityOf(before), quantityOf(after)]
  const [from, to] = [Number(old), Number(now)]
  const sign = to > from ? '+' : '−'
  if (isPercentage(after.unit) || after.unit === 'taux')
    return `${sign}${pointsText(Math.abs(to - from) * 100)}`.replace(/^[+−](?=m)/, '')
  const difference: EditionFigure = { ...after, value: subtract(before, after) }
  const change = (to - from) / Math.abs(from)
  // A share that rounds to nothing says nothing.
  const share = from === 0 || Math.abs(change) < 0.0005 ? '' : ` (${formatChange(change)})`
  return `${sign}${editionFigureText(difference)}${share}`
}

function subtract(before: EditionFigure, after: EditionFigure): string {
  const [old, now] = [quantityOf(before), quantityOf(after)]
  if (typeof old === 'bigint' && typeof now === 'bigint') {
    const cents = now > old ? now - old : old - now
    return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
  }
  return String(Math.abs(Math.round((Number(now) - Number(old)) * 1e6) / 1e6))
}

/** "39 lignes ont été ajoutées, 98 modifiées et aucune retirée." */
export function rowChangeSentence(
  tables: readonly Readonly<Record<'added' | 'changed' | 'removed', readonly unknown[]>>[],
): string {
  const count = (kind: 'added' | 'changed' | 'removed') =>
    tables.reduce((sum, { [kind]: rows }) => sum + rows.length, 0)
  const [added, changed, removed] = [count('added'), count('changed'), count('removed')]
  if (added + changed + removed === 0) return fr`aucune ligne n'a changé ; des chiffres ont bougé.`
  const said = (number: number) => (number === 0 ? 'aucune' : formatNumber(number))
  const verb = added > 1 ? fr`lignes ont été ajoutées` : fr`ligne a été ajoutée`
  const first = added === 0 ? fr`aucune ligne n'a été ajoutée` : `${said(added)} ${verb}`
  const participle = (number: number, word: string) => `${said(number)} ${number > 1 ? `${word}s` : word}`
  return fr`${first}, ${participle(changed, 'modifiée')} et ${participle(removed, 'retirée')}.`
}

/** What became of the first figure of all: "Les montants signés passent de 1 880 M€ à 1 891 M€ (+0,6 %)." */
export function headlineSentence(figures: readonly FigureRevision[]): string {
  const { before, after } = figures.find(({ key }) => key === HEADLINE_KEYS[0]) ?? {}
  if (before === undefined || after === undefined || before.value === after.value) return ''
  const [from, to] = [centsFromDecimal(before.value), centsFromDecimal(after.value)]
  const change = Number(to - from) / Number(from)
  const short = formatEurosShort(from) !== formatEurosShort(to)
  const say = short ? formatEurosShort : formatEuros
  return fr`Les montants signés passent de ${say(from)} à ${say(to)}${Number.isFinite(change) ? ` (${formatChange(change)})` : ''}.`
}

/** "Marchés : 12 ajouts et 3 retraits.": one sentence a table, none where nothing changed. */
export function tableChangeSentence({ table, added, changed, removed }: TableChange): string {
  const label = REVISED_TABLE_TEXT[table] ?? table
  const parts = [
    added > 0 && formatCount(added, 'ajout', 'ajouts'),
    changed > 0 && formatCount(changed, 'modification', 'modifications'),
    removed > 0 && formatCount(removed, 'retrait', 'retraits'),
  ].filter((part) => part !== false)
  return parts.length === 0
    ? fr`${label} : aucun changement.`
    : fr`${label} : ${new Intl.ListFormat('fr-FR').format(parts)}.`
}
