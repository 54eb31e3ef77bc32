import type { CellValue, WrittenColumn } from '../../tables/column.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'
import { plainSpaces } from '../../text/codes.ts'
import { horizonText, levelText } from '../../text/scheme/targets.ts'
import type { ReportRow } from '../../views/biennial/rows.ts'
import { stateWords } from '../../views/biennial/state-words.ts'
import type { TargetStanding } from '../../views/scheme/standing.ts'

function words(name: string, title: string, description: string, value: (row: ReportRow) => string) {
  return {
    name,
    title,
    description,
    type: 'text',
    required: true,
    value: (row) => plainSpaces(value(row)),
  } satisfies WrittenColumn<ReportRow>
}

function quantity(
  name: string,
  title: string,
  description: string,
  value: (row: ReportRow) => CellValue,
): WrittenColumn<ReportRow> {
  return { name, title, description, type: 'number', value }
}

function yearsOf(
  name: string,
  title: string,
  description: string,
  of: (row: ReportRow) => readonly number[],
) {
  return {
    name,
    title,
    description,
    type: 'list',
    pattern: '\\d{4}',
    value: (row) => of(row).map(String),
  } satisfies WrittenColumn<ReportRow>
}

function targetText({ target, ...standing }: TargetStanding): string {
  const until = target.horizon === undefined ? '' : `, ${horizonText(target.horizon)}`
  return plainSpaces(`${target.perimeter} : ${levelText(target)}${until}, ${stateWords(standing)}`)
}

/** `rapport-<aaaa-aaaa>.csv`: one line a number of the report. */
export const reportColumns: readonly WrittenColumn<ReportRow>[] = [
  words('partie', 'Partie', 'La partie du rapport.', ({ part }) => part),
  words('categorie', 'Catégorie', 'Ce qui est compté, comme le rapport le dit.', ({ label }) => label),
  {
    name: 'indicateur',
    title: 'Indicateur',
    description: 'L’indicateur du site dont ce nombre réunit les années : son fichier dit la formule.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: ({ indicator }) => indicator.id,
  },
  {
    name: 'serie',
    title: 'Série',
    description: 'Celle de l’indicateur, s’il en a plusieurs : l’article d’un marché réservé.',
    type: 'identifier',
    value: ({ series }) => series,
  },
  {
    name: 'periode',
    title: 'Période',
    description: 'Les deux années du rapport, ou l’une d’elles.',
    type: 'identifier',
    pattern: '\\d{4}(-\\d{4})?',
    required: true,
    value: ({ period }) => period,
  },
  quantity(
    'valeur',
    'Valeur',
    'Dans l’unité de la colonne unite, les parts de 0 à 1. Vide sous 5 marchés renseignés (règle 12), ou si le nombre est masqué (règle 11).',
    ({ value }) => value ?? undefined,
  ),
  {
    name: 'unite',
    title: 'Unité',
    description: 'part (de 0 à 1), EUR, contrats, heures, personnes, etp.',
    type: 'identifier',
    required: true,
    value: ({ indicator }) => indicator.unit,
  },
  quantity('numerateur', 'Numérateur', 'Ce qui est compté : la somme des années.', (row) => row.numerator),
  quantity('denominateur', 'Dénominateur', 'Ce à quoi il est rapporté.', (row) => row.denominator),
  quantity('inconnus', 'Inconnus', 'Nombre de lignes qui ne disent rien.', ({ unknown }) => unknown),
  quantity(
    'borne_basse',
    'Borne basse',
    'La part si tous les inconnus étaient « non ».',
    ({ bounds }) => bounds?.[0],
  ),
  quantity(
    'borne_haute',
    'Borne haute',
    'La part si tous les inconnus étaient « oui ».',
    ({ bounds }) => bounds?.[1],
  ),
  yearsOf(
    'annees_sans_chiffre',
    'Années sans chiffre',
    'Années du rapport dont aucun fichier ne dit ce nombre ; aucune s’il a les deux.',
    ({ missing }) => missing,
  ),
  yearsOf(
    'annees_partielles',
    'Années partielles',
    'Années que les fichiers peuvent ne couvrir qu’en partie ; aucune si elles sont entières.',
    ({ partial }) => partial,
  ),
  {
    name: 'objectifs',
    title: 'Objectifs',
    description:
      'Ce qui a été promis de cet indicateur, avec son échéance et son état ; aucune s’il n’y en a pas.',
    type: 'list',
    value: ({ targets }) => targets.map(targetText),
  },
]
