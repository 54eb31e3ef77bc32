import type { Portal } from '../../../domain/portal.ts'
import type { TextFile } from '../../files/published-file.ts'
import { atomXml } from './atom.ts'
import { amendmentFeed } from './amendment-feed.ts'
import { contractFeed } from './contract-feed.ts'
import type { FeedData } from './feed-data.ts'
import { noticeFeeds } from './notice-feed.ts'
import { purchaseFeed } from './purchase-feed.ts'
import { publisherLine } from '../../../text/data/publisher.ts'
import { revisionFeed } from './revision-feed.ts'
import { schemeFeed } from './scheme-feed.ts'
import { selections } from '../../../views/purchase/selections.ts'
import { siteAddress } from './site-address.ts'

/** Every feed: a list to add to. */
export function feedsOf(portal: Portal, root: string): readonly FeedData[] {
  const site = siteAddress(portal, root)
  return [
    ...selections(portal).map((selection) => purchaseFeed(selection, portal, site)),
    ...noticeFeeds(portal, site),
    contractFeed(portal, site),
    amendmentFeed(portal, site),
    revisionFeed(portal, site),
    schemeFeed(portal, site),
  ]
}

/** Every feed as a file, in a stable order. */
export function feedFiles(portal: Portal, root: string): readonly TextFile[] {
  const site = siteAddress(portal, root)
  return feedsOf(portal, root).map((feed) => ({
    path: feed.path,
    title: feed.title,
    description: feed.description,
    mediaType: 'application/atom+xml; charset=utf-8',
    lines: () => [atomXml(feed, publisherLine(portal), site)],
  }))
}
