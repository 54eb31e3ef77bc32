import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeSite } from '../built/describe-site.ts'
import { pagesOfEveryType } from '../built/html.ts'
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

/** Only where the words are the portal's own: published titles are shown as they came. */
describeSite('demonstration', () => {
  it.each(pagesOfEveryType('demonstration'))('puts no space where French has none: $file', ({ file }) => {
    const lines = linesOf(readFileSync(join(SITES.demonstration.folder, file), 'utf8'))
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter((line) => /\S [,.)](?:\s|$)|\( | \u00a0|\u00a0 /.test(line))).toEqual([])
  })
})
