import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { escapeUTF8 } from 'entities'
import { CONTENT_SECURITY_POLICY } from '../../src/layouts/policy.ts'
import { FLEET_TEXT } from '../../src/text/fleet/fleet.ts'

const STYLES = resolve(import.meta.dirname, '../../src/styles')
/** What pages without figures need of the sheets of a portal, in their order. */
const SHEETS = ['tokens', 'colours', 'base', 'shell', 'foot', 'prose', 'tables', 'theme', 'modes', 'print']
export const STYLE_FILE = 'portails.css'

export const stylesOfFleet = () =>
  SHEETS.map((name) => readFileSync(join(STYLES, `${name}.css`), 'utf8')).join('\n')

/** A text as it may stand in a page. */
export const escaped = (text: string) => escapeUTF8(text)

export const linkTo = (address: string, text: string) => `<a href="${escaped(address)}">${escaped(text)}</a>`

interface FleetPage {
  readonly title: string
  readonly description: string
  /** Where the root of the fleet is. */
  readonly base: string
  readonly isHome: boolean
  /** HTML. */
  readonly main: string
}

/** A page above the portals: the shell of theirs, without script and without what is one authority's. */
export function fleetPage({ title, description, base, isHome, main }: FleetPage): string {
  const here = isHome ? ' aria-current="page"' : ''
  const way = isHome
    ? ''
    : `<nav class="breadcrumbs" aria-label="Fil d’Ariane"><ol><li>${linkTo(base, FLEET_TEXT.home)}</li></ol></nav>\n`
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escaped(CONTENT_SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} — ${FLEET_TEXT.product}</title>
<meta name="description" content="${escaped(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escaped(base + STYLE_FILE)}">
</head>
<body class="wide">
<a class="skip" href="#contenu">${FLEET_TEXT.skip}</a>
<header class="masthead"><div class="masthead-title"><p class="product"><a href="${escaped(base)}"${here}>${FLEET_TEXT.product}</a></p></div></header>
${way}<main id="contenu" tabindex="-1">
<h1>${escaped(title)}</h1>
${main}
</main>
</body>
</html>
`
}
