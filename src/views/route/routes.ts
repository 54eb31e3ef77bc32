import type { Portal } from '../../domain/portal.ts'
import { hoursRoutes } from './hours-route.ts'
import { shareRoutes } from './share-route.ts'

/** Whether there is a target to which coming contracts can lead, and anything to come: else there is no page. */
export function hasRoutes(portal: Portal): boolean {
  return shareRoutes(portal).length + hoursRoutes(portal).length > 0
}
