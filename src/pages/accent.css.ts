import { getPortal } from '../portal.ts'
import type { APIRoute } from 'astro'

const COLOUR = /^#[0-9a-f]{6}$/i

/** The accent of the territory: the one colour that changes from one portal to another. */
export const GET: APIRoute = () => {
  const { light, dark } = getPortal().territory.accent
  for (const colour of [light, dark]) {
    if (!COLOUR.test(colour))
      throw new Error(`territory.json: accent "${colour}" is no colour such as #9c3d22`)
  }
  const css = `:root { --territory-accent: ${light} }
@media screen and (prefers-color-scheme: dark) { :root { --territory-accent: ${dark} } }
`
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
