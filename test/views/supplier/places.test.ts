import { describe, expect, it } from 'vitest'
import { placeListColumns, placeRows } from '../../../src/views/supplier/places.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { ALPHA, BETA, caseOf, held, plain } from './entry.ts'
import { establishment } from './read-properties.ts'

describe('placeRows', () => {
  const cells = (fields: Partial<Portal>) => {
    const { supplier, portal } = caseOf([held(), held()], fields)
    const [row] = placeRows(supplier, portal)
    expect(row!.cells).toHaveLength(placeListColumns(portal).length)
    return row!.cells.map((cell) => plain(typeof cell === 'string' ? cell : cell.text))
  }

  it('gives the three definitions of local, each within the next (rule 9)', () => {
    expect(cells(establishment({ commune: '59350' })).slice(1)).toEqual(['Lille', 'oui', 'oui', 'oui', '2'])
    expect(cells(establishment({ commune: '62041' })).slice(1, 5)).toEqual([
      'Arras (62)',
      'non',
      'non',
      'oui',
    ])
    expect(cells(establishment({ country: 'BE' })).slice(1, 5)).toEqual(['pays : BE', 'non', 'non', 'non'])
  })

  it('never turns an unknown place into "elsewhere", and says nothing of places without a file', () => {
    expect(cells(establishment({})).slice(1, 5)).toEqual(['inconnue', 'inconnu', 'inconnu', 'inconnu'])
    expect(cells({})).toEqual(['407 904 374 00177', '2'])
  })
})

describe('an establishment that holds nothing any more', () => {
  it('has a count that leads nowhere', () => {
    const { supplier, portal } = caseOf([held({ suppliers: [BETA], initialSuppliers: [ALPHA] })])
    expect(placeRows(supplier, portal)[0]!.cells.at(-1)).toBe('0')
  })
})
