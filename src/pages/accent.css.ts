import { getPortal } from '../portal.ts'
import type { APIRoute } from 'astro'

/** The accent of the territory: the one colour that changes from one portal to another. */
export const GET: APIRoute = () => {
  const { light, dark } = getPortal().territory.accent
  const css = `:root { --territory-accent: ${light} }
@media screen and (prefers-color-scheme: dark) { :root { --territory-accent: ${dark} } }
`
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
