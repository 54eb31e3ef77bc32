import { landmarksOf, levelText, perimeterAdjective } from '../scheme/targets.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator, Target } from '../../domain/indicator.ts'
import type { Phrase } from '../language/phrase.ts'

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** "Repère européen, fait pour juger des pays et non un acheteur : au plus 5 %, bon ; 10 % et plus, mauvais." */
function markSentence(marks: readonly Target[]): string {
  const whose = perimeterAdjective(marks[0]!)
  return fr`Repère ${whose}, fait pour juger des pays et non un acheteur : ${marks.map(levelText).join(' ; ')}.`
}

/** "Niveau national, mesuré sur une autre population : 17 % en 2018 et 13,2 % en 2021." */
function levelSentence(levels: readonly Target[]): string {
  const said = levels.map((level) =>
    level.period === undefined ? levelText(level) : fr`${levelText(level)} en ${level.period}`,
  )
  return fr`Niveau ${perimeterAdjective(levels[0]!)}, mesuré sur une autre population : ${list.format(said)}.`
}

/** What was measured elsewhere and what judges countries, a sentence for each perimeter: never anybody's target (rule 17). */
export function landmarkSentences(indicator: Pick<ComputedIndicator, 'targets' | 'unit'>): Phrase[] {
  const kinds = Map.groupBy(
    landmarksOf(indicator),
    ({ mark, perimeter }) => `${mark === undefined} ${perimeter}`,
  )
  return [...kinds.values()].map((landmarks) => [
    landmarks[0]!.mark === undefined ? levelSentence(landmarks) : markSentence(landmarks),
  ])
}
