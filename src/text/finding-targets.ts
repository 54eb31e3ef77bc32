import { capitalised } from './phrase.ts'
import { distanceTo, landmarksOf, targetPhrase, targetsOf, targetValue } from './targets.ts'
import { sentences } from './finding-type.ts'
import { fr } from './typography.ts'
import type { ComputedIndicator, Target } from '../domain/indicator.ts'
import type { FindingContext } from './finding-context.ts'
import type { KnownPoint } from './points.ts'
import type { Phrase } from './phrase.ts'

/** A target that counts other contracts, or another thing, is a comparison of size only (rule 17). */
function warning({ caveats }: ComputedIndicator, { perimeter }: Target): string {
  if (caveats.includes('clause-is-not-insertion')) return ', sur les seules clauses d’insertion'
  return perimeter === 'France' && caveats.includes('other-population')
    ? ', mais cet objectif compte d’autres marchés'
    : ''
}

/** "2025 est 1 point au-dessus de l’objectif national, …": each target against the last figure, then the landmarks. */
export function targetSentences(
  indicator: ComputedIndicator,
  last: KnownPoint,
  context: FindingContext,
  saidInTitle?: Target,
): Phrase {
  const targets = targetsOf(indicator).map((target): Phrase => {
    const distance = distanceTo(target, last.value)
    const told = target === saidInTitle ? '' : `${targetPhrase(target, context)}. `
    return [...capitalised([told]), fr`${last.period} est ${distance}${warning(indicator, target)}.`]
  })
  const landmarks = landmarksOf(indicator).map((landmark): Phrase => [
    fr`Repère ${landmark.perimeter === 'France' ? 'national' : landmark.perimeter}${landmark.period ? ` de ${landmark.period}` : ''} : ${targetValue(landmark)}.`,
  ])
  return sentences(...targets, ...landmarks)
}
