import { describe, expect, it } from 'vitest'
import { reportPrintSheet } from '../../../src/outputs/site/print-sheet.ts'
import { portal } from '../portal-fixture.ts'

const { territory } = portal()
const sheet = (shortName: string, demonstration = false) =>
  reportPrintSheet(
    { territory: { ...territory, shortName }, demonstration, referenceDate: '2026-10-31' },
    '2024-2025',
  )

describe('the print sheet of a report', () => {
  it('names the authority, the period and the day of the data on every page', () => {
    expect(sheet('MEL')).toContain('@top-left{content:"MEL — Rapport d’indicateurs 2024-2025"}')
    expect(sheet('MEL')).toMatch(/@bottom-left\{content:"[^"]*arrêtées au 31.octobre.2026"\}/)
  })

  it('says on every page that the data are a demonstration', () => {
    expect(sheet('MEL', true)).toContain('2024-2025 (démonstration)"')
  })

  it('lets no name end the string that it stands in', () => {
    expect(sheet('Vi"lle\\ {}')).toContain('"Vi\\22 lle\\5c  {} —')
  })
})
