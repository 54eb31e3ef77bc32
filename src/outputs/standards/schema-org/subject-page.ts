import type { FirmOfPage, ThingOfPage } from '../../../views/page-report.ts'
import type { Portal } from '../../../domain/portal.ts'
import { DEMONSTRATION_NOTICE, LICENCE_URL } from '../../../text/data/citation.ts'

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

function thingOf({ type, name, code, codeOf }: ThingOfPage, buyer: string): object {
  if (type === 'DefinedTerm')
    return {
      '@type': type,
      name,
      termCode: code,
      inDefinedTermSet: { '@type': 'DefinedTermSet', name: codeOf },
    }
  const identifier = { '@type': 'PropertyValue', propertyID: codeOf, value: code }
  if (type === 'AdministrativeArea') return { '@type': type, name, identifier }
  return {
    '@type': type,
    name,
    identifier,
    '@reverse': { seeks: { '@type': 'GovernmentOrganization', name: buyer } },
  }
}

/**
 * A page about one record (schema.org `WebPage`, part of the portal's `Dataset`). schema.org has no word for an awarded
 * public contract (an `Order` is a sale's, a `GovernmentService` is given to the public): none is forced on it.
 */
export function subjectPage(
  { demonstration, referenceDate, territory }: Pick<Portal, 'demonstration' | 'referenceDate' | 'territory'>,
  page: {
    readonly title: string
    readonly description: string
    readonly id: string
    readonly address: string
    readonly siteRoot: string
    readonly firm?: FirmOfPage | undefined
    readonly thing?: ThingOfPage | undefined
  },
): object {
  const { title, description, id, address, siteRoot, firm, thing } = page
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
    ...(thing && { mainEntity: thingOf(thing, territory.name) }),
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
