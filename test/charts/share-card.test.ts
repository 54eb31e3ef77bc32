import { describe, expect, it } from 'vitest'
import { shareCardSvg } from '../../src/charts/share-card.ts'

const words = {
  authority: 'Ville d’Essai',
  finding: 'La ville a signé 12 M€ & plus',
  foot: 'données arrêtées au 31 octobre 2026',
  accent: '#336699',
}
const DRAWING = '<svg width="340" height="200" viewBox="0 0 340 200"><path d="M0,0H9"/></svg>'
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!)
const sizesOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*font-size="(\d+)"/g)].map(([, size]) => Number(size))

describe('shareCardSvg', () => {
  it('says whose figures they are, what was found and of which day, escaped', () => {
    const svg = shareCardSvg(words)
    expect(svg).toContain('width="1200" height="630"')
    const [authority, ...others] = textsOf(svg)
    expect(authority).toBe('Ville d’Essai')
    expect(others.join(' ')).toBe('La ville a signé 12 M€ &amp; plus données arrêtées au 31 octobre 2026')
    expect(svg).toContain('fill="#336699"')
  })

  it('says on a ground of its own what is invented', () => {
    expect(textsOf(shareCardSvg({ ...words, warning: 'Démonstration' }))).toContain('Démonstration')
    expect(textsOf(shareCardSvg(words))).not.toContain('Démonstration')
  })

  it('sets a long finding smaller beside the drawing, and loses none of its words', () => {
    const finding = 'Les entreprises du territoire ont ' + 'beaucoup de marchés '.repeat(9) + 'fin'
    const svg = shareCardSvg({ ...words, finding }, DRAWING)
    expect(textsOf(svg).join(' ')).toContain('fin données')
    expect(sizesOf(svg)[1]).toBeLessThan(sizesOf(shareCardSvg(words, DRAWING))[1]!)
  })

  it('shows a drawing whole, and of a long one the first part, which fades', () => {
    const whole = shareCardSvg(words, DRAWING)
    expect(whole).toContain('viewBox="0 0 340 200"')
    expect(whole).not.toContain('fondu')
    const long = shareCardSvg(words, DRAWING.replaceAll('200', '900'))
    expect(long).toMatch(/viewBox="0 0 340 3\d\d"/)
    expect(long).toContain('url(#fondu)')
  })
})
