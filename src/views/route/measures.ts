import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { fr } from '../../text/language/typography.ts'

/** A share of the contracts of a year to which each coming contract can add: what it must carry, in words. */
export interface RouteMeasure {
  /** After "porter": "une clause sociale". */
  readonly thing: string
  /** Whether structures of inclusion bear on it. */
  readonly bySocial: boolean
  /** Whether the plan says that a purchase will carry it; absent where it does not say. */
  announces(purchase: Purchase): boolean | undefined
}

type Field = 'socialConsiderations' | 'environmentalConsiderations'

function measure(
  field: Field,
  thing: string,
  kind?: 'contractPerformanceConditions' | 'awardCriteria' | 'reservedParticipation',
): RouteMeasure {
  return {
    thing,
    bySocial: field === 'socialConsiderations',
    announces: (purchase) => {
      const values: readonly string[] | undefined = purchase[field]
      return values && (kind === undefined ? values.length > 0 : values.includes(kind))
    },
  }
}

/** By the id of the indicator: shares by number that a clause, a criterion or a reservation of one contract moves. */
export const ROUTE_MEASURES: Readonly<Record<string, RouteMeasure>> = {
  'clauses-sociales': measure('socialConsiderations', 'une clause sociale', 'contractPerformanceConditions'),
  'considerations-sociales': measure('socialConsiderations', fr`un volet social`),
  'criteres-sociaux': measure('socialConsiderations', fr`un critère social`, 'awardCriteria'),
  'marches-reserves': measure('socialConsiderations', fr`une réservation`, 'reservedParticipation'),
  'considerations-environnementales': measure('environmentalConsiderations', fr`un volet environnemental`),
  'clauses-environnementales': measure(
    'environmentalConsiderations',
    'une clause environnementale',
    'contractPerformanceConditions',
  ),
  'criteres-environnementaux': measure(
    'environmentalConsiderations',
    fr`un critère environnemental`,
    'awardCriteria',
  ),
}
