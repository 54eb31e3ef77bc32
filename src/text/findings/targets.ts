import { capitalised } from '../language/phrase.ts'
import { distanceTo, targetName, targetPhrase, targetsOf } from '../scheme/targets.ts'
import { landmarkSentences } from './landmarks.ts'
import { sentences } from './type.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import type { FindingContext } from './context.ts'
import type { KnownPoint } from '../points.ts'
import type { Phrase } from '../language/phrase.ts'

/** A target that counts other contracts, or another thing, is a comparison of size only (rule 17). */
function warning({ caveats }: ComputedIndicator, { perimeter, broader }: Target): string {
  if (broader && caveats.includes('clause-is-not-insertion'))
    return ', qui ne porte que sur les clauses d’insertion'
  return perimeter === 'France' && caveats.includes('other-population')
    ? ', qui compte d’autres marchés que ces données'
    : ''
}

/** Each target against the last figure, "2025 est 1 point au-dessus de l’objectif national", then the landmarks. */
export function targetSentences(
  indicator: ComputedIndicator,
  last: KnownPoint,
  context: FindingContext,
  saidInTitle?: Target,
): Phrase {
  const targets = targetsOf(indicator).map((target): Phrase => {
    const distance = distanceTo(target, last.value)
    const warned = warning(indicator, target)
    if (target === saidInTitle)
      return [`${last.period} est ${distance.of(targetName(target, context))}${warned}.`]
    const told = targetPhrase(target, context)
    return capitalised([fr`${told}${warned} : ${last.period} est ${distance.alone}.`])
  })
  return sentences(...targets, ...landmarkSentences(indicator))
}
