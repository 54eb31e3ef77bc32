import { communeRows, communeSentence } from '../../src/views/commune/lists.ts'
import { countingNotes } from '../../src/views/contract/counting.ts'
import { moneyProperties } from '../../src/views/contract/properties-money.ts'
import { partyProperties } from '../../src/views/contract/properties-parties.ts'
import { responsibleProperties } from '../../src/views/contract/properties-responsible.ts'
import { subjectProperties } from '../../src/views/contract/properties-subject.ts'
import { contractHistory, historySentence } from '../../src/views/contract/history.ts'
import { inclusionOf, inclusionRows } from '../../src/views/contract/inclusion.ts'
import { contractLine } from '../../src/outputs/listing/contract-line.ts'
import { mergeRows } from '../../src/views/contract/merges.ts'
import { contractDossier, flagPlace } from '../../src/views/contract/dossier.ts'
import { contractSentence } from '../../src/views/contract/sentence.ts'
import { subcontractRows } from '../../src/views/contract/subcontracts.ts'
import { endingFacets } from '../../src/views/ending/facets.ts'
import { endingFinding } from '../../src/views/ending/finding.ts'
import { endingLines } from '../../src/views/ending/line.ts'
import { monthBars } from '../../src/views/ending/month-bars.ts'
import { endingPages } from '../../src/views/ending/pages.ts'
import { byMonth, endingRows } from '../../src/views/ending/row.ts'
import { cpvDivisionRows } from '../../src/views/cpv-division/lists.ts'
import { facetViews } from '../../src/views/filter/facet.ts'
import { figureTable } from '../../src/views/figure/table.ts'
import { searchExamples } from '../../src/views/home/examples.ts'
import { homeOpening } from '../../src/views/home/opening.ts'
import { answeringProperties, answeringSteps } from '../../src/views/purchase/answering.ts'
import { becomeRows } from '../../src/views/purchase/become-rows.ts'
import { estimateProperties } from '../../src/views/purchase/properties-money.ts'
import { announcedProperties } from '../../src/views/purchase/properties-responsible.ts'
import { whatProperties } from '../../src/views/purchase/properties-what.ts'
import { whenProperties } from '../../src/views/purchase/properties-when.ts'
import { purchaseRecords } from '../../src/views/purchase/dossier.ts'
import { purchaseSentence } from '../../src/views/purchase/sentence.ts'
import { similarList } from '../../src/views/purchase/similar.ts'
import { structuresSentence } from '../../src/views/purchase/structures-words.ts'
import { purchaseTimeline } from '../../src/views/purchase/timeline.ts'
import { recordFlagRows } from '../../src/views/quality/record-flags.ts'
import { identityProperties } from '../../src/views/supplier/properties-identity.ts'
import { lifeProperties } from '../../src/views/supplier/properties-life.ts'
import { weightProperties } from '../../src/views/supplier/properties-weight.ts'
import { supplierLetters } from '../../src/views/supplier/letters.ts'
import { supplierSentence } from '../../src/views/supplier/sentence.ts'
import { upcomingFacets } from '../../src/views/upcoming/facets.ts'
import { upcomingFinding } from '../../src/views/upcoming/finding.ts'
import { upcomingLine } from '../../src/views/upcoming/line.ts'
import { byGroup, upcomingRows } from '../../src/views/upcoming/row.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { communeSummaries } from '../../src/indicators/commune-summary.ts'
import { supplierBook } from '../../src/indicators/supplier-book.ts'
import { finding, findingContext } from '../../src/text/findings/finding.ts'

const MOST_ROWS = 12

function figureViews(portal: Portal): readonly unknown[] {
  const context = findingContext(portal)
  const present = portal.indicators.filter(({ absent }) => absent === undefined)
  return [
    homeOpening(portal),
    searchExamples(portal),
    ...present.map((each) => [finding(each, context), figureTable(each, MOST_ROWS)]),
  ]
}

function contractViews(portal: Portal): readonly unknown[] {
  const { referenceDate, cpvDivisions, trades } = portal
  return portal.contracts.map((contract) => {
    const { merges, flags } = contractDossier(portal, contract)
    return [
      contractSentence(contract, portal),
      moneyProperties(contract, referenceDate),
      partyProperties(contract, portal),
      subjectProperties(contract, cpvDivisions),
      responsibleProperties(contract),
      contractHistory(contract, portal),
      historySentence(contract),
      inclusionRows(inclusionOf(portal, contract), trades),
      countingNotes(contract),
      subcontractRows(contract, portal),
      mergeRows(merges),
      flags.flatMap(({ places }) => places.map(({ ref, flag }) => flagPlace(ref, flag?.column, true))),
      contractLine(contract),
    ]
  })
}

function endingViews(portal: Portal): readonly unknown[] {
  const rows = endingRows(portal)
  const lineOf = endingLines(portal, true)
  return [
    endingPages(portal).map((page) => endingFinding(page, portal)),
    byMonth(rows),
    monthBars(rows),
    facetViews(rows, endingFacets(portal, rows)),
    rows.map(lineOf),
  ]
}

function planViews(portal: Portal): readonly unknown[] {
  const { referenceDate, territory } = portal
  const rows = upcomingRows(portal)
  return [
    rows.length > 0 && upcomingFinding(rows),
    byGroup(rows),
    facetViews(rows, upcomingFacets(portal, rows)),
    rows.map((row) => upcomingLine(row)),
    purchaseRecords(portal).map(({ contracts, reserving, similar, ...view }) => [
      purchaseSentence(view),
      whatProperties(view, portal),
      whenProperties(view),
      estimateProperties(view, portal),
      announcedProperties(view.purchase),
      purchaseTimeline(view.purchase, portal),
      becomeRows(view.purchase, contracts.awarded),
      similarList(similar, portal),
      structuresSentence(reserving, portal),
      answeringProperties({ ...view, referenceDate, territory }),
      answeringSteps({ ...view, referenceDate, territory }),
    ]),
  ]
}

function placeViews(portal: Portal): readonly unknown[] {
  return [
    communeRows(portal),
    communeSummaries(portal).map((record) => communeSentence(record, portal)),
    cpvDivisionRows(portal),
    supplierLetters(portal),
    [...supplierBook(portal).byKey.values()].map((supplier) => [
      supplierSentence(supplier),
      identityProperties(supplier, portal),
      lifeProperties(supplier),
      weightProperties(supplier, portal),
    ]),
    recordFlagRows(portal.reconciliation.recordFiles, portal.anomalies),
  ]
}

/** What pages say of published values, without their markup. */
export function viewsOf(portal: Portal): readonly unknown[] {
  return [figureViews, contractViews, endingViews, planViews, placeViews].map((views) => views(portal))
}
