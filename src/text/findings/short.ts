import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Phrase } from '../language/phrase.ts'
import { finding } from './finding.ts'
import type { FindingContext } from './context.ts'

/** "qui le disent", "dont le lieu est connu": of which rows a share is, which a page says once. */
const AMONG_KNOWN =
  / qui le disent| dont (?:l[ae] |les |l’)[^,;:]*? (?:est|sont) (?:connue?|renseignée?)s?(?= (?!n’en |en ))/

/** The finding as a page of many says it: without what it is counted among, the years and the target beside it. */
export function shortFinding(indicator: ComputedIndicator, context: FindingContext): Phrase {
  const { words } = indicator
  const plain = {
    ...indicator,
    targets: [],
    ...(words && {
      words: { ...words, ...(words.share && { share: words.share.replace(AMONG_KNOWN, '') }) },
    }),
  }
  const { years: _years, yearsOf: _yearsOf, ...timeless } = context
  return finding(plain, timeless).title
}
