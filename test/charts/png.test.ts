import { describe, expect, it } from 'vitest'
import { PNG_FONT_FILES } from '../../scripts/site/fonts.ts'
import { svgPng } from '../../src/charts/svg-png.ts'

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="'Source Sans 3', sans-serif"><rect width="120" height="40" fill="#ffffff"/><text x="4" y="24">${text}</text></svg>`
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('the chart as PNG', () => {
  it('is a PNG twice as large as the drawing, the same bytes twice', () => {
    const png = svgPng(svg('31 %'), PNG_FONT_FILES)
    expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
    expect(size(png)).toEqual([240, 80])
    expect(svgPng(svg('31 %'), PNG_FONT_FILES)).toEqual(png)
  })

  it('has its words in the given face, and in no face of the machine', () => {
    const blank = svgPng(svg(''), PNG_FONT_FILES)
    expect(svgPng(svg('Échu'), PNG_FONT_FILES)).not.toEqual(blank)
    expect(svgPng(svg('Échu'), [])).toEqual(blank)
  })

  it('has a glyph for every sign that charts write', () => {
    const missing = svgPng(svg('\u{f8ff}'), PNG_FONT_FILES)
    for (const sign of 'aÀéœŒçÿ0123456789%€−+×…—’«»<>&:;,()'.replaceAll('<', '').replaceAll('&', '')) {
      expect(svgPng(svg(sign), PNG_FONT_FILES), sign).not.toEqual(missing)
    }
  })

  it('refuses what is no SVG', () => {
    expect(() => svgPng('<p>', PNG_FONT_FILES)).toThrow()
  })
})
