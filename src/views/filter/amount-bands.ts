import { AMOUNT_BOUNDS } from '../../domain/purchase/purchase-facets.ts'
import { formatEuros } from '../../text/language/format.ts'
import type { Choice } from './facet.ts'

function bandChoice(band: number): Choice {
  const [from, to] = [AMOUNT_BOUNDS[band - 1], AMOUNT_BOUNDS[band]]
  const euros = (amount: number) => formatEuros(BigInt(amount) * 100n)
  if (from === undefined) return { value: `moins-de-${to}`, label: `moins de ${euros(to!)}` }
  if (to === undefined) return { value: `${from}-et-plus`, label: `${euros(from)} et plus` }
  return { value: `${from}-a-${to}`, label: `de ${euros(from)} à ${euros(to)}` }
}

/** Bands of amounts as choices, lowest first, in the places that `bandOf` gives. */
export const AMOUNT_BANDS: readonly Choice[] = Array.from({ length: AMOUNT_BOUNDS.length + 1 }, (_, band) =>
  bandChoice(band),
)
