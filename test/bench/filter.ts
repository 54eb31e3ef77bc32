import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { findOrInstallBrowser } from '../../scripts/browser.ts'
import { serveFolder } from '../../scripts/server.ts'
import { measureFilter, withManyRows } from '../site/upcoming/many-rows.ts'

/** A screen of 60 Hz draws this often. */
const FRAME_MS = 1000 / 60
/** What `benchBuild` leaves. */
const FOLDER = join(resolve(import.meta.dirname, '../..'), '.build/bench')

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** Filtering a plan of 2,000 purchases in Chromium, beside what hiding the same rows costs without any filter. */
export async function benchFilter(): Promise<string> {
  const title = 'Filtrer les achats à venir'
  if (!existsSync(join(FOLDER, 'achats-a-venir/index.html')))
    return `${title} : aucun site à regarder, lancez d’abord « npm run bench -- build ».`
  const { url, close } = await serveFolder({ folder: FOLDER, base: '/', port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ['--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await withManyRows(page)
    await page.goto(new URL('achats-a-venir/', url).href)
    if ((await page.locator('filtered-list').count()) === 0)
      return `${title} : aucune programmation dans ces fichiers`
    const { rows, box, key, floor } = await measureFilter(page)
    const line = (name: string, milliseconds: number) =>
      `  ${name} : ${number.format(milliseconds)} ms, ${number.format(milliseconds / floor)} × le plancher`
    return [
      `${title} (${rows} lignes ; une image d’écran dure ${number.format(FRAME_MS)} ms)`,
      line('une case cochée', box),
      line('une lettre tapée', key),
      `  les mêmes lignes cachées et montrées, sans filtre (plancher) : ${number.format(floor)} ms`,
    ].join('\n')
  } finally {
    await browser.close()
    await close()
  }
}
