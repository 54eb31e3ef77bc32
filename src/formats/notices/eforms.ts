import type { ReservedKind } from '../../domain/contract/reserved-kind.ts'
import type { Instant } from '../../domain/notice/instant.ts'
import type { NoticeLot } from '../../domain/notice/notice.ts'
import { isObject } from '../fields/reading.ts'
import { parseDeadline } from './deadline.ts'
import type { NoticeDetails } from './details.ts'
import { textsAt, valuesAt } from './tree.ts'

/** Paths of the European forms (eForms SDK, UBL 2.3), below the document, without namespaces. */
const COMPANY =
  'UBLExtensions/UBLExtension/ExtensionContent/EformsExtension/Organizations/Organization/Company'
const BUYER = 'ContractingParty/Party/PartyIdentification/ID'
const CODE = 'MainCommodityClassification/ItemClassificationCode'
const OTHER_CODE = 'AdditionalCommodityClassification/ItemClassificationCode'
const REQUIREMENT = 'TenderingTerms/TendererQualificationRequest/SpecificTendererRequirement'
const PERIODS = [
  'TenderingProcess/TenderSubmissionDeadlinePeriod',
  'TenderingProcess/ParticipationRequestReceptionPeriod',
]
const PROFILES = [
  'ContractingParty/BuyerProfileURI',
  'ProcurementProjectLot/TenderingTerms/CallForTendersDocumentReference/Attachment/ExternalReference/URI',
]

/** Code list `reserved-procurement` (BT-71): sheltered workshops and inclusion firms (art. 20), social services (art. 77). */
const RESERVED: Readonly<Record<string, readonly ReservedKind[]>> = {
  none: [],
  'res-ws': ['disability', 'inclusion'],
  'res-pub-ser': ['ess'],
}

/** Identifiers of the organisation that buys: the platform and the court stand in the same list. */
function buyerIdsOf(document: unknown): string[] {
  const buyers = new Set(textsAt(document, BUYER))
  return valuesAt(document, COMPANY)
    .filter((company) => textsAt(company, 'PartyIdentification/ID').some((id) => buyers.has(id)))
    .flatMap((company) => textsAt(company, 'PartyLegalEntity/CompanyID'))
}

function lotOf(lot: unknown): NoticeLot {
  const [id] = textsAt(lot, 'ID')
  const [title] = textsAt(lot, 'ProcurementProject/Name')
  // LOT-0000 stands for a whole without lots.
  const number = /^LOT-0*([1-9]\d*)$/.exec(id ?? '')?.[1]
  return { ...(number !== undefined && { number }), ...(title !== undefined && { title }) }
}

/** Kinds that a lot is reserved to; `undefined` where it does not say. */
function reservedOf(lot: unknown): readonly ReservedKind[] | undefined {
  const codes = valuesAt(lot, `${REQUIREMENT}/TendererRequirementTypeCode`).flatMap((code) => {
    const [list] = textsAt(code, '@listName')
    // "none" is a code here, and elsewhere an empty cell.
    return list === 'reserved-procurement' && isObject(code) ? [String(code['#text'])] : []
  })
  const kinds = codes.flatMap((code) => (Object.hasOwn(RESERVED, code) ? [RESERVED[code]!] : []))
  return kinds.length === 0 ? undefined : [...new Set(kinds.flat())]
}

/** What lots say together: none is reserved only where each says so. */
function reservation(lots: readonly unknown[]): Pick<NoticeDetails, 'reserved' | 'reservedLots'> {
  const each = lots.map(reservedOf)
  const kinds = [...new Set(each.flatMap((reserved) => reserved ?? []))]
  if (kinds.length === 0) return each.length === 0 || each.includes(undefined) ? {} : { reserved: [] }
  return { reserved: kinds, reservedLots: each.filter((reserved) => (reserved ?? []).length > 0).length }
}

/** The first of the deadlines of its lots. */
function deadlineOf(lots: readonly unknown[]): Instant | undefined {
  const moments = PERIODS.flatMap((period) =>
    lots.flatMap((lot) => {
      const [day] = textsAt(lot, `${period}/EndDate`)
      const [time] = textsAt(lot, `${period}/EndTime`)
      if (day === undefined || time === undefined) return []
      return parseDeadline(`${day.slice(0, 10)}T${time}`) ?? []
    }),
  )
  return moments.sort()[0]
}

/** What a European notice says; `form` has one member, the document of its kind. */
export function eformsDetails(form: unknown): NoticeDetails {
  const [document] = valuesAt(form, '*')
  const lots = valuesAt(document, 'ProcurementProjectLot').filter((lot) =>
    textsAt(lot, 'ID').some((id) => id.startsWith('LOT-')),
  )
  const projects = [...valuesAt(document, 'ProcurementProject'), ...valuesAt(lots, 'ProcurementProject')]
  const [place] = textsAt(projects, 'RealizedLocation/Address/CityName')
  const [estimate] = textsAt(
    document,
    'ProcurementProject/RequestedTenderTotal/EstimatedOverallContractAmount',
  )
  const cpvs = [...textsAt(document, `ProcurementProject/${CODE}`), ...textsAt(projects, CODE)]
  return {
    buyerIds: buyerIdsOf(document),
    cpvs: [...cpvs, ...textsAt(projects, OTHER_CODE)],
    ...(lots.length > 0 && { lots: lots.map(lotOf) }),
    ...reservation(lots),
    profiles: PROFILES.flatMap((path) => textsAt(document, path)),
    references: textsAt(projects, 'ID'),
    place,
    estimate,
    deadline: deadlineOf(lots),
  }
}
