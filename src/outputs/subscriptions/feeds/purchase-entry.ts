import type { Portal } from '../../../domain/portal.ts'
import { formatDate } from '../../../text/language/format.ts'
import { CHANGE_TEXT, PLAN_NOTICE } from '../../../text/plan.ts'
import { latestChange } from '../../../text/plan-change.ts'
import { fr } from '../../../text/language/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/data/citation.ts'
import { shortLine } from '../../../text/language/clean-text.ts'
import type { FeedBlock, FeedCategory, FeedEntry } from './feed-data.ts'
import type { PurchaseView } from '../../../views/purchase/view.ts'
import { purchaseProperties } from './purchase-properties.ts'
import { addressAt, tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

const LONGEST_TITLE = 160

const paragraph = (text: string): FeedBlock => ({ kind: 'paragraph', text })

function categories({ purchase, trade }: PurchaseView): readonly FeedCategory[] {
  const { code, label } = CHANGE_TEXT[purchase.history.at(-1)!.kind]
  return [...(trade === undefined ? [] : [{ term: trade.slug, label: trade.label }]), { term: code, label }]
}

/** A planned purchase as an entry: one for its whole life, shown again where an edition of the plan changed it. */
export function purchaseEntry(view: PurchaseView, portal: Portal, site: SiteAddress): FeedEntry {
  const { purchase, path } = view
  const { slug, title, description, announcedOn } = purchase
  const { edition, headline, sentences } = latestChange(purchase)
  const link = addressAt(site, path)
  const changed = sentences.join(' ')
  return {
    id: tagUri(site, `achats-a-venir/${slug}`),
    title: shortLine(fr`${headline} : ${title}`, LONGEST_TITLE),
    link,
    published: announcedOn,
    updated: edition,
    summary: changed,
    body: [
      paragraph(fr`Édition du ${formatDate(edition)}. ${changed}`),
      ...(title.length > LONGEST_TITLE / 2 ? [paragraph(title)] : []),
      ...(description === undefined ? [] : [paragraph(description)]),
      { kind: 'facts', facts: purchaseProperties(view) },
      { kind: 'link', text: 'La fiche de cet achat', address: link },
      paragraph(PLAN_NOTICE),
      ...(portal.demonstration ? [paragraph(DEMONSTRATION_NOTICE)] : []),
    ],
    categories: categories(view),
  }
}
