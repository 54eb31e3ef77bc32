import { centsFromDecimal } from '../../domain/money.ts'
import type { EditionFigure } from '../../domain/edition/edition.ts'
import type { Portal } from '../../domain/portal.ts'
import { UNITS } from '../../domain/unit.ts'
import { FAMILY_TEXT } from '../../text/data/revisions.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { dataset } from '../datasets/dataset.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { FAMILIES, FOLLOWED } from './followed.ts'
import { editionName, nextName } from './revision-names.ts'
import { revisionsOf } from './revisions.ts'

const CHANGES = ['ajout', 'modification', 'retrait'] as const

/** One row that came, changed or went since the last edition. */
interface RevisionLine {
  readonly table: string
  readonly key: string
  readonly change: (typeof CHANGES)[number]
  readonly groups?: readonly string[]
  readonly from?: string
}

const changeColumns: readonly WrittenColumn<RevisionLine>[] = [
  {
    name: 'table',
    title: 'Table',
    description: 'Le fichier de /donnees/ dont la ligne fait partie, sans son extension.',
    type: 'identifier',
    values: FOLLOWED.map(({ table }) => table),
    required: true,
    value: ({ table }) => table,
  },
  {
    name: 'ligne',
    title: 'Ligne',
    description:
      'Ce qui nomme la ligne : id de marches.csv, identifiant_page de achats-a-venir.csv ; pour insertion.csv, ' +
      'annee:marche_id, puis une empreinte courte du métier, du type de structure et de la modalité.',
    type: 'identifier',
    required: true,
    value: ({ key }) => key,
  },
  {
    name: 'changement',
    title: 'Changement',
    description: 'Depuis la dernière édition publiée.',
    type: 'identifier',
    values: CHANGES,
    required: true,
    value: ({ change }) => change,
  },
  {
    name: 'rubriques',
    title: 'Rubriques changées',
    description: `D’une ligne modifiée, ce qui a changé : ${FAMILIES.map((name) => `${name} (${FAMILY_TEXT[name]})`).join(', ')}. Vide pour un ajout ou un retrait.`,
    type: 'list',
    values: FAMILIES,
    value: ({ groups }) => groups,
  },
  {
    name: 'ancienne_ligne',
    title: 'Nom de la ligne avant',
    description:
      'D’un marché dont l’objet, le montant ou la date a été corrigé à la source, l’identifiant qu’il avait : ' +
      'son ancienne adresse mène à la nouvelle. Vide pour toute autre ligne.',
    type: 'identifier',
    value: ({ from }) => from,
  },
]

/** A figure as an edition gave it, or as this build does. */
interface FigureLine {
  readonly edition: string
  readonly date: string
  readonly reason?: string
  readonly figure: EditionFigure
}

const figureColumns: readonly WrittenColumn<FigureLine>[] = [
  {
    name: 'edition',
    title: 'Édition',
    description:
      'Jour d’arrêt des données, suivi de -2, -3… pour une autre édition du même jour. La dernière est l’état présent du site.',
    type: 'identifier',
    required: true,
    value: ({ edition }) => edition,
  },
  {
    name: 'arretee_au',
    title: 'Données arrêtées au',
    description: 'Date de référence de l’édition.',
    type: 'date',
    required: true,
    value: ({ date }) => date,
  },
  {
    name: 'motif',
    title: 'Motif',
    description:
      'Pourquoi l’édition a été faite ; vide pour l’état présent, qui n’est pas encore une édition.',
    type: 'text',
    value: ({ reason }) => reason,
  },
  {
    name: 'chiffre',
    title: 'Chiffre',
    description:
      'Chiffre de tête ou somme de reconciliation.json, ou indicateurs/<id> pour la dernière année complète d’un indicateur.',
    type: 'identifier',
    required: true,
    value: ({ figure }) => figure.key,
  },
  {
    name: 'periode',
    title: 'Période',
    description: 'Année du chiffre d’un indicateur ; vide pour ceux qui portent sur tout.',
    type: 'identifier',
    pattern: String.raw`\d{4}`,
    value: ({ figure }) => figure.period,
  },
  {
    name: 'valeur',
    title: 'Valeur',
    description: 'Telle que l’édition l’a donnée, jamais recalculée.',
    type: 'number',
    required: true,
    value: ({ figure: { unit, value } }) => (unit === 'EUR' ? centsFromDecimal(value) : Number(value)),
  },
  {
    name: 'unite',
    title: 'Unité',
    description: 'Unité de la valeur ; part : de 0 à 1.',
    type: 'identifier',
    values: UNITS,
    required: true,
    value: ({ figure }) => figure.unit,
  },
]

/** `revisions.csv`: every row that changed since the last edition; empty where nothing did, or where there is none. */
function changeDataset(portal: Portal): Dataset {
  const rows = revisionsOf(portal).tables.flatMap(({ table, added, changed, removed }) => [
    ...added.map((key): RevisionLine => ({ table, key, change: 'ajout' })),
    ...changed.map((row): RevisionLine => ({ table, ...row, change: 'modification' })),
    ...removed.map((key): RevisionLine => ({ table, key, change: 'retrait' })),
  ])
  return dataset({
    base: 'donnees/revisions',
    title: 'Révisions depuis la dernière édition',
    description:
      'Une ligne par ligne ajoutée, modifiée ou retirée depuis la dernière édition publiée de ce site. Vide s’il n’y en a pas.',
    columns: changeColumns,
    rows,
    isDemonstration: () => portal.demonstration,
    caveats: [],
    primaryKey: ['table', 'ligne'],
  })
}

/** `revisions-chiffres.csv`: the figures of each edition as it gave them, oldest first, then those of this build. */
function figureDataset(portal: Portal): Dataset {
  const { editions, current, since, unchanged } = revisionsOf(portal)
  const { referenceDate } = portal
  const published = editions.flatMap(({ date, reason, figures }, index) =>
    figures.map((figure): FigureLine => ({ edition: editionName(editions, index), date, reason, figure })),
  )
  const edition = nextName(editions, referenceDate)
  const now = current.map((figure): FigureLine => ({ edition, date: referenceDate, figure }))
  return dataset({
    base: 'donnees/revisions-chiffres',
    title: 'Chiffres de chaque édition',
    description:
      'Une ligne par édition et par chiffre : chiffres de tête, sommes, indicateurs de la dernière année complète.',
    columns: figureColumns,
    rows: since !== undefined && unchanged ? published : [...published, ...now],
    isDemonstration: () => portal.demonstration,
    caveats: [],
    primaryKey: ['edition', 'chiffre'],
  })
}

export function revisionDatasets(portal: Portal): readonly Dataset[] {
  return [changeDataset(portal), figureDataset(portal)]
}
