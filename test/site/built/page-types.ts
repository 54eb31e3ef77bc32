import type { SiteName } from './sites.ts'

/** Every kind of page that the portal has, as `data-type` of its body says. A new kind joins this list. */
export const PAGE_TYPES = [
  'about',
  'api',
  'central-purchasing',
  'commune',
  'communes',
  'comparison',
  'contract',
  'contracts',
  'contracts-of-month',
  'contracts-of-year',
  'corrections',
  'data',
  'declaration',
  'dictionary',
  'ending',
  'explorer',
  'families',
  'family',
  'family-year',
  'follow',
  'glossary',
  'guide',
  'home',
  'indicator',
  'indicators',
  'legal',
  'methodology',
  'not-found',
  'notice',
  'notices',
  'purchase',
  'quality',
  'revisions',
  'schemas',
  'search',
  'supplier',
  'supplier-year',
  'suppliers',
  'suppliers-letter',
  'theme',
  'trade',
  'trades',
  'upcoming',
] as const

/** The kinds that a site's data give no page to: no year has too many contracts, no plan, no place in the columns,
 * nobody to compare with. */
const ABSENT: Partial<Record<SiteName, readonly string[]>> = {
  demonstration: ['comparison', 'contracts-of-month'],
  below: ['contracts-of-month'],
  awkward: ['comparison'],
  real: ['commune', 'comparison', 'notice', 'purchase'],
}

/** The kinds of page that a built site has, in order. */
export const pageTypesOf = (site: SiteName) => PAGE_TYPES.filter((type) => !ABSENT[site]?.includes(type))
