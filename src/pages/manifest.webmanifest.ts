import type { APIRoute } from 'astro'
import { href } from '../components/link.ts'
import { webManifest } from '../outputs/site/web-manifest.ts'
import { getPortal } from '../portal.ts'

/** What a telephone shows where the portal is put on its home screen. */
export const GET: APIRoute = () =>
  new Response(webManifest(getPortal(), href('/')), {
    headers: { 'content-type': 'application/manifest+json' },
  })
