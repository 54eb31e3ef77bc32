import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { supplierKey } from '../../src/domain/supplier/supplier-key.ts'
import { noPageReason } from '../../src/domain/supplier/supplier-page.ts'
import type { FirmIdentity } from '../../src/domain/supplier/supplier-page.ts'

const SIRET = '40790437400177'

describe('supplierKey', () => {
  it('is the SIREN, whatever the establishment and the name', () => {
    expect(supplierKey({ siret: SIRET, name: 'Alpha' })).toBe('407904374')
    expect(supplierKey({ siret: SIRET.slice(0, 9) + '00011' })).toBe('407904374')
  })

  it('is a hash of type and number otherwise, and differs with either', () => {
    const sha = createHash('sha256').update('TVA\u001fBE0123456749').digest('hex').slice(0, 12)
    expect(supplierKey({ otherId: 'BE0123456749', idType: 'TVA' })).toBe(`hors-siren-${sha}`)
    expect(supplierKey({ otherId: 'BE0123456749', idType: 'HORS-UE' })).not.toBe(`hors-siren-${sha}`)
  })

  it('does not exist for persons and for bare names', () => {
    expect(supplierKey({ protected: true })).toBeUndefined()
    expect(supplierKey({ name: 'Alpha' })).toBeUndefined()
    expect(supplierKey({})).toBeUndefined()
  })
})

describe('noPageReason (rule 11)', () => {
  const reason = (firm: Partial<FirmIdentity>) => noPageReason({ names: [], diffusions: [], ...firm })
  const siren = '407904374'

  it('lets a SIREN have a page, with or without name and establishments file', () => {
    expect(reason({ siren })).toBeUndefined()
    expect(reason({ siren, names: ['Alpha'], diffusions: ['full', undefined] })).toBeUndefined()
  })

  it('refuses it as soon as one establishment is of partial diffusion', () => {
    expect(reason({ siren, diffusions: ['full', 'partial'] })).toBe('partial-diffusion')
  })

  it('refuses it as soon as one published name is a person’s', () => {
    expect(reason({ siren, names: ['Alpha', 'DURAND*/ANNE /'] })).toBe('person-name')
  })

  it('refuses what is no valid SIRET, a legal form or not', () => {
    expect(reason({ idType: 'SIRET', names: ['Alpha SAS'] })).toBe('invalid-siret')
    expect(reason({ names: ['Alpha SAS'] })).toBe('invalid-siret')
    expect(reason({ idType: 'carte de séjour', names: ['Alpha SAS'] })).toBe('invalid-siret')
  })

  it('asks a legal form of a number of another register: sole traders have VAT numbers too', () => {
    expect(reason({ idType: 'TVA', names: ['Windmühle Technik'] })).toBe('entity-unproven')
    expect(reason({ idType: 'HORS-UE' })).toBe('entity-unproven')
    expect(reason({ idType: 'TVA', names: ['Windmühle Technik GmbH'] })).toBeUndefined()
    expect(reason({ idType: 'HORS-UE', names: ['Anne Durand'] })).toBe('person-name')
  })
})
