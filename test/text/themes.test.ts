import { describe, expect, it } from 'vitest'
import type { Target } from '../../src/domain/indicator.ts'
import type { DocumentedFact } from '../../src/domain/territory/fact.ts'
import { unknownClauses, unknownHours } from '../../src/text/themes.ts'
import { plain } from './plain.ts'

const targetOf = (perimeter: string) => ({ perimeter }) as Target

describe('where no file tells', () => {
  it('the front page promises targets of its own only to an authority that has some', () => {
    expect(plain(unknownClauses([targetOf('France'), targetOf('Exemple')], 'Exemple'))).toMatch(
      /Les objectifs et la loi, eux, sont connus\.$/,
    )
    expect(plain(unknownClauses([targetOf('France')], 'Exemple'))).toMatch(
      /Les objectifs nationaux et la loi, eux, sont connus\.$/,
    )
  })

  it('and documents only where some state hours', () => {
    expect(plain(unknownHours([{} as DocumentedFact]))).toMatch(
      /Quelques documents en donnent des valeurs\.$/,
    )
    expect(plain(unknownHours([]))).toMatch(/aucun fichier d.heures n.est lu ici\.$/)
  })
})
