import type { Point, Series } from '../../domain/series.ts'
import type { CellValue, WrittenColumn } from '../../tables/column.ts'
import { POINT_PERIOD_PATTERN } from '../../tables/patterns.ts'

/** `serie` and `libelle_serie`, where an indicator has several series. */
export function seriesColumns<Row>(pointOf: (row: Row) => Point): readonly WrittenColumn<Row>[] {
  return [
    {
      name: 'serie',
      title: 'Série',
      description: 'Code de la série : division CPV, catégorie, procédure, fournisseur, métier, commune…',
      type: 'identifier',
      value: (row) => pointOf(row).series,
    },
    {
      name: 'libelle_serie',
      title: 'Libellé de la série',
      description: 'La même en clair.',
      type: 'text',
      value: (row) => pointOf(row).seriesLabel,
    },
  ]
}

/** `periode`: a year, `inconnue` or `ensemble`. */
export function periodColumn<Row>(pointOf: (row: Row) => Point): WrittenColumn<Row> {
  return {
    name: 'periode',
    title: 'Période',
    description:
      'Année de première notification (insertion : année de réalisation ; programmation : année de la première ' +
      'publication prévue) ; inconnue si la date l’est ; ensemble pour toutes les années.',
    type: 'identifier',
    pattern: POINT_PERIOD_PATTERN,
    required: true,
    value: (row) => pointOf(row).period,
  }
}

export function hasSeveralSeries({ points }: Series): boolean {
  return points.some((point) => point.series !== undefined)
}

const itself = (point: Point): Point => point

function quantity(name: string, title: string, description: string, value: (point: Point) => CellValue) {
  return { name, title, description, type: 'number', value } satisfies WrittenColumn<Point>
}

const valueColumn = quantity(
  'valeur',
  'Valeur',
  'Dans l’unité de la colonne unite, les parts de 0 à 1. Vide si rien n’est connu, pour une part sur moins de 5 ' +
    'marchés ou achats renseignés (règle 12), ou si le nombre est masqué (règle 11).',
  ({ value }) => value ?? undefined,
)

const counts: readonly WrittenColumn<Point>[] = [
  quantity('numerateur', 'Numérateur', 'Ce qui est compté.', ({ numerator, masked }) =>
    masked ? undefined : numerator,
  ),
  quantity('denominateur', 'Dénominateur', 'Ce à quoi il est rapporté.', ({ denominator }) => denominator),
  quantity(
    'inconnus',
    'Inconnus',
    'Nombre de lignes qui ne disent rien : rubrique non remplie, montant non indiqué.',
    ({ unknown }) => unknown,
  ),
]

const bounds: readonly WrittenColumn<Point>[] = [
  quantity(
    'borne_basse',
    'Borne basse',
    'La part si tous les inconnus étaient « non ».',
    (point) => point.bounds?.[0],
  ),
  quantity(
    'borne_haute',
    'Borne haute',
    'La part si tous les inconnus étaient « oui ».',
    (point) => point.bounds?.[1],
  ),
]

const ranges: readonly WrittenColumn<Point>[] = [
  quantity(
    'borne_basse',
    'Borne basse',
    'La somme si toutes les lignes qui se ressemblent étaient réunies (règle 4).',
    ({ range }) => range?.[0],
  ),
  quantity(
    'borne_haute',
    'Borne haute',
    'La somme si aucun accord-cadre n’était réuni (règle 4).',
    ({ range }) => range?.[1],
  ),
]

const partial: WrittenColumn<Point> = {
  name: 'partiel',
  title: 'Période partielle',
  description:
    'oui si les fichiers ne couvrent peut-être pas toute l’année : elle ne se compare pas aux autres.',
  type: 'boolean',
  required: true,
  value: (point) => point.partial === true,
}

const masked: WrittenColumn<Point> = {
  name: 'masque',
  title: 'Nombre masqué',
  description: 'oui si le nombre n’est pas publié parce qu’il révélerait moins de 5 personnes (règle 11).',
  type: 'boolean',
  required: true,
  value: (point) => point.masked === true,
}

/** The columns of `indicateurs/<id>.csv`: series, bounds and mask only where the indicator has them. */
export function pointColumns(series: Series): readonly WrittenColumn<Point>[] {
  return [
    periodColumn(itself),
    ...(hasSeveralSeries(series) ? seriesColumns(itself) : []),
    { ...valueColumn, unit: series.unit },
    ...counts,
    {
      name: 'unite',
      title: 'Unité',
      description:
        'EUR (euros hors taxes), contrats, attributions, actes, achats, part (0 à 1), taux (0,1 = 10 % de plus), mois, heures, ' +
        'personnes, offres, indice (0 à 10 000), etp (équivalents temps plein), metiers, rapport (1 = 100 %), heures_par_million_eur.',
      type: 'identifier',
      values: [series.unit],
      required: true,
      value: () => series.unit,
    },
    ...(series.unit === 'part' ? bounds : []),
    ...(series.points.some(({ range }) => range !== undefined) ? ranges : []),
    partial,
    ...(series.unit === 'personnes' ? [masked] : []),
  ]
}
