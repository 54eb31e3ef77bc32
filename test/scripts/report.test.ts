import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const script = join(import.meta.dirname, '../../scripts/report.ts')
  const env = { ...process.env, ...environment }
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env })
  const lines = stderr.trim().split('\n')
  return { status, first: lines[0]!, error: lines.at(-1)! }
}

/** A built site with one report and the list of reports, as small as they come. */
function builtSite(): string {
  const site = join(folder, 'site')
  const page = (path: string, head: string, body: string) => {
    mkdirSync(join(site, path), { recursive: true })
    const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
    writeFileSync(join(site, path, 'index.html'), html)
  }
  page('', '<title>Portail</title>', '')
  page('spaser/rapport', '<link rel="latest-version" href="/spaser/rapport/2022-2023/">', '')
  page('spaser/rapport/2022-2023', '<title>Rapport 2022-2023</title>', '<h1>Titre</h1><h2>Partie</h2>')
  return site
}

describe('npm run report', () => {
  it('refuses a period that is not two years that follow one another', () => {
    expect(report(['--period', '2022-2024'])).toMatchObject({
      status: 1,
      first: '--period attend deux années qui se suivent, par exemple 2024-2025, reçu « 2022-2024 ».',
    })
  })

  it('says in one sentence that there is no browser, and what to do', () => {
    const { status, error } = report([], { CHROMIUM_PATH: '/nulle-part/chromium' })
    expect(status).toBe(1)
    expect(error).toMatch(
      /^CHROMIUM_PATH vaut « \/nulle-part\/chromium », qui n’existe pas\. Installez Chromium/,
    )
  })

  it('replaces no file that is not a PDF', () => {
    const path = join(folder, 'tableau.pdf')
    writeFileSync(path, 'a,b')
    expect(report(['--out', path]).error).toMatch(/existe et n’est pas un PDF : il n’est pas remplacé/)
    expect(report(['--out', join(folder, 'rapport.txt')]).first).toMatch(/^--out attend un fichier \.pdf/)
  })

  it('refuses a period of one year of data: file, values, remedy', () => {
    const file = join(folder, 'decp.json')
    const marche = Array.from({ length: 6 }, (_, index) => ({
      uid: `0000-${index}`,
      id: `A${index}`,
      acheteur: { id: '24590041000011' },
      objet: `Voirie de la rue ${index}`,
      montant: 50_000 + index,
      dateNotification: '2023-03-01',
    }))
    writeFileSync(file, JSON.stringify({ marches: marche }))
    const { status, error } = report(['--from', file, '--period', '2023-2024', '--date', '2024-12-31'])
    expect(status).toBe(1)
    expect(error.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      '2023-2024 : pas de rapport. Fichiers lus : decp.json ; 6 marchés de 2023, 0 marché de 2024. Il en faut au moins 5 de chaque année : ajoutez aux sources ceux de 2024 (npm run import).',
    )
  })

  it('names the reports that a built site has, where it lacks the one asked for', () => {
    const { error } = report(['--built', builtSite(), '--period', '2023-2024'])
    expect(error).toMatch(/n’a pas de rapport 2023-2024 : il a ceux de 2022-2023\./)
  })
})
