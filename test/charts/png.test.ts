import { describe, expect, it } from 'vitest'
import { drawnPng } from './drawn-png.ts'

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="'Source Sans 3', sans-serif"><rect width="120" height="40" fill="#ffffff"/><text x="4" y="24">${text}</text></svg>`
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('the chart as PNG', () => {
  it('is a PNG twice as large as the drawing, the same bytes twice', () => {
    const png = drawnPng(svg('31 %'))
    expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
    expect(size(png)).toEqual([240, 80])
    expect(drawnPng(svg('31 %'))).toEqual(png)
  })

  it('has its words in the given face, and in no face of the machine', () => {
    const blank = drawnPng(svg(''))
    expect(drawnPng(svg('Échu'))).not.toEqual(blank)
    expect(drawnPng(svg('Échu'), [])).toEqual(blank)
  })

  it('has a glyph for every sign that charts write', () => {
    const missing = drawnPng(svg('\u{f8ff}'))
    for (const sign of 'aÀéœŒçÿ0123456789%€−+×…—’«»<>&:;,()'.replaceAll('<', '').replaceAll('&', '')) {
      expect(drawnPng(svg(sign)), sign).not.toEqual(missing)
    }
  })

  it('refuses what is no SVG', () => {
    expect(() => drawnPng('<p>')).toThrow()
  })
})
