import { describe, expect, it } from 'vitest'
import { PROCUREMENT_CODES } from '../../../src/domain/contract/procurement-code.ts'
import { codeOrWords, procurementCodeOf, readTechniques } from '../../../src/formats/fields/procurement.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'
import { PROCUREMENT_TEXT, procurementWords } from '../../../src/text/procurement.ts'

describe('natures, techniques and procedures', () => {
  it('have one official value a code, which is read and written again letter for letter', () => {
    expect(Object.keys(PROCUREMENT_TEXT).sort()).toEqual([...PROCUREMENT_CODES].sort())
    for (const code of PROCUREMENT_CODES) expect(codeOrWords(procurementWords(code))).toBe(code)
  })

  it.each(['ACCORD-CADRE', 'Accord cadre', 'Marché public', ''])(
    'keep other words as they are: %j',
    (words) => {
      expect(procurementWords(codeOrWords(words))).toBe(words)
    },
  )

  it('are read from a list, whatever its shape', () => {
    const read = (value: unknown) => readTechniques(value, 'technique', 'techniques', createNotes())
    expect(read({ technique: ['Accord-cadre', 'Sans objet', 'Autre'] })).toEqual([
      'frameworkAgreement',
      'Autre',
    ])
  })

  it.each([
    ['APPEL D’OFFRES OUVERT', 'openTender'],
    ['Procédure concurrentielle avec négociation', 'negotiatedProcedure'],
    ['Marché public négocié sans publicité ni mise en concurrence préalable', 'withoutCall'],
    ['openTender', 'openTender'],
    ['Procédure formalisée', undefined],
  ])('mean, in the words %j: %s', (words, code) => {
    expect(procurementCodeOf(words)).toBe(code)
  })
})
