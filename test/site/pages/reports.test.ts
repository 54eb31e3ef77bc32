import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCsv } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'
import type { Tag } from '../built/html.ts'
import { SITES } from '../built/sites.ts'

const TWO_YEARS = /^\d{4}-\d{4}$/

/** Sums of contributions in thousandths: cents and hours alike are whole there. */
const thousandths = (text: string) => BigInt(Math.round(Number(text) * 1000))

for (const site of ['demonstration', 'real'] as const) {
  describeSite(site, () => {
    const reportsOf = () => pagesOf(site).filter(({ type }) => type === 'report')
    /** Year of each contract, for the indicators that know none. */
    const yearsOf = () => new Map(readCsv(site, 'marches.csv').rows.map((row) => [row['id']!, row['annee']!]))

    /** The rows behind an indicator that are of two years, and of a series where one is named. */
    function rowsOf(
      years: ReadonlyMap<string, string>,
      { 'data-indicateur': id, 'data-periode': period, 'data-serie': series }: Tag['attributes'],
    ) {
      return readCsv(site, `indicateurs/${id}-lignes.csv`).rows.filter(
        (row) =>
          (series === undefined || row['serie'] === series) &&
          period!
            .split('-')
            .includes(row['periode'] === 'ensemble' ? years.get(row['contrat_id']!)! : row['periode']!),
      )
    }

    it('has a report of every two years that follow one another', () => {
      const reports = reportsOf()
      expect(reports.length).toBeGreaterThan(3)
      for (const { file } of reports) expect(file).toMatch(/^spaser\/rapport\/\d{4}-\d{4}\/index\.html$/)
    })

    it('holds each number of a report against the rows behind its indicator', () => {
      const [latest] = reportsOf().slice(-2)
      const years = yearsOf()
      const printed = latest!.tags.filter(({ attributes }) =>
        TWO_YEARS.test(attributes['data-periode'] ?? ''),
      )
      expect(printed.length).toBeGreaterThan(site === 'real' ? 2 : 50)
      for (const { attributes } of printed) {
        const rows = rowsOf(years, attributes)
        const sum = (...roles: readonly string[]) =>
          rows
            .filter((row) => roles.includes(row['role']!))
            .reduce((all, row) => all + thousandths(row['contribution']!), 0n)
        const value = Number(attributes['value'])
        const isShare = value <= 1 && attributes['data-champ'] === undefined
        const above = sum('numerateur')
        const again =
          attributes['data-champ'] === 'denominateur'
            ? Number(sum('numerateur', 'denominateur')) / 1000
            : isShare
              ? Number(above) / Number(sum('numerateur', 'denominateur'))
              : Number(above) / 1000
        // Hours in full-time equivalents are rounded to the thousandth in every row.
        expect(again, attributes['data-indicateur']).toBeCloseTo(value, isShare ? 12 : 1)
      }
    })

    it('prints each report with its own title and page numbers', () => {
      for (const { tags, file } of reportsOf()) {
        const sheet = tags.find(({ attributes }) => attributes['media'] === 'print')!.attributes['href']!
        expect(existsSync(join(SITES[site].folder, sheet)), file).toBe(true)
      }
    })
  })
}

describeSite('real', () => {
  it('says what it does not know, and which file would', () => {
    const { text } = pagesOf('real').find(({ type }) => type === 'report')!
    expect(text).toContain('ne disent pas quels achats sont responsables')
    expect(text).toMatch(/Il faudrait le fichier des heures d’insertion/)
    expect(text).toMatch(/Il faudrait une liste d’entreprises solidaires/)
  })
})
