import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { indicatorSvg } from '../../src/charts/indicator-svg.ts'
import { RANKED, YEARS } from './series.ts'
import { indicator } from '../text/findings/finding-fixture.ts'
import type { Portal } from '../../src/domain/portal.ts'

const portal = {
  territory: { shortName: 'MEL', subject: 'la MEL' },
  contracts: [],
  sources: [
    {
      title: 'Marchés <2024>',
      publisher: 'MEL & Cie',
      licence: 'Licence Ouverte 2.0',
      published: '2024-01-15',
    },
  ],
  referenceDate: '2026-10-31',
  reconciliation: { files: [], recordFiles: [] },
  demonstration: true,
} as unknown as Portal

const years = indicator(YEARS.points, { id: 'montants' })
const ranked = indicator(RANKED.points, {
  id: 'categories',
  chart: { kind: 'ranked', meaning: 'spend' },
  words: { each: 'la catégorie', whole: 'des montants signés' },
})
const texts = (svg: string) =>
  [...parseHTML(svg).document.querySelectorAll('text')].map((element) =>
    element.textContent!.replace(/[\u00a0\u202f]/g, ' '),
  )

describe('the chart as a file of its own', () => {
  it.each([
    [years, 'years'],
    [ranked, 'ranked'],
  ])('is drawn as its snapshot (%#)', async (subject, name) => {
    await expect(indicatorSvg(subject, portal)).toMatchFileSnapshot(`./snapshots/standalone/${name}.svg`)
  })

  it('says what it finds, where it comes from, until when, and that it is a demonstration', () => {
    const said = texts(indicatorSvg(years, portal)).join(' ')
    expect(said).toContain('En 2023, la MEL a signé 320 000 € de marchés, 99,9 % de moins qu’en 2022')
    expect(said).toContain('Source : MEL & Cie, « Marchés <2024> » (15/01/2024). Licence Ouverte 2.0')
    expect(said).toContain('données arrêtées au 31 octobre 2026')
    expect(said).toContain('Données de démonstration')
  })

  it('does not call real data a demonstration', () => {
    const real = indicatorSvg(years, { ...portal, demonstration: false })
    expect(real).not.toMatch(/démonstration/i)
  })

  it('is well-formed: one root, a namespace, escaped words, no style', () => {
    const svg = indicatorSvg(ranked, portal)
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true)
    expect(svg).toContain('MEL &amp; Cie')
    expect(svg).toContain('&lt;2024&gt;')
    expect(svg).not.toMatch(/style=|<style|&nbsp;/)
  })

  it('of an indicator without any value says so', () => {
    const absent = indicator([], { absent: 'no-rows' })
    expect(texts(indicatorSvg(absent, portal)).join(' ')).toContain('rien dans les fichiers lus')
  })
})
