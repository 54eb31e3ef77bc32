import { describe, expect, it } from 'vitest'
import { INPUT_PROBLEMS, InputError } from '../../src/domain/input-error.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { typographyFaults } from './french.ts'

const FULL = {
  file: 'achats.csv',
  row: 412,
  column: 'Titulaires',
  position: 90,
  value: 'VALEUR LUE',
  expected: 'VALEUR ATTENDUE',
}

describe.each(INPUT_PROBLEMS)('the sentence of %s', (problem) => {
  const sentence = describeInputError(new InputError(problem, FULL))

  it('is one sentence that says what to do after a colon', () => {
    expect(sentence).toMatch(/^[A-ZÀÉ].*\u00a0: .*\.$/u)
    expect(sentence).not.toMatch(/\n|undefined/)
  })

  it('gives the value that was met and what was expected', () => {
    expect(sentence).toContain('VALEUR LUE')
    expect(sentence).toContain('VALEUR ATTENDUE')
  })

  it('still reads well when nothing of the place is known', () => {
    const bare = describeInputError(new InputError(problem))
    expect(bare).not.toMatch(/undefined|\(\)/)
    expect(typographyFaults(bare)).toEqual([])
  })
})

it('names the file, the line, the column and the position', () => {
  expect(describeInputError(new InputError('broken-json', FULL))).toBe(
    'Le fichier «\u00a0achats.csv\u00a0» n’est pas un JSON complet et valide (ligne 412, colonne «\u00a0Titulaires\u00a0», ' +
      'position 90, valeur lue «\u00a0VALEUR LUE\u00a0», attendu\u00a0: VALEUR ATTENDUE)\u00a0: l’export a sans doute été ' +
      'coupé ou modifié à la main\u00a0; exportez-le de nouveau ou corrigez-le à cet endroit.',
  )
})

it('says who the buyers of the file are where ours is absent', () => {
  const error = new InputError('buyer-absent', { value: 'Ville de Lens', expected: '245900410' })
  expect(describeInputError(error)).toContain('acheteurs présents\u00a0: Ville de Lens')
})
