import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { findOrInstallBrowser } from '../../scripts/browser.ts'
import { serveFolder } from '../../scripts/server.ts'

/** What a reader looks for on a page: the first link of `main` whose address matches, or the first text. */
type Sought = { readonly link: RegExp } | { readonly text: RegExp } | { readonly element: string }

interface Stop {
  readonly path: string
  readonly sought: Sought
  readonly what: string
}

interface Journey {
  readonly who: string
  readonly width: number
  readonly height: number
  readonly stops: readonly Stop[]
}

const TELEPHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }
const PURCHASE = /\/achats-a-venir\/pa-[^/]+\/$/

/** The readers that the portal is made for, and where their answer stands: pages of the demonstration. */
const JOURNEYS: readonly Journey[] = [
  {
    who: 'Une menuisière de Tourcoing, au téléphone',
    ...TELEPHONE,
    stops: [
      { path: 'achats-a-venir/', sought: { link: PURCHASE }, what: 'premier achat de la liste' },
      {
        path: 'achats-a-venir/metiers/menuiserie/',
        sought: { link: PURCHASE },
        what: 'premier achat de son métier',
      },
      { path: 'achats-a-venir/pa-2026-016/', sought: { text: /20 novembre 2026/ }, what: 'échéance' },
      { path: 'achats-a-venir/pa-2026-016/', sought: { element: 'main a[href^="mailto:"]' }, what: 'écrire' },
      {
        path: 'achats-a-venir/pa-2026-016/',
        sought: { text: /Vos chances|ce que l.on sait des marchés/i },
        what: 'chances',
      },
    ],
  },
  {
    who: 'La directrice d’un ESAT de blanchisserie, au bureau',
    ...DESK,
    stops: [
      {
        path: 'achats-a-venir/?reserve=ea-esat',
        sought: { link: PURCHASE },
        what: 'premier achat en partie réservé',
      },
      {
        path: 'achats-a-venir/metiers/blanchisserie-couture/',
        sought: { link: PURCHASE },
        what: 'premier achat de blanchisserie',
      },
    ],
  },
  {
    who: 'Un citoyen : « c’est local ? », au téléphone',
    ...TELEPHONE,
    stops: [
      { path: '', sought: { link: /\/achat-local\/$/ }, what: 'chemin depuis l’accueil' },
      { path: 'achat-local/', sought: { element: 'main h1' }, what: 'réponse en une phrase' },
      { path: 'achat-local/', sought: { element: 'main svg' }, what: 'premier dessin' },
    ],
  },
  {
    who: 'Une journaliste : les surcoûts, un fournisseur, au bureau',
    ...DESK,
    stops: [
      {
        path: 'depenses/',
        sought: { text: /le plus renchéris|ont augmenté le montant|ont diminué le montant/ },
        what: 'modifications',
      },
      { path: 'fournisseurs/', sought: { link: /\/fournisseurs\/\d+\/$/ }, what: 'premier fournisseur' },
    ],
  },
  {
    who: 'Un élu : les objectifs, au bureau',
    ...DESK,
    stops: [
      { path: '', sought: { link: /\/spaser\/$/ }, what: 'chemin depuis l’accueil' },
      { path: 'clauses/', sought: { text: /objectif national/ }, what: 'objectif le plus proche du titre' },
      { path: 'spaser/', sought: { element: 'main svg' }, what: 'première jauge' },
    ],
  },
]

/** Pixels from the top of the page to what is sought; nothing where the page or the thing is not there. */
async function pixelsTo(page: Page, url: string, { path, sought }: Stop): Promise<number | undefined> {
  const response = await page.goto(new URL(path, url).href)
  if (response?.ok() !== true) return undefined
  const [kind, source, flags] =
    'element' in sought
      ? (['element', sought.element, ''] as const)
      : 'link' in sought
        ? (['link', sought.link.source, sought.link.flags] as const)
        : (['text', sought.text.source, sought.text.flags] as const)
  return page.evaluate(
    ([of, pattern, options]) => {
      const main = document.querySelector('main')!
      const seen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0
      const expression = of === 'element' ? undefined : new RegExp(pattern!, options)
      const candidates =
        of === 'element'
          ? document.querySelectorAll(pattern!)
          : main.querySelectorAll(of === 'link' ? 'a' : '*')
      const matches = [...candidates].filter((element) => {
        if (!seen(element)) return false
        if (of === 'element') return true
        if (of === 'link') return expression!.test((element as HTMLAnchorElement).pathname)
        return [...element.childNodes].some(
          (node) => node.nodeType === 3 && expression!.test(node.textContent!.replace(/\s/g, ' ')),
        )
      })
      const tops = matches.map((element) => element.getBoundingClientRect().top + window.scrollY)
      return tops.length === 0 ? undefined : Math.round(Math.min(...tops))
    },
    [kind, source, flags] as const,
  )
}

/** Presses of Tab from the field of words of a list to its first result. */
async function stopsToFirstResult(page: Page, url: string): Promise<number | undefined> {
  await page.goto(new URL('achats-a-venir/', url).href)
  const field = page.locator('main input[type="search"], main input[type="text"]').first()
  if ((await field.count()) === 0) return undefined
  await field.focus()
  for (let stops = 1; stops <= 150; stops++) {
    await page.keyboard.press('Tab')
    const address = await page.evaluate(
      () => (document.activeElement as HTMLAnchorElement | null)?.pathname ?? '',
    )
    if (PURCHASE.test(address)) return stops
  }
  return undefined
}

const said = (value: number | undefined, unit: string) =>
  value === undefined ? 'pas de réponse' : `${value} ${unit}`

/** Lines of each journey: pixels in each folder, in their order. */
async function walk(browser: Browser, urls: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { who, stops, ...viewport } of JOURNEYS) {
    lines.push(`  ${who}`)
    const page = await browser.newPage({ viewport })
    for (const stop of stops) {
      const all: string[] = []
      for (const url of urls) all.push(said(await pixelsTo(page, url, stop), 'px'))
      lines.push(`    /${stop.path} ${stop.what} : ${all.join(' → ')}`)
    }
    await page.close()
  }
  const page = await browser.newPage({ viewport: DESK })
  const presses: string[] = []
  for (const url of urls) presses.push(said(await stopsToFirstResult(page, url), 'arrêts de tabulation'))
  lines.push('  Au clavier seul', `    /achats-a-venir/ des mots au premier achat : ${presses.join(' → ')}`)
  await page.close()
  return lines
}

/** How far readers scroll to their answer, on what `benchBuild` left and, where one is named, on an older built portal. */
export async function benchJourneys(before: string | undefined): Promise<string> {
  const title = 'Parcours, en pixels depuis le haut de la page'
  const now = join(resolve(import.meta.dirname, '../..'), '.build/bench')
  const folders = [...(before === undefined ? [] : [resolve(before)]), now]
  const absent = folders.find((folder) => !existsSync(join(folder, 'index.html')))
  if (absent !== undefined)
    return `${title} : aucun site dans ${absent}, lancez d’abord « npm run bench -- build ».`
  const servers = await Promise.all(
    folders.map((folder) => serveFolder({ folder, base: '/', port: 0, host: '127.0.0.1' })),
  )
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ['--disable-gpu'] })
  try {
    const lines = await walk(
      browser,
      servers.map(({ url }) => url),
    )
    return [`${title}${before === undefined ? '' : ' (avant → maintenant)'}`, ...lines].join('\n')
  } finally {
    await browser.close()
    await Promise.all(servers.map(({ close }) => close()))
  }
}
