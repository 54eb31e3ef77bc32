import { centsFromDecimal } from '../domain/money.ts'
import type { EditionFigure, TableChange } from '../domain/edition.ts'
import { formatChange, formatCount, formatEuros, formatQuantity } from './format.ts'
import { fr } from './typography.ts'

/** The tables whose rows are followed from edition to edition. */
export const REVISED_TABLE_TEXT: Readonly<
  Record<string, { readonly label: string; readonly one: string; readonly many: string }>
> = {
  marches: { label: 'Marchés', one: 'marché', many: 'marchés' },
  attributions: { label: 'Attributions', one: 'attribution', many: 'attributions' },
  'achats-a-venir': { label: 'Achats à venir', one: 'achat', many: 'achats' },
  insertion: { label: 'Lignes d’insertion', one: 'ligne d’insertion', many: 'lignes d’insertion' },
}

/** What the headline figures are called; those of indicators bear their labels. */
export const EDITION_FIGURE_TEXT: Readonly<Record<string, string>> = {
  montant_retenu_eur: 'Montants notifiés',
  contrats: 'Marchés et contrats',
  titulaires: 'Entreprises titulaires',
  achats: 'Achats de la programmation',
  montant_brut_eur: 'Somme de toutes les lignes lues',
  montant_retenu_min_eur: 'Montants notifiés, borne basse',
  montant_retenu_max_eur: 'Montants notifiés, borne haute',
  montant_appels_subsequents_eur: 'Marchés subséquents',
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
  if (figure.key === 'titulaires') return formatCount(quantity, 'entreprise', 'entreprises')
  return formatQuantity(quantity, figure.unit)
}

/** "+3 marchés", "+1,2 M€", "+2 points": what an edition did to a figure. */
export function figureEffect(before: EditionFigure, after: EditionFigure): string {
  if (before.value === after.value) return 'inchangé'
  const [old, now] = [quantityOf(before), quantityOf(after)]
  const [from, to] = [Number(old), Number(now)]
  const sign = to > from ? '+' : '−'
  if (after.unit === 'part' || after.unit === 'taux')
    return fr`${sign}${formatQuantity(Math.abs(to - from) * 100, 'indice')} point`
  const difference: EditionFigure = { ...after, value: subtract(before, after) }
  const share = from === 0 ? '' : ` (${formatChange((to - from) / Math.abs(from))})`
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

/** "12 marchés ajoutés ou modifiés…": one sentence a table, none where nothing changed. */
export function tableChangeSentence({ table, added, changed, removed }: TableChange): string {
  const { label } = REVISED_TABLE_TEXT[table] ?? { label: table }
  const parts = [
    added > 0 && formatCount(added, 'ajout', 'ajouts'),
    changed > 0 && formatCount(changed, 'modification', 'modifications'),
    removed > 0 && formatCount(removed, 'retrait', 'retraits'),
  ].filter((part) => part !== false)
  return parts.length === 0
    ? fr`${label} : aucun changement.`
    : fr`${label} : ${new Intl.ListFormat('fr-FR').format(parts)}.`
}
