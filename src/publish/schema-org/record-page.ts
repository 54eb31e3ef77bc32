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
 * What a page is about, where schema.org has a true word for it. `Demand`: "the public, not necessarily binding, not
 * necessarily exclusive, announcement by an organization … to seek a certain type of goods or services", which is what a
 * plan says of a purchase that is still ahead; it has no property for an estimate or for the quarter of a publication, so
 * neither is forced into one. `AdministrativeArea`: a commune. `DefinedTerm`: a term of a list, a CPV division or a
 * trade of the portal's own table.
 */
export interface ThingOfPage {
  readonly type: 'Demand' | 'AdministrativeArea' | 'DefinedTerm'
  readonly name: string
  readonly code: string
  /** What the code is of: "INSEE", "CPV". */
  readonly codeOf: string
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
export function recordPage(
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
