import type { Contract, Supplier } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { ocdsFiles } from '../../../src/outputs/standards/ocds/package.ts'
import { contract, portal } from '../portal-fixture.ts'

export const ROOT = 'https://achats.example/portail/'

/* eslint-disable @typescript-eslint/no-explicit-any -- a package as a stranger's program reads it */
export interface Package {
  readonly releases: readonly any[]
  readonly [key: string]: any
}

export const textOf = (of: Portal) => [...ocdsFiles(of, ROOT)[0]!.lines()].join('')
export const packageOf = (of: Portal): Package => JSON.parse(textOf(of))
export const releaseOf = (fields: Partial<Contract>, more: Partial<Portal> = {}) =>
  packageOf(portal({ contracts: [contract(fields)], ...more })).releases.at(-1)

export const FIRM: Supplier = { siret: '40790437400177', idType: 'SIRET', name: 'EIFFAGE CONSTRUCTION' }
export const OTHER: Supplier = { siret: '33760983000030', idType: 'SIRET', name: 'EIFFAGE CONSTRUCTION' }
export const AWARDED: Partial<Contract> = {
  id: 'f00dbabe0001',
  title: 'Entretien des berges',
  notifiedOn: '2022-03-01',
  year: 2022,
  endDate: '2024-03-01',
  buyerSiren: '200093201',
  category: 'services',
  cpv: '77310000',
  procedure: 'openTender',
  bidsReceived: 4,
  amount: 150_000_10n,
  initialAmount: 120_000_00n,
  amountStatus: 'stated',
  suppliers: [FIRM],
  initialSuppliers: [FIRM],
}
