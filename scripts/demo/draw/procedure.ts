import type { Row } from '../tables/columns.ts'
import type { Random } from './random.ts'

export type Technique = 'Accord-cadre' | 'Marché' | 'Marché subséquent'

export const OPEN_TENDER = "Appel d'offres ouvert"
export const ADAPTED = 'Procédure adaptée'

/** The procedure: small amounts take the adapted one more often, large ones hardly (works below 5.4 M€ may). */
export function pickProcedure(
  random: Random,
  procedures: readonly Row<'procedures'>[],
  technique: Technique,
  amount: number,
  works: boolean,
): string {
  const threshold = works ? 5_400_000 : 216_000
  const adapted = amount <= 1 || amount > threshold ? 0.05 : amount < threshold / 3 ? 1.8 : 1
  return random.weighted(procedures, (each) => each[technique] * (each.name === ADAPTED ? adapted : 1)).name
}
