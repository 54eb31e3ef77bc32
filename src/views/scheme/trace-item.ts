import { contractPath, measurePath } from '../../domain/links.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Milestone } from '../../domain/territory/scheme.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import type { Partner } from '../../domain/territory/partner.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatDate } from '../../text/language/format.ts'
import { formatPeriod } from '../../text/plan.ts'
import { propertyValue } from '../theme/fact-rows.ts'
import { contractTitle } from '../contract/names.ts'
import type { MeasureView } from '../measures/measures.ts'
import { measureSentence, sourcesOfMeasure } from '../measures/words.ts'
import type { NoticeView } from '../notice/view.ts'
import type { PurchaseView } from '../purchase/view.ts'

/** One thing that shows an action: a contract, a purchase, a notice, a partner, or what a document says. */
export interface TraceItem {
  readonly kind: 'contract' | 'purchase' | 'notice' | 'partner' | 'document'
  readonly id: string
  readonly title: string
  /** Path of its page; partners and documents have none. */
  readonly href?: string
  /** When it was signed or published; absent where that is not known to the day. */
  readonly day?: IsoDate
  /** By which the newest come first, what is unknown last. */
  readonly order?: IsoDate
  /** As its page says when it was signed or published, or will be: a quarter stays a quarter. */
  readonly when?: string
  /** The document that says it, or what a partner does. */
  readonly detail?: string
}

export function contractItem(contract: Contract): TraceItem {
  const { id, notifiedOn } = contract
  return {
    kind: 'contract',
    id,
    title: contractTitle(contract),
    href: contractPath(contract),
    ...(notifiedOn && { day: notifiedOn, order: notifiedOn, when: formatDate(notifiedOn) }),
  }
}

export function purchaseItem({ purchase, path, publishedOn, day }: PurchaseView): TraceItem {
  const { id, title, plannedPublication: planned } = purchase
  const when = publishedOn ? formatDate(publishedOn) : planned && capitalFirst(formatPeriod(planned))
  return {
    kind: 'purchase',
    id,
    title,
    href: path,
    ...(publishedOn && { day: publishedOn }),
    ...(day && { order: day }),
    ...(when && { when }),
  }
}

export function noticeItem({ notice, path, heading }: NoticeView): TraceItem {
  const { id, publishedOn } = notice
  return {
    kind: 'notice',
    id,
    title: heading,
    href: path,
    ...(publishedOn && { day: publishedOn, order: publishedOn, when: formatDate(publishedOn) }),
  }
}

export function partnerItem({ id, name, role }: Partner): TraceItem {
  return { kind: 'partner', id, title: name, detail: role }
}

/** "part métropolitaine des fournisseurs : 55 %, vers 2022", with its document. */
export function factItem(fact: DocumentedFact): TraceItem {
  const { subject, period, source } = fact
  const said = `${subject}\u00a0: ${propertyValue(fact)}${period === undefined ? '' : `, ${period}`}`
  return { kind: 'document', id: subject, title: said, detail: source }
}

/** A measured result that names the action, with its document. */
export function measureItem(measure: MeasureView): TraceItem {
  return {
    kind: 'document',
    id: measure.id,
    title: `${measure.name}\u00a0: ${measureSentence(measure).replace(/\.$/, '')}`,
    href: measurePath(measure),
    detail: sourcesOfMeasure(measure),
  }
}

export function milestoneItem({ date, name, detail, source }: Milestone): TraceItem {
  return {
    kind: 'document',
    id: `${date} ${name}`,
    title: detail === undefined ? name : `${name}\u00a0: ${detail}`,
    detail: source,
  }
}
