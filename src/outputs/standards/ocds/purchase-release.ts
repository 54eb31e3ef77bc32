import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import { publicationOf } from '../../../domain/purchase/purchase-stage.ts'
import type { Portal } from '../../../domain/portal.ts'
import type { PurchaseStage } from '../../../domain/purchase/purchase-stage.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { purchaseView } from '../../../views/purchase/view.ts'
import { demonstrationBySource } from '../../datasets/demonstration.ts'
import { procurementItems } from './items.ts'
import { methodOf } from './method.ts'
import { buyerParty, referenceTo } from './parties.ts'
import { planningOf } from './planning.ts'
import type { Ties } from './related.ts'
import type { ReleaseContent } from './release.ts'
import { sustainabilityOf } from './sustainability.ts'
import { latestOf, periodBounds, startOfDay } from './time.ts'

/** Stage of a purchase → `tender.status` and tags. What left the plan without a word is `withdrawn`. */
const STAGES: Record<PurchaseStage, { readonly status: string; readonly tag: readonly string[] }> = {
  upcoming: { status: 'planned', tag: ['planning'] },
  overdue: { status: 'planned', tag: ['planning'] },
  open: { status: 'active', tag: ['planning', 'tender'] },
  awarded: { status: 'complete', tag: ['planning', 'tender'] },
  abandoned: { status: 'cancelled', tag: ['planningUpdate'] },
  dropped: { status: 'withdrawn', tag: ['planningUpdate'] },
}

/** That lots are reserved is a social strategy, also where the plan's column of considerations is empty. */
function socialOf({ socialConsiderations, reservedLots = 0 }: Purchase): readonly string[] | undefined {
  if (reservedLots === 0) return socialConsiderations
  return [...new Set([...(socialConsiderations ?? []), 'reservedParticipation'])]
}

/** An address as a URI of RFC 3986: signs that browsers let through are written out. */
function uriOf(address: string): string {
  return new URL(address).href.replaceAll(/[|^`{}"<>\\ ]/g, encodeURIComponent)
}

function tenderOf(purchase: Purchase, buyer: object, status: string, isDemonstration: boolean): object {
  const { slug, title, description, category, procedure, plannedAward, noticeUrl } = purchase
  const publishedOn = publicationOf(purchase)
  const notes = [isDemonstration ? DEMONSTRATION_NOTICE : undefined, description].filter(Boolean)
  return {
    id: slug,
    title,
    description: notes.length > 0 ? notes.join(' ') : undefined,
    status,
    procuringEntity: buyer,
    items: procurementItems(purchase),
    procurementMethod: methodOf(procedure),
    procurementMethodDetails: procedure,
    mainProcurementCategory: category,
    tenderPeriod: publishedOn && { startDate: startOfDay(publishedOn) },
    awardPeriod: plannedAward && periodBounds(plannedAward),
    documents: noticeUrl && [{ id: 'avis', documentType: 'tenderNotice', url: uriOf(noticeUrl) }],
    ...sustainabilityOf(socialOf(purchase), purchase.environmentalConsiderations),
  }
}

/** One release a purchase that the plan has announced one day: OCDS ties the contracts that it became to it. */
export function purchaseReleases(portal: Portal, ties: Ties): (purchase: Purchase) => ReleaseContent {
  const { referenceDate } = portal
  const isDemonstration = demonstrationBySource(portal)
  const buyer = buyerParty(portal)
  return (purchase) => {
    const view = purchaseView(portal, purchase)
    const { status, tag } = STAGES[view.stage]
    const related = ties.ofPurchase(purchase)
    return {
      ocid: ties.ocids.ofPurchase(purchase),
      day: latestOf([purchase.edition, purchase.history.at(-1)?.edition], referenceDate),
      tag,
      content: {
        parties: [buyer],
        buyer: referenceTo(buyer),
        planning: planningOf(view),
        tender: tenderOf(purchase, referenceTo(buyer), status, isDemonstration(purchase.ref.source)),
        relatedProcesses: related.length > 0 ? related : undefined,
      },
    }
  }
}
