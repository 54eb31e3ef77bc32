import { purchasePath } from '../../../domain/links.ts'
import type { Purchase } from '../../../domain/planned-purchase.ts'
import type { Portal } from '../../../domain/portal.ts'
import { tradeOfCpv } from '../../../domain/trade.ts'
import { formatDate } from '../../../text/format.ts'
import { CHANGE_TEXT, PLAN_NOTICE } from '../../../text/plan.ts'
import { latestChange } from '../../../text/plan-change.ts'
import { fr } from '../../../text/typography.ts'
import { DEMONSTRATION_NOTICE } from '../../../text/citation.ts'
import { shortLine } from '../../../text/clean-text.ts'
import type { FeedBlock, FeedCategory, FeedEntry } from './feed-data.ts'
import { purchaseFacts } from './purchase-facts.ts'
import { addressAt, tagUri } from './site-address.ts'
import type { SiteAddress } from './site-address.ts'

const LONGEST_TITLE = 160

const paragraph = (text: string): FeedBlock => ({ kind: 'paragraph', text })

function categories(purchase: Purchase, { trades }: Portal): readonly FeedCategory[] {
  const trade = tradeOfCpv(purchase.cpv, trades)
  const { code, label } = CHANGE_TEXT[purchase.history.at(-1)!.kind]
  return [...(trade === undefined ? [] : [{ term: trade.slug, label: trade.label }]), { term: code, label }]
}

/** A planned purchase as an entry: one for its whole life, shown again where an edition of the plan changed it. */
export function purchaseEntry(purchase: Purchase, portal: Portal, site: SiteAddress): FeedEntry {
  const { slug, title, description, announcedOn } = purchase
  const { edition, headline, sentences } = latestChange(purchase)
  const link = addressAt(site, purchasePath(purchase))
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
      { kind: 'facts', facts: purchaseFacts(purchase, portal) },
      { kind: 'link', text: 'La fiche de cet achat', address: link },
      paragraph(PLAN_NOTICE),
      ...(portal.demonstration ? [paragraph(DEMONSTRATION_NOTICE)] : []),
    ],
    categories: categories(purchase, portal),
  }
}
