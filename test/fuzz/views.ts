import { communeRows, communeSentence } from '../../src/components/commune/lists.ts'
import { countingNotes } from '../../src/components/contract/counting.ts'
import { moneyFacts } from '../../src/components/contract/facts-money.ts'
import { partyFacts } from '../../src/components/contract/facts-parties.ts'
import { responsibleFacts } from '../../src/components/contract/facts-responsible.ts'
import { subjectFacts } from '../../src/components/contract/facts-subject.ts'
import { contractHistory, historySentence } from '../../src/components/contract/history.ts'
import { inclusionOf, inclusionRows } from '../../src/components/contract/inclusion.ts'
import { contractLine } from '../../src/components/contract/line.ts'
import { mergeRows } from '../../src/components/contract/merges.ts'
import { knownNames } from '../../src/components/contract/names.ts'
import { contractRecords, flagPlace } from '../../src/components/contract/record.ts'
import { contractSentence } from '../../src/components/contract/sentence.ts'
import { subcontractRows } from '../../src/components/contract/subcontracts.ts'
import { placeWords } from '../../src/components/contract/supplier-place.ts'
import { endingFacets } from '../../src/components/ending/facets.ts'
import { endingFinding } from '../../src/components/ending/finding.ts'
import { endingLines } from '../../src/components/ending/line.ts'
import { byQuarter, endingRows } from '../../src/components/ending/row.ts'
import { familyRows } from '../../src/components/family/lists.ts'
import { facetViews } from '../../src/components/filter/facet.ts'
import { figureTable } from '../../src/components/figure-table.ts'
import { headlineFigures } from '../../src/components/headline.ts'
import { answeringFacts, answeringSteps } from '../../src/components/purchase/answering.ts'
import { becomeRows } from '../../src/components/purchase/become-rows.ts'
import { contractCells } from '../../src/components/purchase/contract-cells.ts'
import { estimateFacts } from '../../src/components/purchase/facts-money.ts'
import { announcedFacts } from '../../src/components/purchase/facts-responsible.ts'
import { whatFacts } from '../../src/components/purchase/facts-what.ts'
import { whenFacts } from '../../src/components/purchase/facts-when.ts'
import { purchaseRecords } from '../../src/components/purchase/record.ts'
import { purchaseSentence } from '../../src/components/purchase/sentence.ts'
import { similarRows } from '../../src/components/purchase/similar-rows.ts'
import { structuresSentence } from '../../src/components/purchase/structures-words.ts'
import { purchaseTimeline } from '../../src/components/purchase/timeline.ts'
import { recordFlagRows } from '../../src/components/records/record-flags.ts'
import { identityFacts } from '../../src/components/supplier/facts-identity.ts'
import { lifeFacts } from '../../src/components/supplier/facts-life.ts'
import { weightFacts } from '../../src/components/supplier/facts-weight.ts'
import { supplierLetters } from '../../src/components/supplier/letters.ts'
import { supplierLinks } from '../../src/components/supplier/path.ts'
import { supplierSentence } from '../../src/components/supplier/sentence.ts'
import { upcomingFacets } from '../../src/components/upcoming/facets.ts'
import { upcomingFinding } from '../../src/components/upcoming/finding.ts'
import { upcomingLine } from '../../src/components/upcoming/line.ts'
import { bySlot, upcomingRows } from '../../src/components/upcoming/row.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { communeRecords } from '../../src/indicators/commune-record.ts'
import { supplierBook } from '../../src/indicators/supplier-book.ts'
import { finding, findingContext } from '../../src/text/finding.ts'

const MOST_ROWS = 12

function figureViews(portal: Portal): readonly unknown[] {
  const context = findingContext(portal)
  const present = portal.indicators.filter(({ absent }) => absent === undefined)
  return [
    headlineFigures(portal),
    ...present.map((each) => [finding(each, context), figureTable(each, MOST_ROWS)]),
  ]
}

function contractViews(portal: Portal): readonly unknown[] {
  const { territory, referenceDate, cpvDivisions, trades } = portal
  const [names, placeOf, linkOf] = [knownNames(portal), placeWords(portal), supplierLinks(portal)]
  return contractRecords(portal).map(({ contract, merges, flags }) => [
    contractSentence(contract, names),
    moneyFacts(contract, referenceDate),
    partyFacts(contract, names, territory, placeOf, linkOf),
    subjectFacts(contract, cpvDivisions),
    responsibleFacts(contract),
    contractHistory(contract, names, referenceDate),
    historySentence(contract),
    inclusionRows(inclusionOf(portal, contract), trades),
    countingNotes(contract),
    subcontractRows(contract, names, placeOf, linkOf),
    mergeRows(merges),
    flags.flatMap(({ places }) => places.map(({ ref, flag }) => flagPlace(ref, flag?.column, true))),
    contractLine(contract),
  ])
}

function endingViews(portal: Portal): readonly unknown[] {
  const rows = endingRows(portal)
  const lineOf = endingLines(portal, true)
  return [
    endingFinding(rows, portal),
    byQuarter(rows),
    facetViews(rows, endingFacets(portal, rows)),
    rows.map(lineOf),
  ]
}

function planViews(portal: Portal): readonly unknown[] {
  const { referenceDate, territory } = portal
  const rows = upcomingRows(portal)
  const cells = contractCells(portal)
  return [
    upcomingFinding(rows),
    bySlot(rows),
    facetViews(rows, upcomingFacets(portal, rows)),
    rows.map((row) => upcomingLine(row, portal)),
    purchaseRecords(portal).map(({ purchase, stage, contracts, reserving, similar }) => [
      purchaseSentence(purchase, referenceDate),
      whatFacts(purchase, portal),
      whenFacts(purchase, referenceDate),
      estimateFacts(purchase, portal),
      announcedFacts(purchase),
      purchaseTimeline(purchase, portal),
      becomeRows(purchase, contracts.awarded),
      similarRows(similar, cells),
      structuresSentence(reserving, portal),
      answeringFacts({ purchase, stage, referenceDate, territory }),
      answeringSteps({ purchase, stage, referenceDate, territory }),
    ]),
  ]
}

function placeViews(portal: Portal): readonly unknown[] {
  return [
    communeRows(portal),
    communeRecords(portal).map((record) => communeSentence(record, portal)),
    familyRows(portal),
    supplierLetters(portal),
    [...supplierBook(portal).byKey.values()].map((supplier) => [
      supplierSentence(supplier),
      identityFacts(supplier, portal),
      lifeFacts(supplier),
      weightFacts(supplier, portal),
    ]),
    recordFlagRows(portal.reconciliation.recordFiles, portal.anomalies),
  ]
}

/** What pages say of published values, without their markup. */
export function viewsOf(portal: Portal): readonly unknown[] {
  return [figureViews, contractViews, endingViews, planViews, placeViews].map((views) => views(portal))
}
