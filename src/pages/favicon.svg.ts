import type { APIRoute } from 'astro'
import { portalIcon } from '../outputs/site/icon.ts'
import { getPortal } from '../portal.ts'

/** The open book, in the colour of the territory. */
export const GET: APIRoute = () =>
  new Response(portalIcon(getPortal().territory), { headers: { 'content-type': 'image/svg+xml' } })
