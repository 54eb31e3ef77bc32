import type { Portal } from '../../domain/portal.ts'
import { SEARCH_KINDS } from '../../text/search.ts'
import type { SearchKind, SearchKindSlug } from '../../text/search.ts'
import { centralCards } from './central-cards.ts'
import { contractCards, endingRecords } from './contract-cards.ts'
import { noticeCards } from './notice-cards.ts'
import { pageCards } from './page-cards.ts'
import { purchaseCards } from './purchase-cards.ts'
import type { SearchCard } from './card.ts'
import { glossaryRecords, ideaCards, indicatorRecords, ruleRecords, tradeCards } from './reference-cards.ts'
import { schemeCards } from './scheme-cards.ts'
import { supplierCards } from './supplier-cards.ts'

const RECORDS: Readonly<Record<SearchKindSlug, (portal: Portal) => readonly SearchCard[]>> = {
  metier: tradeCards,
  consultation: noticeCards,
  'achat-a-venir': purchaseCards,
  besoin: ideaCards,
  echeance: endingRecords,
  titulaire: supplierCards,
  marche: contractCards,
  objectif: schemeCards,
  page: pageCards,
  centrale: centralCards,
  indicateur: indicatorRecords,
  methode: ruleRecords,
  glossaire: glossaryRecords,
}

/**
 * What lies ahead soonest first, what is past newest first; without date last. The index numbers records in this
 * order, so that sorting by date takes no bytes.
 */
function byDate(records: readonly SearchCard[], ahead: boolean): readonly SearchCard[] {
  const sign = ahead ? 1 : -1
  return records.toSorted(({ date: one }, { date: other }) => {
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined)
    return one < other ? -sign : one > other ? sign : 0
  })
}

/** All that can be found, kind by kind in the order of the results, each kind by date. */
export function searchRecords(portal: Portal): readonly SearchCard[] {
  return SEARCH_KINDS.flatMap((kind: SearchKind) =>
    byDate(RECORDS[kind.slug as SearchKindSlug](portal), kind.ahead === true),
  )
}
