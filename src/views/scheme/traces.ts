import type { Contract } from '../../domain/contract/contract.ts'
import { contractOfInclusion } from '../../domain/contract/inclusion-contracts.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { isOwnFact } from '../../domain/territory/fact.ts'
import type { TraceName, WordTraceName } from '../../domain/territory/trace.ts'
import { fold } from '../../text/language/fold.ts'
import { contractTitle } from '../contract/names.ts'
import { noticeView, openNotices } from '../notice/view.ts'
import { purchaseView } from '../purchase/view.ts'
import { contractItem, factItem, milestoneItem, noticeItem, partnerItem, purchaseItem } from './trace-item.ts'
import type { TraceItem } from './trace-item.ts'

/** Measured results that name an action: no trace that a folder can ask for, they say it themselves. */
export const MEASURED_TRACE = 'resultats-mesures'

/** What a trace found, newest first. */
export interface FoundTrace {
  readonly name: TraceName | WordTraceName | typeof MEASURED_TRACE
  /** Of a trace by a word. */
  readonly word?: string
  readonly items: readonly TraceItem[]
}

type Find = (portal: Portal) => readonly TraceItem[]

const contractsWhere =
  (holds: (contract: Contract) => boolean): Find =>
  ({ contracts }) =>
    contracts.filter((each) => each.kind === 'contract' && holds(each)).map(contractItem)

const purchasesWhere =
  (holds: (purchase: Purchase) => boolean): Find =>
  (portal) =>
    portal.purchases
      .filter((each) => !each.dropped && holds(each))
      .map((each) => purchaseItem(purchaseView(portal, each)))

const reservedBy = (...articles: readonly string[]) =>
  purchasesWhere(({ reservedArticles = [] }) => reservedArticles.some((each) => articles.includes(each)))

const hasAny = (values: readonly unknown[] | undefined) => values !== undefined && values.length > 0

/** Only what a field says counts: one that is not filled in shows nothing, and denies nothing. */
const FINDS: Readonly<Record<TraceName, Find>> = {
  'marches-clause-sociale': contractsWhere(({ socialConsiderations: values }) =>
    Boolean(values?.includes('contractPerformanceConditions')),
  ),
  'marches-critere-social': contractsWhere(({ socialConsiderations: values }) =>
    Boolean(values?.includes('awardCriteria')),
  ),
  'marches-reserves': contractsWhere(({ socialConsiderations: values }) =>
    Boolean(values?.includes('reservedParticipation')),
  ),
  'marches-heures-insertion': (portal) => {
    const contractOf = contractOfInclusion(portal)
    const found = portal.inclusion.map(contractOf).filter((each) => each !== undefined)
    return [...new Set(found)].map(contractItem)
  },
  'marches-clause-environnementale': contractsWhere(({ environmentalConsiderations: values }) =>
    Boolean(values?.includes('contractPerformanceConditions')),
  ),
  'marches-critere-environnemental': contractsWhere(({ environmentalConsiderations: values }) =>
    Boolean(values?.includes('awardCriteria')),
  ),
  'travaux-environnement': contractsWhere(
    ({ category, environmentalConsiderations: values }) => category === 'works' && hasAny(values),
  ),
  'marches-innovants': contractsWhere(({ innovative }) => innovative === true),
  'concessions-considerations': ({ contracts }) =>
    contracts
      .filter(
        ({ kind, socialConsiderations, environmentalConsiderations }) =>
          kind === 'concession' && (hasAny(socialConsiderations) || hasAny(environmentalConsiderations)),
      )
      .map(contractItem),
  'achats-annonces': purchasesWhere(() => true),
  'achats-sourcing': purchasesWhere(
    ({ sourcingOpen, sourcingUntil }) => sourcingOpen === true || sourcingUntil !== undefined,
  ),
  'achats-heures-prevues': purchasesWhere(({ plannedInclusionHours: hours }) => (hours ?? 0) > 0),
  'achats-environnement': purchasesWhere(({ environmentalConsiderations: values }) => hasAny(values)),
  'achats-lots': purchasesWhere(({ lots }) => (lots ?? 0) > 1),
  'achats-reserves': purchasesWhere(({ reservedLots }) => (reservedLots ?? 0) > 0),
  'achats-reserves-handicap': reservedBy('L2113-12', 'L2113-14'),
  'achats-reserves-ess': reservedBy('L2113-15', 'L2113-16'),
  'avis-ouverts': (portal) => openNotices(portal).map(noticeItem),
  'avis-reserves': (portal) =>
    portal.notices
      .filter(({ reserved }) => hasAny(reserved))
      .map((each) => noticeItem(noticeView(portal, each))),
}

type FindWord = (
  portal: Portal,
  says: (...texts: readonly (string | undefined)[]) => boolean,
) => ReturnType<Find>

const WORD_FINDS: Readonly<Record<WordTraceName, FindWord>> = {
  'marches-objet': ({ contracts }, says) =>
    contracts.filter((each) => says(contractTitle(each))).map(contractItem),
  'achats-objet': (portal, says) =>
    purchasesWhere(({ title, description }) => says(title, description))(portal),
  partenaires: ({ partners }, says) =>
    partners.filter(({ name, role, audience }) => says(name, role, audience)).map(partnerItem),
  faits: ({ facts }, says) =>
    facts.filter((fact) => isOwnFact(fact) && says(fact.subject, fact.source)).map(factItem),
  jalons: ({ scheme }, says) => scheme.milestones.filter(({ name }) => says(name)).map(milestoneItem),
}

function newestFirst(items: readonly TraceItem[]): readonly TraceItem[] {
  return items.toSorted(({ order: one = '' }, { order: other = '' }) =>
    one === other ? 0 : one > other ? -1 : 1,
  )
}

/** What a trace of the territory's folder finds, each computed once: several actions name one. */
export const findTrace = memoize((portal: Portal) => {
  const found = new Map<string, FoundTrace>()
  const find = (told: string): FoundTrace => {
    const [name, word] = told.split(':', 2) as [string, string?]
    if (word === undefined) {
      const trace = name as TraceName
      return { name: trace, items: newestFirst(FINDS[trace](portal)) }
    }
    const looked = ` ${fold(word)}`
    const says = (...texts: readonly (string | undefined)[]) =>
      texts.some((text) => text !== undefined && ` ${fold(text)}`.includes(looked))
    const trace = name as WordTraceName
    return { name: trace, word: word.trim(), items: newestFirst(WORD_FINDS[trace](portal, says)) }
  }
  return (told: string): FoundTrace => {
    const known = found.get(told) ?? find(told)
    found.set(told, known)
    return known
  }
})
