import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { describe, expect, it, vi } from 'vitest'
import { NARROW, WIDE } from '../../src/charts/chart.ts'
import { CHARTS } from '../../src/charts/kinds.ts'
import { renderChart } from '../../src/charts/render.ts'
import { MANY, RANKED, YEARS, series } from './series.ts'
import type { ChartSpec } from '../../src/domain/indicator.ts'
import type { Drawing } from '../../src/charts/chart.ts'
import type { Series } from '../../src/domain/series.ts'

const NAME = { title: 'Un <titre> & un constat', description: 'Ce que la figure montre.' }

function draw(data: Series, kind: ChartSpec['kind'], options = WIDE, id = 'exemple'): string {
  const spec = { kind, meaning: 'spend' } as const
  return renderChart(CHARTS[kind](data, spec, options), { id, meaning: 'spend', name: NAME })
}

const elements = (svg: string, selector: string) => [...parseHTML(svg).document.querySelectorAll(selector)]

describe('every chart, as the page receives it', () => {
  it.each([
    ['years', YEARS, WIDE, 'years-wide'],
    ['years', YEARS, NARROW, 'years-narrow'],
    ['ranked', RANKED, WIDE, 'ranked-wide'],
    ['ranked', RANKED, NARROW, 'ranked-narrow'],
    ['ranked', MANY, WIDE, 'ranked-many'],
    ['ranked', MANY, NARROW, 'ranked-many-narrow'],
  ] as const)('%s is drawn as its snapshot (%#)', async (kind, data, options, name) => {
    await expect(`${draw(data, kind, options)}\n`).toMatchFileSnapshot(`./${name}.svg`)
  })

  it('gives the same bytes twice and in any order', () => {
    const first = draw(YEARS, 'years')
    const second = draw(RANKED, 'ranked')
    expect(draw(RANKED, 'ranked')).toBe(second)
    expect(draw(YEARS, 'years')).toBe(first)
  })

  it.each([['years', YEARS] as const, ['ranked', RANKED] as const])(
    'has neither style attribute nor style element (%s)',
    (kind, data) => {
      const svg = draw(data, kind)
      expect(elements(svg, '[style], style, script')).toEqual([])
      expect(svg).not.toContain('style=')
    },
  )

  it('has one accessible name and description, and no label on inner groups', () => {
    const svg = draw(YEARS, 'years')
    const root = elements(svg, 'svg')[0]!
    expect(root.getAttribute('role')).toBe('img')
    expect(elements(svg, `#${root.getAttribute('aria-labelledby')}`)[0]!.textContent).toBe(NAME.title)
    expect(elements(svg, `#${root.getAttribute('aria-describedby')}`)[0]!.textContent).toBe(NAME.description)
    expect(elements(svg, 'svg [aria-label]')).toEqual([])
  })

  it('keeps ids apart between two charts of one page, and every reference has its target', () => {
    const svgs = [draw(YEARS, 'years', WIDE, 'un'), draw(YEARS, 'years', NARROW, 'deux')]
    const ids = svgs.flatMap((svg) => elements(svg, '[id]').map((element) => element.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of svgs.join('').matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })

  it('writes colours itself in a file of its own, and leaves no class that nothing would style', () => {
    const spec = { kind: 'years', meaning: 'environment' } as const
    const svg = renderChart(CHARTS.years(YEARS, spec, WIDE), {
      id: 'x',
      meaning: 'environment',
      standalone: true,
    })
    expect(svg).toContain('color="#2e6f3e"')
    expect(elements(svg, '[class]').filter((element) => element.getAttribute('class') !== 'chart')).toEqual(
      [],
    )
  })

  it('draws an indicator without any value without failing', () => {
    expect(draw(series('EUR', []), 'years')).toContain('<svg')
    expect(draw(series('EUR', []), 'ranked')).toContain('<svg')
  })
})

describe('what must fail', () => {
  it('a warning of Plot: numbers as text on a scale that is not a band', () => {
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const warns: Drawing = (document) =>
      Plot.plot({ document, marks: [Plot.dotX(['2018', '2019', '2020'], { x: (year: string) => year })] })
    expect(() => renderChart(warns, { id: 'x', meaning: 'spend' })).toThrow(/Plot warns/)
    quiet.mockRestore()
  })

  it('a style that has no attribute of its own', () => {
    const styled: Drawing = (document) =>
      Plot.plot({ document, marks: [Plot.ruleY([0], { mixBlendMode: 'multiply' })] })
    expect(() => renderChart(styled, { id: 'x', meaning: 'spend' })).toThrow(/mix-blend-mode/)
  })

  it('a legend, which wraps the drawing in a figure', () => {
    const wrapped: Drawing = (document) =>
      Plot.plot({ document, caption: 'Légende', marks: [Plot.ruleY([0])] })
    expect(() => renderChart(wrapped, { id: 'x', meaning: 'spend' })).toThrow(/label the marks/)
  })
})
