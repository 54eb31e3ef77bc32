import type { Portal } from '../../domain/portal.ts'
import { SEARCH_KINDS } from '../../text/search.ts'
import type { SearchKindSlug } from '../../text/search.ts'
import { contractRecords, endingRecords } from './contract-records.ts'
import { purchaseRecords } from './purchase-records.ts'
import type { SearchRecord } from './record.ts'
import { glossaryRecords, indicatorRecords, ruleRecords, tradeRecords } from './reference-records.ts'
import { supplierRecords } from './supplier-records.ts'

const RECORDS: Readonly<Record<SearchKindSlug, (portal: Portal) => readonly SearchRecord[]>> = {
  metier: tradeRecords,
  'achat-a-venir': purchaseRecords,
  echeance: endingRecords,
  titulaire: supplierRecords,
  marche: contractRecords,
  indicateur: indicatorRecords,
  methode: ruleRecords,
  glossaire: glossaryRecords,
}

const known = new WeakMap<Portal, readonly SearchRecord[]>()

/** All that can be found, kind by kind in the order of the results. Made once a portal. */
export function searchRecords(portal: Portal): readonly SearchRecord[] {
  const ready = known.get(portal)
  if (ready) return ready
  const records = SEARCH_KINDS.flatMap(({ slug }) => RECORDS[slug](portal))
  known.set(portal, records)
  return records
}
