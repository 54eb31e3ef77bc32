import type { Partner } from '../../domain/partner.ts'
import { fr, typeset } from '../../text/typography.ts'
import type { Column, Row } from '../table.ts'

export const PARTNER_COLUMNS: readonly Column[] = [
  { label: 'Qui', rowHeader: true },
  { label: 'Ce qu’il fait' },
  { label: 'Pour qui' },
  { label: 'Où le trouver' },
]

/** Partners named by documents; an address that no document gives is said unknown, with how to find it. */
export function partnerRows(partners: readonly Partner[], region: string): readonly Row[] {
  return partners.map(({ name, role, audience, address, source }) => ({
    cells: [
      typeset(name),
      { text: typeset(role), detail: typeset(source) },
      typeset(audience),
      address === undefined
        ? {
            text: 'adresse non renseignée ici',
            unknown: true,
            detail: fr`cherchez « ${typeset(name)} » avec « ${region} » ou le nom de votre commune`,
          }
        : { text: address, href: /^https?:/.test(address) ? address : undefined },
    ],
  }))
}
