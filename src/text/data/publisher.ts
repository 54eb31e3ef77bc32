import type { Portal } from '../../domain/portal.ts'

/** Reads published files and makes of them what is downloaded here. */
export const PORTAL_NAME = 'Achats à livre ouvert'

/** Who answers for the data of a portal. */
export interface Publisher {
  readonly name: string
  /** The authority whose contracts these are; absent where nobody but the portal stands behind them. */
  readonly authority?: { readonly website: string | undefined }
}

type Published = Pick<Portal, 'territory' | 'demonstration'>

/**
 * The one answer to "who publishes this", for citations, catalogues, packages and feeds: the authority, whose data the
 * portal only transforms; of invented data the portal itself, never the authority whose name they borrow.
 */
export function publisherOf({ territory, demonstration }: Published): Publisher {
  if (demonstration) return { name: `${PORTAL_NAME} (données de démonstration)` }
  return { name: territory.name, authority: { website: territory.website } }
}

/** Publisher and portal in one line: "Métropole européenne de Lille, Achats à livre ouvert"; the portal once. */
export function publisherLine(portal: Published): string {
  const { name, authority } = publisherOf(portal)
  return authority === undefined ? name : `${name}, ${PORTAL_NAME}`
}
