import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../src/domain/personal-data.ts'

/** Every number below has a valid key: what tells them apart is the month of birth. */
describe('the month of birth in a social-security number (rule 11)', () => {
  it.each([
    ['185017800608427', 'January'],
    ['185127800608409', 'December'],
    ['185207800608440', 'the first of those given when the month is not known'],
    ['185427800608404', 'the last of these'],
    ['185507800608435', 'the first of the range behind'],
    ['185997800608443', 'the last of it'],
    ['185302A00608447', 'one of Corse-du-Sud, whose department counts as 19'],
    ['285302B00608424', 'one of Haute-Corse, whose department counts as 18'],
  ])('%s is masked: %s', (number) => expect(maskPersonalData(number)).toBe('[numéro masqué]'))

  it.each(['185007800608411', '185137800608425', '185197800608424', '185437800608420', '185497800608419'])(
    '%s has a month that nobody is born in, and stays',
    (number) => expect(maskPersonalData(number)).toBe(number),
  )
})
