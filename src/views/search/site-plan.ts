import {
  CENTRAL_PURCHASING_PATH,
  COMPARISON_PATH,
  IDEAS_PATH,
  MEASURES_PATH,
  ROUTE_PATH,
  SCHEME_PATH,
} from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { SITE_PLAN } from '../../text/site-plan.ts'
import type { PlanPart } from '../../text/site-plan.ts'
import { hasCentralPurchasing } from '../central-purchasing/view.ts'
import { hasRoutes } from '../route/routes.ts'
import { hasScheme } from '../scheme/exists.ts'

/** Pages that not every portal has. */
const EXISTS: Readonly<Record<string, (portal: Portal) => boolean>> = {
  [IDEAS_PATH]: ({ ideas }) => ideas.length > 0,
  [CENTRAL_PURCHASING_PATH]: hasCentralPurchasing,
  [SCHEME_PATH]: hasScheme,
  [MEASURES_PATH]: ({ results }) => results.length > 0,
  [ROUTE_PATH]: hasRoutes,
  [COMPARISON_PATH]: ({ compared = [] }) => compared.length > 0,
}

/** The main pages that this portal has, under what they are for. */
export function sitePlan(portal: Portal): readonly PlanPart[] {
  return SITE_PLAN.map(({ entries, ...part }) => ({
    ...part,
    entries: entries.filter(({ href }) => EXISTS[href]?.(portal) ?? true),
  }))
}
