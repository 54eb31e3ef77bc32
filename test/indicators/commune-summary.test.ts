import { describe, expect, it } from 'vitest'
import {
  communeAbsences,
  communeColumns,
  communeRows,
  communeSentence,
} from '../../src/views/commune/lists.ts'
import type { RichCell } from '../../src/views/table.ts'
import type { Establishment } from '../../src/domain/supplier/establishment.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { communeSummaries } from '../../src/indicators/commune-summary.ts'
import { ALPHA, BETA, held, plain } from '../views/supplier/entry.ts'
import { purchase } from '../domain/purchase-fixture.ts'
import { portal } from '../outputs/portal-fixture.ts'

const CONTRACTS = [held(), held({ suppliers: [BETA] })]
const at = (fields: Partial<Establishment> = {}) => {
  const siret = fields.siret ?? ALPHA.siret!
  return [siret, { siret, commune: '59350', ...fields }] as const
}
const withPlaces = (places: readonly (readonly [string, Establishment])[], fields: Partial<Portal> = {}) =>
  portal({ contracts: CONTRACTS, establishments: new Map(places), ...fields })

describe('communeSummaries', () => {
  it('has no commune where no file gives one, and says what is missing', () => {
    const nothing = portal({ contracts: CONTRACTS })
    expect(communeSummaries(nothing)).toEqual([])
    expect(communeAbsences(nothing)).toHaveLength(2)
  })

  it('gives a firm to the commune of its establishment, and none to an unknown or foreign one', () => {
    const made = withPlaces([at(), at({ siret: BETA.siret!, commune: undefined, country: 'BE' })])
    const [lille] = communeSummaries(made)
    expect(communeSummaries(made)).toHaveLength(1)
    expect([lille!.commune.name, lille!.suppliers.map(({ name }) => name)]).toEqual(['Lille', ['Alpha']])
  })

  it('says that none is known rather than a zero, and what was announced once', () => {
    const made = portal({
      contracts: CONTRACTS,
      establishments: new Map([at({ siret: BETA.siret!, commune: '59512' })]),
      purchases: [purchase({ commune: '59350', status: 'abandoned' })],
      planEditions: [{ date: '2023-01-01', sources: ['plan'], purchases: 1 }],
    })
    const lille = communeSummaries(made).find(({ commune }) => commune.code === '59350')!
    expect(plain(communeSentence(lille, made))).toBe(
      'Au 8 septembre 2023 : aucun fournisseur connu n’y est établi, aucun achat à venir n’y est prévu et 1 achat y a été annoncé auparavant.',
    )
  })

  it('tells nothing of a firm of partial diffusion (rule 11), nor of a commune out of the territory', () => {
    expect(communeSummaries(withPlaces([at({ diffusion: 'partial' })]))).toEqual([])
    expect(communeSummaries(withPlaces([at({ commune: '75056' })]))).toEqual([])
  })

  it('keeps purchases ahead from those that are over, and leaves out what no plan tells', () => {
    const purchases = [
      purchase({ commune: '59350' }),
      purchase({ commune: '59350', status: 'abandoned' }),
      purchase({ commune: undefined }),
    ]
    const made = portal({
      purchases,
      planEditions: [{ date: '2023-01-01', sources: ['plan'], purchases: 3 }],
    })
    const [lille] = communeSummaries(made)
    expect([lille!.ahead.length, lille!.past.length]).toEqual([1, 1])
    expect(plain(communeSentence(lille!, made))).toBe(
      'Au 8 septembre 2023 : 1 achat à venir y est prévu et 1 achat y a été annoncé auparavant.',
    )
    expect(communeColumns(made).map(({ label }) => label)).toEqual(['Commune', 'Achats à venir'])
    expect(communeRows(made)[0]!.cells.map((cell) => (cell as RichCell).href)).toEqual([
      '/communes/59350/',
      '/communes/59350/#a-venir',
    ])
  })
})
