import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { describe, expect, it, vi } from 'vitest'
import { NARROW, WIDE } from '../../src/charts/chart.ts'
import { CHARTS } from '../../src/charts/kinds.ts'
import { renderChart } from '../../src/charts/render.ts'
import { EXAMPLES, NAME, draw, exampleOf } from './examples.ts'
import { series } from './series.ts'
import type { ChartSpec } from '../../src/domain/indicator.ts'
import type { Drawing } from '../../src/charts/chart.ts'

const elements = (svg: string, selector: string) => [...parseHTML(svg).document.querySelectorAll(selector)]
const years = exampleOf('years')

describe.each(EXAMPLES)('$name, as the page receives it', (example) => {
  it('is drawn as its snapshots, wide and narrow', async () => {
    await expect(`${draw(example, WIDE)}\n`).toMatchFileSnapshot(`./snapshots/${example.name}-wide.svg`)
    await expect(`${draw(example, NARROW)}\n`).toMatchFileSnapshot(`./snapshots/${example.name}-narrow.svg`)
  })

  it('gives the same bytes in any order of drawing', () => {
    const first = draw(example, WIDE)
    for (const other of EXAMPLES) draw(other, NARROW)
    expect(draw(example, WIDE)).toBe(first)
  })

  it.each([WIDE, NARROW])(
    'has neither style attribute nor style element, script or warning (%#)',
    (format) => {
      const warned = vi.spyOn(console, 'warn')
      const svg = draw(example, format)
      expect(elements(svg, '[style], style, script')).toEqual([])
      expect(svg).not.toContain('style=')
      expect(warned).not.toHaveBeenCalled()
      warned.mockRestore()
    },
  )

  it('has one accessible name and description, and no label on inner groups', () => {
    const svg = draw(example, WIDE)
    const root = elements(svg, 'svg')[0]!
    expect(root.getAttribute('role')).toBe('img')
    expect(elements(svg, `#${root.getAttribute('aria-labelledby')}`)[0]!.textContent).toBe(NAME.title)
    expect(elements(svg, `#${root.getAttribute('aria-describedby')}`)[0]!.textContent).toBe(NAME.description)
    expect(elements(svg, 'svg [aria-label]')).toEqual([])
  })

  it('names the period and value of every mark, and says it in words', () => {
    const marks = elements(draw(example, WIDE), '[data-valeur]')
    expect(marks.length).toBeGreaterThan(1)
    for (const mark of marks) {
      expect(mark.getAttribute('data-periode')).toMatch(/^(\d{4}|ensemble|inconnue)$/)
      expect(mark.getAttribute('data-valeur')).toMatch(/^(-?\d+(\.\d+)?(e-\d+)?)?$/)
      expect(mark.querySelector('title')!.textContent).toMatch(/\S\u00a0: \S/)
    }
  })

  it('keeps ids apart between its two drawings on one page, and every reference has its target', () => {
    const svgs = [draw(example, WIDE, 'un'), draw(example, NARROW, 'deux')]
    const ids = svgs.flatMap((svg) => elements(svg, '[id]').map((element) => element.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of svgs.join('').matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })

  it('writes colours itself in a file of its own, and leaves no class that nothing would style', () => {
    const { spec } = example
    const svg = renderChart(CHARTS[spec.kind](example.series, spec, { ...WIDE, ...example.extras }), {
      id: 'x',
      meaning: spec.meaning,
      standalone: true,
    })
    expect(svg).toMatch(/color="#[0-9a-f]{6}"/)
    expect(elements(svg, '[class]').filter((each) => each.getAttribute('class') !== 'chart')).toEqual([])
  })
})

it('reads a mark in whichever drawing: wide and narrow have the same marks', () => {
  const keys = (svg: string) =>
    elements(svg, '[data-valeur]').map(
      (mark) => `${mark.getAttribute('data-periode')} ${mark.querySelector('title')!.textContent}`,
    )
  for (const example of EXAMPLES) {
    expect(keys(draw(example, NARROW)).toSorted()).toEqual(keys(draw(example, WIDE)).toSorted())
  }
})

it.each(Object.keys(CHARTS) as ChartSpec['kind'][])(
  'draws an indicator without any value without failing (%s)',
  (kind) => {
    expect(draw({ ...years, spec: { kind, meaning: 'spend' }, series: series('part', []) }, WIDE)).toContain(
      '<svg',
    )
  },
)

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
