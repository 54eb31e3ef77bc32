import type { Technique } from './model.ts'
import type { Random } from './random.ts'

export const OPEN_TENDER = "Appel d'offres ouvert"
export const ADAPTED = 'Procédure adaptée'
export const WITHOUT_CALL = 'Marché passé sans publicité ni mise en concurrence préalable'
export const NEGOTIATED = 'Procédure avec négociation'
export const RESTRICTED = "Appel d'offres restreint"
const PROCEDURES = [OPEN_TENDER, ADAPTED, WITHOUT_CALL, NEGOTIATED, RESTRICTED]

const WEIGHTS: Record<Technique, readonly number[]> = {
  'Accord-cadre': [75, 18, 5.3, 1.5, 0.3],
  Marché: [47, 41.5, 7, 3.6, 0.6],
  'Marché subséquent': [93, 7, 0, 0, 0],
}

/** The procedure: small amounts take the adapted one more often, large ones hardly (works below 5.4 M€ may). */
export function pickProcedure(random: Random, technique: Technique, amount: number, works: boolean): string {
  const threshold = works ? 5_400_000 : 216_000
  const adapted = amount <= 1 || amount > threshold ? 0.05 : amount < threshold / 3 ? 1.8 : 1
  return random.weighted(
    PROCEDURES,
    (procedure, index) => WEIGHTS[technique][index]! * (procedure === ADAPTED ? adapted : 1),
  )
}

const PRICE_FORMS = ['Révisable', 'Ferme', 'Ferme et actualisable', '']
const PRICE_WEIGHTS: Record<Technique, readonly number[]> = {
  'Accord-cadre': [60, 7, 1, 32],
  Marché: [67, 24, 9, 0],
  'Marché subséquent': [61, 30, 9, 0],
}

/** How the price varies, in the words of the MEL's export; empty on a third of the frameworks. */
export function pickPriceForm(random: Random, technique: Technique): string {
  return random.weighted(PRICE_FORMS, (_, index) => PRICE_WEIGHTS[technique][index]!)
}
