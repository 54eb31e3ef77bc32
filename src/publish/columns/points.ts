import type { Point, Series } from '../../domain/series.ts'
import type { CellValue, Column } from '../column.ts'

/** `serie` and `libelle_serie`, where an indicator has several series. */
export function seriesColumns<Row>(pointOf: (row: Row) => Point): readonly Column<Row>[] {
  return [
    {
      name: 'serie',
      title: 'Série',
      description: 'Code de la série : division CPV, catégorie, procédure, titulaire…',
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
export function periodColumn<Row>(pointOf: (row: Row) => Point): Column<Row> {
  return {
    name: 'periode',
    title: 'Période',
    description:
      'Année de première notification ; inconnue si la date l’est ; ensemble pour toutes les années.',
    type: 'identifier',
    value: (row) => pointOf(row).period,
  }
}

export function hasSeveralSeries({ points }: Series): boolean {
  return points.some((point) => point.series !== undefined)
}

const itself = (point: Point): Point => point

function quantity(name: string, title: string, description: string, value: (point: Point) => CellValue) {
  return { name, title, description, type: 'number', value } satisfies Column<Point>
}

const bounds: readonly Column<Point>[] = [
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

/** The columns of `indicateurs/<id>.csv`: series and bounds only where the indicator has them. */
export function pointColumns(series: Series): readonly Column<Point>[] {
  return [
    periodColumn(itself),
    ...(hasSeveralSeries(series) ? seriesColumns(itself) : []),
    quantity(
      'valeur',
      'Valeur',
      'Dans l’unité de la colonne unite, les parts de 0 à 1. Vide si rien n’est connu, ou pour une part sur moins de 5 marchés.',
      (point) => point.value ?? undefined,
    ),
    quantity('numerateur', 'Numérateur', 'Ce qui est compté.', (point) => point.numerator),
    quantity('denominateur', 'Dénominateur', 'Ce à quoi il est rapporté.', (point) => point.denominator),
    quantity(
      'inconnus',
      'Inconnus',
      'Nombre de marchés qui ne disent rien : rubrique non remplie, montant non indiqué.',
      (point) => point.unknown,
    ),
    {
      name: 'unite',
      title: 'Unité',
      description: 'EUR (euros hors taxes), contrats, part (0 à 1), mois…',
      type: 'identifier',
      value: () => series.unit,
    },
    ...(series.unit === 'part' ? bounds : []),
    {
      name: 'partiel',
      title: 'Période partielle',
      description:
        'oui si les fichiers ne couvrent peut-être pas toute l’année : elle ne se compare pas aux autres.',
      type: 'boolean',
      value: (point) => point.partial === true,
    },
  ]
}
