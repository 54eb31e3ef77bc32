import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf, pagesOfEveryType } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

/** What stands within a line: between it and the words beside it there is only the space that is written. */
const INLINE = /<\/?(?:a|abbr|b|cite|data|em|span|strong|sub|sup|time)\b[^>]*>/g
const SILENT = /<(script|style|template|svg|pre|code)\b[\s\S]*?<\/\1>/g

/** The words of a page as they are set; every other tag ends a line. */
function linesOf(html: string): readonly string[] {
  return html
    .replace(SILENT, '')
    .replace(INLINE, '')
    .split(/<[^>]*>/)
    .map((line) => line.replace(/[ \n\t]+/g, ' ').trim())
}

/** Nouns that the portal counts. */
const COUNTED =
  'contrats|marchés|concessions|achats|lignes|fournisseurs|entreprises|acheteurs|structures|communes|lots|' +
  'offres|attributions|actes|modifications|signalements|corrections|éditions|sources|fichiers|colonnes|indicateurs|' +
  'métiers|heures|personnes|jours|années'

/** "1 contrats", "0 lignes": one and zero are singular; not the end of "1 000 contrats", "0,1 heures" or "2030-01 …". */
const ILL_COUNTED = new RegExp(`(?<![\\d.,/\\-–][\\s]?)\\b[01]\\s(?:${COUNTED})(?![\\p{L}_])`, 'gu')

function illCounted(file: string, text: string): string[] {
  return [...text.matchAll(ILL_COUNTED)].map(([words]) => `${file}: ${words}`)
}

/** Only where the words are the portal's own: published titles are shown as they came. */
describeSite('demonstration', () => {
  it.each(pagesOfEveryType('demonstration'))('puts no space where French has none: $file', ({ file }) => {
    const lines = linesOf(readFileSync(join(SITES.demonstration.folder, file), 'utf8'))
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter((line) => /\S [,.)](?:\s|$)|\( | \u00a0|\u00a0 /.test(line))).toEqual([])
  })

  it('agrees every count with its noun, on every page and in every text', () => {
    const { folder } = SITES.demonstration
    const texts = globSync('**/*.{txt,xml,ics}', { cwd: folder }).flatMap((file) =>
      // A calendar folds its lines anywhere.
      illCounted(file, readFileSync(join(folder, file), 'utf8').replaceAll('\r\n ', '')),
    )
    const pages = pagesOf('demonstration').flatMap(({ file }) =>
      linesOf(readFileSync(join(folder, file), 'utf8')).flatMap((line) => illCounted(file, line)),
    )
    expect([...texts, ...pages]).toEqual([])
  })
})

it('the finder of counts that do not agree finds one and zero, and no other number', () => {
  const found = (text: string) => illCounted('f', text).length
  expect(['1 contrats', 'Les 1\u00a0lignes', '0 achats'].map(found)).toEqual([1, 1, 1])
  expect(
    ['1 contrat', '21 contrats', '1\u202f001 contrats', '1 000 lignes', '0,1 heures'].map(found),
  ).toEqual([0, 0, 0, 0, 0])
})
