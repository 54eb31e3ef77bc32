import { describe, expect, it } from 'vitest'
import { isSiren, isSiret, passesLuhn, sirenOf } from '../../src/domain/supplier/siret.ts'

describe('SIREN and SIRET', () => {
  it('have a Luhn key', () => {
    expect(passesLuhn('20009320100016')).toBe(true)
    expect(passesLuhn('20009320100017')).toBe(false)
  })

  it.each(['20009320100016', '24590041000011', '05650171100115'])('%s is a SIRET', (text) => {
    expect(isSiret(text)).toBe(true)
  })

  it.each([
    ['2000932010001', '13 digits'],
    ['200093201000160', '15 digits'],
    ['2000932010018', '13 digits that have a key'],
    ['20009320100017', 'wrong key'],
    ['00000000000000', 'zeros pass Luhn, and name nobody'],
    ['200 093 201 00016', 'spaces'],
    ['2000932010001A', 'a letter'],
  ])('%s is no SIRET: %s', (text) => {
    expect(isSiret(text)).toBe(false)
  })

  it('of La Poste may fail the key: their digits sum to a multiple of 5 (INSEE)', () => {
    expect(passesLuhn('35600000000048')).toBe(true)
    expect(passesLuhn('35600000049837')).toBe(false)
    expect(isSiret('35600000049837')).toBe(true)
    expect(isSiret('35600000049838')).toBe(false)
    expect(isSiret('35600000000048')).toBe(true)
    expect(isSiren('356000000')).toBe(true)
  })

  it('share the SIREN', () => {
    expect(sirenOf('20009320100016')).toBe('200093201')
    expect(isSiren('200093201')).toBe(true)
    expect(isSiren('200093202')).toBe(false)
    expect(isSiren('2000932018')).toBe(false)
    expect(isSiren('20009320')).toBe(false)
  })
})
