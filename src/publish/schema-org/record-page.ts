import type { Portal } from '../../domain/portal.ts'
import { DEMONSTRATION_NOTICE, LICENCE_URL } from '../citation.ts'

/** A page above another, by its whole address. */
export interface Crumb {
  readonly label: string
  readonly address: string
}

/** The way to a page, home first, as search engines read it (schema.org `BreadcrumbList`). */
export function breadcrumbList(crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: address,
    })),
  }
}

/** A firm that has a page (rule 11). */
export interface FirmOfPage {
  readonly name: string
  readonly siren?: string | undefined
}

/**
 * A page about one record (schema.org `WebPage`, part of the portal's `Dataset`). schema.org has no word for an awarded
 * public contract: none is forced on it. Only a firm is named as what the page is about.
 */
export function recordPage(
  { demonstration, referenceDate }: Pick<Portal, 'demonstration' | 'referenceDate'>,
  page: {
    readonly title: string
    readonly description: string
    readonly id: string
    readonly address: string
    readonly siteRoot: string
    readonly firm?: FirmOfPage | undefined
  },
): object {
  const { title, description, id, address, siteRoot, firm } = page
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: title,
    description: demonstration ? `${DEMONSTRATION_NOTICE} ${description}` : description,
    identifier: id,
    inLanguage: 'fr',
    dateModified: referenceDate,
    license: LICENCE_URL,
    isPartOf: { '@type': 'Dataset', '@id': `${siteRoot}donnees/` },
    ...(firm && {
      mainEntity: {
        '@type': 'Organization',
        name: firm.name,
        ...(firm.siren !== undefined && {
          identifier: { '@type': 'PropertyValue', propertyID: 'SIREN', value: firm.siren },
        }),
      },
    }),
  }
}
