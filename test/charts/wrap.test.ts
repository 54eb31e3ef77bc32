import { describe, expect, it } from 'vitest'
import { textWidth, wrapLabel } from '../../src/charts/wrap.ts'

describe('labels of charts', () => {
  it('stay as they are where they fit', () => {
    expect(wrapLabel('Travaux', 20, 1)).toBe('Travaux')
  })

  it('break between words', () => {
    expect(wrapLabel('Déchets, propreté, environnement', 12, 2)).toBe('Déchets, propreté,\nenvironnement')
  })

  it('end in an ellipsis where there is no more line, and are never wider than asked', () => {
    const label = 'ENTREPRISE GENERALE DE TRAVAUX HYDRAULIQUES ET DE VOIRIES DU NORD DE LA FRANCE'
    const lines = wrapLabel(label, 20, 2).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20)
  })

  it('cut one endless word', () => {
    const [line] = wrapLabel('A'.repeat(60), 10, 1).split('\n')
    expect(line).toMatch(/^A+…$/)
    expect(textWidth(line!)).toBeLessThanOrEqual(10)
  })

  it('hold an empty label', () => {
    expect(wrapLabel('', 10, 1)).toBe('')
  })
})
