import type { Portal } from '../domain/portal.ts'

/** `robots.txt`: a site made from demonstration data asks not to be indexed. */
export function robotsFile({ demonstration }: Portal): string {
  return `User-agent: *\n${demonstration ? 'Disallow: /' : 'Allow: /'}\n`
}
