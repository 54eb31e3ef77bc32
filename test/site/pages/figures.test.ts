import { expect, it } from 'vitest'
import { readCsv } from '../built/csv.ts'
import type { CsvFile } from '../built/csv.ts'
import { describeSite } from '../built/describe-site.ts'
import { pagesOf } from '../built/html.ts'

for (const site of ['demonstration', 'below', 'real'] as const) {
  describeSite(site, () => {
    it('prints no number of an indicator that its CSV file does not hold', () => {
      const files = new Map<string, CsvFile>()
      const printed = pagesOf(site).flatMap(({ file, tags }) =>
        tags
          .filter(({ name, attributes }) => name === 'data' && attributes['data-indicateur'] !== undefined)
          // Two years of a report are sums of its files: `reports.test.ts` adds them up again.
          .filter(({ attributes }) => !/^\d{4}-\d{4}$/.test(attributes['data-periode']!))
          .map(({ attributes }) => ({ file, attributes })),
      )
      const wrong = printed.flatMap(({ file, attributes }) => {
        const { value, 'data-indicateur': id, 'data-periode': period, 'data-serie': series } = attributes
        const column = attributes['data-colonne'] ?? 'valeur'
        if (!files.has(id!)) files.set(id!, readCsv(site, `indicateurs/${id}.csv`))
        const { header, rows } = files.get(id!)!
        const found = rows.filter(
          (row) => row['periode'] === period && (!header.includes('serie') || row['serie'] === series),
        )
        const right = found.length === 1 && found[0]![column] === value
        return right
          ? []
          : [`${file}: ${id} ${period} ${series ?? ''} prints ${value}, file says ${found[0]?.[column]}`]
      })
      expect(printed.length).toBeGreaterThan(100)
      expect(files.size).toBeGreaterThan(5)
      expect(wrong).toEqual([])
    })

    it('gives under each indicator the rows whose contributions add up to its numerator', () => {
      const { rows } = readCsv(site, 'indicateurs/montants-notifies.csv')
      const behind = readCsv(site, 'indicateurs/montants-notifies-lignes.csv').rows
      expect(rows.length).toBeGreaterThan(4)
      for (const { periode, valeur, numerateur } of rows) {
        const cents = behind
          .filter((row) => row['periode'] === periode && row['role'] === 'numerateur')
          .reduce((sum, row) => sum + BigInt(Math.round(Number(row['contribution']) * 100)), 0n)
        expect([periode, Number(cents) / 100]).toEqual([periode, Number(numerateur)])
        expect(valeur).toBe(numerateur)
      }
    })
  })
}
