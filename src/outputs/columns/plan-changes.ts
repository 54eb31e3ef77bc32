import type { PlanChange, Purchase } from '../../domain/purchase/planned-purchase.ts'
import { CHANGE_TEXT } from '../../text/plan.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { PLAN_COLUMNS } from '../../tables/plan-columns.ts'
import { fieldChanges } from './field-changes.ts'
import type { FieldChange } from './field-changes.ts'
import { codesOf } from '../../text/codes.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'

/** One field of one change of one purchase; a purchase that came in, left or came back has no field. */
export interface ChangeLine {
  readonly purchase: Purchase
  readonly change: PlanChange
  readonly field?: FieldChange
}

/** Lines of all purchases, edition by edition. */
export function changeLinesOf(purchases: readonly Purchase[]): readonly ChangeLine[] {
  const lines = purchases.flatMap((purchase) =>
    purchase.history.flatMap((change): ChangeLine[] => {
      const fields = fieldChanges(change.before ?? {}, change.after ?? {})
      return fields.length === 0
        ? [{ purchase, change }]
        : fields.map((field) => ({ purchase, change, field }))
    }),
  )
  return lines.sort((one, other) =>
    one.change.edition === other.change.edition ? 0 : one.change.edition < other.change.edition ? -1 : 1,
  )
}

/** `achats-a-venir-editions.csv`: what each edition of the plan changed. */
export const changeColumns: readonly WrittenColumn<ChangeLine>[] = [
  {
    name: 'edition',
    title: 'Édition',
    description: 'Jour de l’édition qui a changé quelque chose.',
    type: 'date',
    required: true,
    value: ({ change }) => change.edition,
  },
  {
    name: 'id',
    title: 'Identifiant',
    description: 'Colonne id de achats-a-venir.csv.',
    type: 'identifier',
    required: true,
    value: ({ purchase }) => purchase.id,
  },
  {
    name: 'identifiant_page',
    title: 'Identifiant de la page',
    description: 'La page de l’achat est /achats-a-venir/<identifiant_page>/.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: ({ purchase }) => purchase.slug,
  },
  {
    name: 'changement',
    title: 'Changement',
    description:
      'ajoute, avance, reporte, modifie, retire (absent de cette édition) ou revenu (de nouveau présent).',
    type: 'identifier',
    values: codesOf(CHANGE_TEXT),
    required: true,
    value: ({ change }) => CHANGE_TEXT[change.kind].code,
  },
  {
    name: 'mois',
    title: 'Mois',
    description: 'De combien de mois la publication prévue est avancée ou reportée.',
    type: 'integer',
    unit: 'mois',
    value: ({ change }) => change.months,
  },
  {
    name: 'champ',
    title: 'Champ',
    description: 'Colonne de la programmation qui a changé ; vide pour un ajout, un retrait ou un retour.',
    type: 'identifier',
    values: PLAN_COLUMNS.map(({ name }) => name),
    value: ({ field }) => field?.column,
  },
  {
    name: 'avant',
    title: 'Avant',
    description: 'Ce que disait l’édition précédente ; vide si elle n’en disait rien.',
    type: 'text',
    value: ({ field }) => field?.before || undefined,
  },
  {
    name: 'apres',
    title: 'Après',
    description: 'Ce que dit cette édition ; vide si elle n’en dit rien.',
    type: 'text',
    value: ({ field }) => field?.after || undefined,
  },
]
