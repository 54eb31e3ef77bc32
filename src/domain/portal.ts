import type { PublishedState } from './edition/edition.ts'
import type { Establishment } from './supplier/establishment.ts'
import type { InclusionRecord } from './contract/inclusion-record.ts'
import type { LegalText } from './reference/legal-text.ts'
import type { LocalScope } from './territory/local-scope.ts'
import type { CentralMember } from './territory/central-member.ts'
import type { CentralOffer } from './contract/central-offer.ts'
import type { Structure } from './supplier/structure.ts'
import type { CommuneMap } from './territory/commune-map.ts'
import type { TileGrid } from './territory/tile.ts'
import type { Trade } from './reference/trade.ts'
import type { ComparedAuthority } from './comparison.ts'
import type { Anomaly, Merge, Reconciliation } from './reconciliation.ts'
import type { Contract } from './contract/contract.ts'
import type { JudgedCorrection } from './edition/correction.ts'
import type { ComputedIndicator, Target } from './indicator.ts'
import type { IsoDate } from './date.ts'
import type { DocumentedFact } from './territory/fact.ts'
import type { FetchedSource } from './fetching/fetch-state.ts'
import type { OldId } from './edition/old-ids.ts'
import type { Notice } from './notice/notice.ts'
import type { Partner } from './territory/partner.ts'
import type { PlanEdition, Purchase } from './purchase/planned-purchase.ts'
import type { EssService, ReservedArticleText } from './contract/reserved-article.ts'
import type { Threshold } from './reference/threshold.ts'
import type { RgaaCriterion } from './reference/rgaa-criterion.ts'
import type { SubscriptionProgram } from './reference/subscription-program.ts'
import type { Scheme } from './territory/scheme.ts'
import type { Source } from './provenance.ts'
import type { IdeaCall } from './territory/idea-call.ts'
import type { MeasuredResult } from './territory/measured-result.ts'
import type { Territory } from './territory/territory.ts'

/** All that pages may know, frozen: `portal.ts` alone makes one. */
export interface Portal {
  readonly territory: Territory
  readonly sources: readonly Source[]
  /** What `npm run fetch` last found, a source each; empty where it was never run. */
  readonly fetches: readonly FetchedSource[]
  /** Rule 14, printed on every page. */
  readonly referenceDate: IsoDate
  /** True when any source is demonstration data: said on every page, chart and file. */
  readonly demonstration: boolean
  /** Newest first; contracts of unknown date last. */
  readonly contracts: readonly Contract[]
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
  /** Values that were published wrong, applied or not, in the order of their file. */
  readonly corrections: readonly JudgedCorrection[]
  readonly reconciliation: Reconciliation
  /** In the order of the registry. */
  readonly indicators: readonly ComputedIndicator[]
  /** `faits.csv` of the territory: what documents state, kept apart from what the files show. */
  readonly facts: readonly DocumentedFact[]
  /** CPV division → its official label (`data/reference/divisions-cpv.csv`). */
  readonly cpvDivisions: ReadonlyMap<string, string>
  /** `objectifs.csv` of the territory, then of the nation: targets and landmarks, with whether they have expired. */
  readonly targets: readonly Target[]
  /** `data/reference/textes.csv`: law and norms in plain words. */
  readonly legalTexts: readonly LegalText[]
  /** By SIRET; empty where the territory has no such file. */
  readonly establishments: ReadonlyMap<string, Establishment>
  readonly structures: readonly Structure[]
  readonly inclusion: readonly InclusionRecord[]
  /** What members of the central purchasing body can order, each with a contract of the portal. */
  readonly centralOffers: readonly CentralOffer[]
  readonly centralMembers: readonly CentralMember[]
  /** The purchase plan over all its editions, soonest planned publication first; empty where none is published. */
  readonly purchases: readonly Purchase[]
  readonly planEditions: readonly PlanEdition[]
  /** The buyer's notices over all their versions, newest first; empty where no file of them is read. */
  readonly notices: readonly Notice[]
  /** `data/reference/articles-marches-reserves.csv`. */
  readonly reservedArticles: readonly ReservedArticleText[]
  /** `data/reference/services-reserves-ess.csv`: what may be reserved to ESS firms. */
  readonly essServices: readonly EssService[]
  /** `data/reference/seuils.csv`, in force or not. */
  readonly thresholds: readonly Threshold[]
  /** `partenaires.csv` of the territory. */
  readonly partners: readonly Partner[]
  /** What the territory's folder tells of its scheme of responsible purchasing. */
  readonly scheme: Scheme
  /** `resultats-mesures.csv`: what the authority measures besides; in the order of its files. */
  readonly results: readonly MeasuredResult[]
  /** `besoins.csv`: needs pitched as a call for ideas; in the order of its files. */
  readonly ideas: readonly IdeaCall[]
  /** `data/reference/rgaa.csv`, in the order of the RGAA. */
  readonly rgaaCriteria: readonly RgaaCriterion[]
  /** `data/reference/abonnements.csv`. */
  readonly subscriptionPrograms: readonly SubscriptionProgram[]
  /** `data/reference/metiers.csv`, in the order of the file. */
  readonly trades: readonly Trade[]
  /** Communes of the territory, department and region: what "local" means (rule 9). */
  readonly localScope: LocalScope
  /** Places of the territory's communes on the map (`grille-communes.csv`); empty = no map. */
  readonly tileGrid: TileGrid
  /** Outlines of the territory's communes, where a file below `geo/` gives some: then the map is a true one. */
  readonly communeMap: CommuneMap
  /** Ids of contracts that were published once, and where they lead now. */
  readonly oldIds: readonly OldId[]
  /** The editions published before, and the rows of the last one; absent where none is kept. */
  readonly published?: PublishedState
  /** The authorities that the build was told to set beside this one (`--compare`); absent where it was told none. */
  readonly compared?: readonly ComparedAuthority[]
}
