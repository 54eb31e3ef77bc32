import { describe, expect, it } from 'vitest'
import { codeOf, SOURCES } from './sources.ts'

/** The beginning of an address and what names its subject, joined in code. */
const SUBJECT_ADDRESS =
  /\/(?:marches|fournisseurs|achats-a-venir(?:\/metiers)?|familles|communes|indicateurs)\/(?:annee\/)?(?:\$\{|' \+)/

describe('addresses', () => {
  it.each([
    ['`/marches/${contract.id}/`', true],
    ["'/fournisseurs/' + key", true],
    ['`[les échéances](/echeances/)`', false],
    ['href="/marches/"', false],
  ])('tells an address of a subject, %s, from a link of a page: %s', (code, isOne) => {
    expect(SUBJECT_ADDRESS.test(code)).toBe(isOne)
  })

  it('writes the address of a subject in domain/links.ts only', () => {
    const others = SOURCES.filter((file) => file !== 'domain/links.ts')
    expect(others.filter((file) => SUBJECT_ADDRESS.test(codeOf(file)))).toEqual([])
  })
})
