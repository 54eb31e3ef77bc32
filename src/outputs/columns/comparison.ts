import type { WrittenColumn } from '../../tables/column.ts'
import { ID_PATTERN, SIREN_PATTERN } from '../../tables/patterns.ts'
import { plainSpaces } from '../../text/codes.ts'
import { comparisonRemarks } from '../../text/comparison.ts'
import type { ComparedMeasure, Standing } from '../../views/comparison/measures.ts'

/** One authority on one measure. */
export interface ComparisonLine {
  readonly measure: ComparedMeasure
  readonly standing: Standing
}

function number(
  name: string,
  title: string,
  description: string,
  value: (line: ComparisonLine) => number | bigint | undefined,
): WrittenColumn<ComparisonLine> {
  return { name, title, description, type: 'number', value }
}

function identifier(
  name: string,
  title: string,
  description: string,
  value: (line: ComparisonLine) => string,
): WrittenColumn<ComparisonLine> {
  return { name, title, description, type: 'identifier', pattern: ID_PATTERN, required: true, value }
}

const measured: readonly WrittenColumn<ComparisonLine>[] = [
  number(
    'valeur',
    'Valeur',
    'Dans l’unité de la colonne unite, les parts de 0 à 1. Vide si rien n’est connu d’une année entière, ou si son portail compte autrement.',
    ({ standing: { point } }) => point?.value ?? undefined,
  ),
  number(
    'borne_basse',
    'Borne basse',
    'Si tout ce qui n’est pas renseigné était non ; vide hors des parts.',
    ({ standing: { bounds } }) => bounds?.[0],
  ),
  number(
    'borne_haute',
    'Borne haute',
    'Si tout ce qui n’est pas renseigné était oui ; vide hors des parts.',
    ({ standing: { bounds } }) => bounds?.[1],
  ),
  number('numerateur', 'Numérateur', 'Ce qui est compté.', ({ standing }) => standing.point?.numerator),
  number(
    'denominateur',
    'Dénominateur',
    'Ce à quoi il est rapporté.',
    ({ standing }) => standing.point?.denominator,
  ),
  number(
    'inconnus',
    'Inconnus',
    'Lignes qui ne disent rien : hors de la valeur, dans les bornes.',
    ({ standing }) => standing.point?.unknown,
  ),
]

/** `comparaison.csv`: one line an authority and a measure. */
export const comparisonColumns: readonly WrittenColumn<ComparisonLine>[] = [
  identifier(
    'indicateur',
    'Indicateur',
    'La mesure : un indicateur de ce site, d’une même définition pour toutes les collectivités.',
    ({ measure }) => measure.id,
  ),
  {
    name: 'serie',
    title: 'Série',
    description: 'La série de cet indicateur, s’il en a plusieurs.',
    type: 'identifier',
    value: ({ measure }) => measure.series,
  },
  {
    name: 'siren',
    title: 'SIREN de la collectivité',
    description: 'Celui sous lequel elle achète aujourd’hui.',
    type: 'identifier',
    pattern: SIREN_PATTERN,
    required: true,
    value: ({ standing }) => standing.authority.territory.buyerSirens.at(-1),
  },
  {
    name: 'collectivite',
    title: 'Collectivité',
    description: 'Son nom.',
    type: 'text',
    required: true,
    value: ({ standing }) => standing.authority.territory.name,
  },
  identifier(
    'indicateur_compte',
    'Indicateur compté',
    'Celui de ses fichiers publiés : un autre quand son territoire est un département entier, où « le département » et « le territoire » sont un même cercle.',
    ({ standing }) => standing.indicator.id,
  ),
  {
    name: 'periode',
    title: 'Période',
    description: 'La dernière année entière de toutes, sinon la dernière de cette collectivité.',
    type: 'identifier',
    pattern: '\\d{4}',
    value: ({ standing }) => standing.point?.period,
  },
  ...measured,
  {
    name: 'unite',
    title: 'Unité',
    description: 'part (de 0 à 1), ou offres.',
    type: 'identifier',
    required: true,
    value: ({ measure }) => measure.indicator.unit,
  },
  {
    name: 'arrete_au',
    title: 'Arrêté au',
    description: 'Jour auquel ses données sont arrêtées.',
    type: 'date',
    required: true,
    value: ({ standing }) => standing.authority.referenceDate,
  },
  {
    name: 'a_savoir',
    title: 'À savoir',
    description: 'Ce par quoi ce chiffre ne se compare pas aux autres ; vide s’il n’y a rien à dire.',
    type: 'text',
    value: ({ measure, standing: { authority, indicator, point } }) =>
      plainSpaces(comparisonRemarks(authority, indicator, point, measure).join(' ; ')) || undefined,
  },
]
