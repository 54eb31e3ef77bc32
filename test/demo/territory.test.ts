import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSiren } from '../../src/domain/supplier/siret.ts'
import { territoryFileSchema } from '../../src/domain/territory/territory.ts'

const TERRITORIES = new URL('../../data/territories/', import.meta.url)
const slugs = readdirSync(TERRITORIES)

/** WCAG 2.2: relative luminance of a #rrggbb colour. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

describe.each(slugs)('data/territories/%s/territory.json', (slug) => {
  const territory = territoryFileSchema.parse(
    JSON.parse(readFileSync(new URL(`${slug}/territory.json`, TERRITORIES), 'utf8')),
  )

  it('names buyers by valid SIREN', () => {
    expect(territory.buyerSirens.filter((siren) => !isSiren(siren))).toEqual([])
  })

  it('has an accent readable on paper and on the dark background (AA, 4.5 to 1)', () => {
    expect(contrast(territory.accent.light, '#fbfaf7')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(territory.accent.dark, '#14161a')).toBeGreaterThanOrEqual(4.5)
  })

  it('has a contact that cannot be mistaken for a real one while its data is a demonstration', () => {
    const sources = readdirSync(new URL(`${slug}/sources/`, TERRITORIES))
    const demonstration = sources.some((id) =>
      readFileSync(new URL(`${slug}/sources/${id}/source.json`, TERRITORIES), 'utf8').includes(
        '"demonstration": true',
      ),
    )
    expect(!demonstration || territory.contact?.email.endsWith('.example')).toBe(true)
  })
})
