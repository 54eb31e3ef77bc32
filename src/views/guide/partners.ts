import type { Partner } from '../../domain/territory/partner.ts'
import { webAddress } from '../../domain/safe-address.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import type { Column, Row } from '../table.ts'

/** Where to find a partner; without any address the page says how to look for them. */
export function partnerColumns(partners: readonly Partner[]): readonly Column[] {
  return [
    { label: 'Qui', rowHeader: true },
    { label: 'Ce qu’il fait' },
    { label: 'Pour qui' },
    ...(partners.some(({ address }) => address !== undefined) ? [{ label: 'Où' }] : []),
  ]
}

/** Partners named by documents: an address that none gives is unknown, never guessed. */
export function partnerRows(partners: readonly Partner[]): readonly Row[] {
  const withPlace = partnerColumns(partners).length === 4
  return partners.map(({ name, role, audience, address }) => ({
    cells: [
      typeset(name),
      typeset(role),
      typeset(audience),
      ...(!withPlace
        ? []
        : address === undefined
          ? [{ text: 'adresse non renseignée', unknown: true }]
          : [{ text: address, href: webAddress(address) }]),
    ],
  }))
}

/** Where the names and the roles come from, each source once. */
export function partnerSources(partners: readonly Partner[]): readonly string[] {
  return [...new Set(partners.map(({ source }) => typeset(source)))]
}

/** How to find those whose address is not known here. */
export function partnerSearch(partners: readonly Partner[], place: string): string | undefined {
  const unknown = partners.find(({ address }) => address === undefined)
  if (unknown === undefined) return undefined
  return fr`Les adresses ne figurent dans aucun document que nous ayons lu : nous n'en inventons pas. Cherchez le nom avec celui de la région ou de votre commune, par exemple « ${typeset(unknown.name)} ${place} ».`
}
