import { join } from 'node:path'
import { centralMemberSchema } from '../../src/domain/territory/central-member.ts'
import { centralOfferSchema } from '../../src/domain/contract/central-offer.ts'
import { contractSchema } from '../../src/domain/contract/contract.ts'
import { judgedCorrectionSchema } from '../../src/domain/edition/correction.ts'
import { establishmentSchema } from '../../src/domain/supplier/establishment.ts'
import { inclusionRecordSchema } from '../../src/domain/contract/inclusion-record.ts'
import { legalTextSchema } from '../../src/domain/reference/legal-text.ts'
import { localScopeFileSchema, localScopeOf } from '../../src/domain/territory/local-scope.ts'
import { noticeSchema } from '../../src/domain/notice/notice.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { planEditionSchema, purchaseSchema } from '../../src/domain/purchase/planned-purchase.ts'
import { portalDescriptionSchema } from '../../src/domain/portal-description.ts'
import { anomalySchema, mergeSchema, reconciliationSchema } from '../../src/domain/reconciliation.ts'
import { essServiceSchema, reservedArticleSchema } from '../../src/domain/contract/reserved-article.ts'
import { structureSchema } from '../../src/domain/supplier/structure.ts'
import { subscriptionProgramSchema } from '../../src/domain/reference/subscription-program.ts'
import { rgaaCriterionSchema } from '../../src/domain/reference/rgaa-criterion.ts'
import { ideaCallSchema } from '../../src/domain/territory/idea-call.ts'
import { measuredResultSchema } from '../../src/domain/territory/measured-result.ts'
import { targetOf } from '../../src/domain/territory/target.ts'
import { thresholdSchema } from '../../src/domain/reference/threshold.ts'
import { tileGridOf } from '../../src/domain/territory/tile.ts'
import { communeMapSchema } from '../../src/domain/territory/commune-map.ts'
import { computeIndicator } from '../../src/indicators/compute.ts'
import { partialYears, partialYearsByField } from '../../src/indicators/coverage.ts'
import { firstYearsBySiren, structureKindsBySiren } from '../../src/indicators/data.ts'
import { knownEstablishments } from '../../src/indicators/known-establishments.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { withSupport } from '../../src/tables/support.ts'
import { typeset } from '../../src/text/language/typography.ts'
import { readDerived, readLines } from './derived.ts'
import { readOldIds, readPublished } from './published.ts'
import {
  cpvDivisionSchema,
  readAuthorityFolder,
  readNation,
  readReference,
  tradeSchema,
  valueSynonymSchema,
} from './reference.ts'

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

/**
 * Reads what `npm run data` wrote into `folder`, checks it and computes the indicators.
 * @throws Error where the folder is missing or a line is not of its schema: run `npm run data` again.
 */
export function loadPortal(folder: string): Portal {
  const at = (name: string) => join(folder, name)
  const description = readDerived(at('portal.json'), portalDescriptionSchema)
  const reconciliation = readDerived(at('reconciliation.json'), reconciliationSchema)
  const { referenceDate } = reconciliation
  const formats = reconciliation.files.map(({ format }) => format)
  const contracts = readLines(at('contracts.jsonl'), contractSchema(formats))
  const inclusion = withSupport(
    readLines(at('inclusion.jsonl'), inclusionRecordSchema),
    readReference('synonymes-valeurs.csv', valueSynonymSchema),
  )
  const purchases = readLines(at('purchases.jsonl'), purchaseSchema)
  const structures = readLines(at('structures.jsonl'), structureSchema)
  const establishments = knownEstablishments(
    readLines(at('establishments.jsonl'), establishmentSchema),
    contracts,
  )
  const localScope = localScopeOf(readDerived(at('local-scope.json'), localScopeFileSchema))
  const trades = readReference('metiers.csv', tradeSchema)
  const legalTexts = readReference('textes.csv', legalTextSchema)
  const thresholds = readReference('seuils.csv', thresholdSchema)
  const { territory } = description
  const authority = readAuthorityFolder(at('authority'))
  const nation = readNation()
  const { facts } = authority
  const cpvDivisions = new Map(
    readReference('divisions-cpv.csv', cpvDivisionSchema).map(({ division, libelle }) => [division, libelle]),
  )
  const targets = [
    ...authority.targets.map((row) => targetOf(row, territory.shortName, referenceDate)),
    ...nation.targets.map((row) => targetOf(row, 'France', referenceDate)),
  ]
  const data = {
    contracts,
    inclusion,
    purchases,
    referenceDate,
    establishments,
    structureKinds: structureKindsBySiren(structures),
    localScope,
    trades,
    legalTexts,
    thresholds,
    boundsByYear: reconciliation.totals.byYear,
    partialYears: partialYears(contracts, description.sources),
    partialYearsByField: partialYearsByField(contracts, description.sources),
    divisionLabels: cpvDivisions,
    firstYears: firstYearsBySiren(contracts),
  }
  const demonstration = description.sources.some((source) => source.demonstration)
  // What is invented is shown in a demonstration alone, whatever file it stands in.
  const isShown = (row: { readonly demonstration: boolean }) => demonstration || !row.demonstration
  const published = readPublished(at('published'))
  return deepFreeze({
    ...description,
    referenceDate,
    demonstration,
    contracts,
    anomalies: readLines(at('anomalies.jsonl'), anomalySchema),
    merges: readLines(at('merges.jsonl'), mergeSchema),
    corrections: readLines(at('corrections.jsonl'), judgedCorrectionSchema),
    reconciliation,
    indicators: INDICATORS.map((indicator) => {
      const computed = computeIndicator(indicator, data, { targets, facts })
      return { ...computed, question: typeset(computed.question) }
    }),
    facts,
    targets,
    legalTexts,
    cpvDivisions,
    establishments,
    structures,
    inclusion,
    centralOffers: readLines(at('central-offers.jsonl'), centralOfferSchema),
    centralMembers: readLines(at('central-members.jsonl'), centralMemberSchema),
    purchases,
    planEditions: readLines(at('plan-editions.jsonl'), planEditionSchema),
    results: readLines(at('results.jsonl'), measuredResultSchema).filter(isShown),
    ideas: readLines(at('ideas.jsonl'), ideaCallSchema).filter(isShown),
    notices: readLines(at('notices.jsonl'), noticeSchema),
    reservedArticles: readReference('articles-marches-reserves.csv', reservedArticleSchema),
    essServices: readReference('services-reserves-ess.csv', essServiceSchema),
    thresholds,
    partners: authority.partners,
    scheme: authority.scheme,
    rgaaCriteria: readReference('rgaa.csv', rgaaCriterionSchema),
    subscriptionPrograms: readReference('abonnements.csv', subscriptionProgramSchema),
    trades,
    localScope,
    tileGrid: tileGridOf(authority.tiles, localScope),
    communeMap: readDerived(at('commune-map.json'), communeMapSchema),
    oldIds: readOldIds(at('published'), contracts, published, demonstration),
    published,
  })
}
