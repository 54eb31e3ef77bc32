import type { Portal } from '../../domain/portal.ts'
import { SITEMAP_INDEX } from './sitemap.ts'

/** `robots.txt`: a site made from demonstration data asks not to be indexed. */
export function robotsFile({ demonstration }: Pick<Portal, 'demonstration'>, siteRoot: string): string {
  const rule = demonstration ? 'Disallow: /' : 'Allow: /'
  return `User-agent: *\n${rule}\n\nSitemap: ${siteRoot}${SITEMAP_INDEX}\n`
}
