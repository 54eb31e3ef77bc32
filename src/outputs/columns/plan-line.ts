import type { PlannedPurchase } from '../../domain/planned-purchase.ts'
import type { RecordColumn } from '../../tables/column.ts'
import { PLAN_COLUMNS } from '../../tables/plan-columns.ts'
import { CATEGORIES, ENVIRONMENTAL, SOCIAL, STATUSES } from '../../tables/plan-words.ts'
import { cellText } from '../../tables/cell-text.ts'
import type { CellValue, WrittenColumn, ColumnType } from '../../tables/column.ts'

/** A line of the plan, or what an edition says of some of its fields. */
export type PlanLine = Partial<PlannedPurchase>

type Words = Readonly<Record<string, string>>

/** Values as the files write them: the reader's words, the other way round. */
function wordsOf(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [value, word]))
}

/** Column of the plan → the field that holds it, and its words where the field has others. */
const FIELDS: Readonly<Record<string, { readonly field: keyof PlannedPurchase; readonly words?: Words }>> = {
  id: { field: 'id' },
  intitule: { field: 'title' },
  description: { field: 'description' },
  type: { field: 'category', words: wordsOf(CATEGORIES) },
  cpv: { field: 'cpv' },
  service_prescripteur: { field: 'requestingService' },
  montant_estime_min_eur: { field: 'minAmount' },
  montant_estime_max_eur: { field: 'maxAmount' },
  procedure_envisagee: { field: 'procedure' },
  nombre_lots: { field: 'lots' },
  lots_reserves: { field: 'reservedLots' },
  article_reserve: { field: 'reservedArticles' },
  considerations_sociales: { field: 'socialConsiderations', words: wordsOf(SOCIAL) },
  heures_insertion_prevues: { field: 'plannedInclusionHours' },
  considerations_environnementales: {
    field: 'environmentalConsiderations',
    words: wordsOf(ENVIRONMENTAL),
  },
  publication_prevue: { field: 'plannedPublication' },
  publication_reelle: { field: 'publishedOn' },
  notification_prevue: { field: 'plannedAward' },
  duree_mois: { field: 'durationMonths' },
  renouvelle: { field: 'renews' },
  marches_attribues: { field: 'contractIds' },
  commune: { field: 'commune' },
  sourcing_ouvert: { field: 'sourcingOpen' },
  sourcing_date_limite: { field: 'sourcingUntil' },
  contact_courriel: { field: 'contactEmail' },
  statut: { field: 'status', words: wordsOf(STATUSES) },
  lien_avis: { field: 'noticeUrl' },
  mis_a_jour_le: { field: 'updatedOn' },
}

function typeOf({ type, meaning }: RecordColumn): ColumnType {
  if (meaning === 'amount') return 'amount'
  if (type !== 'string') return type
  return meaning === 'title' || meaning === 'text' ? 'text' : 'identifier'
}

/** The unit is in the name of the column (design.md § 7), or the only one of its kind. */
function unitOf({ name, meaning }: RecordColumn): string | undefined {
  if (meaning === 'amount') return 'EUR'
  if (name.endsWith('_mois')) return 'mois'
  return name.startsWith('heures_') ? 'heures' : undefined
}

function inWords(value: CellValue, words: Words | undefined): CellValue {
  if (words === undefined) return value
  if (typeof value === 'string') return words[value]
  return Array.isArray(value) ? value.map((item: string) => words[item]!) : value
}

/** @throws Error where the schema has a column that no field holds: a fault of this program. */
function columnOf(declared: RecordColumn): WrittenColumn<PlanLine> {
  const { name, title, description, required, values, pattern } = declared
  const known = FIELDS[name]
  if (known === undefined) throw new Error(`no field of a planned purchase for the column ${name}`)
  return {
    name,
    title,
    description,
    type: typeOf(declared),
    required,
    values,
    pattern,
    unit: unitOf(declared),
    value: (line) => inWords(line[known.field] as CellValue, known.words),
  }
}

/** The columns of the plan (metier.md § 5), written as they are read. */
export const planLineColumns: readonly WrittenColumn<PlanLine>[] = PLAN_COLUMNS.map(columnOf)

/** A field of two states of a line, as its column writes it; an empty text is unknown. */
export interface FieldChange {
  readonly column: string
  readonly before: string
  readonly after: string
}

/** What differs between two states of a line, column by column, in the order of the schema. */
export function fieldChanges(before: PlanLine, after: PlanLine): readonly FieldChange[] {
  return planLineColumns
    .map(({ name, type, value }) => ({
      column: name,
      before: cellText(value(before), type),
      after: cellText(value(after), type),
    }))
    .filter((change) => change.before !== change.after)
}
