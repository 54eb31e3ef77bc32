import type { CentralOffer } from '../../../src/domain/contract/central-offer.ts'
import type { Contract, Supplier } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import type { Establishment } from '../../../src/domain/supplier/establishment.ts'
import type { CentralMember } from '../../../src/domain/territory/central-member.ts'
import { localScopeOf } from '../../../src/domain/territory/local-scope.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const HERE = '59350'
const SIRETS = { small: '00000001800010', large: '00000002600013', lost: '00000003400017' } as const

export const supplier = (who: keyof typeof SIRETS): Supplier => ({
  siret: SIRETS[who],
  name: `${who} (fictif)`,
})

const establishment = (who: keyof typeof SIRETS, fields: Partial<Establishment>): [string, Establishment] => [
  SIRETS[who],
  { siret: SIRETS[who], ...fields },
]

export const offer = (fields: Partial<CentralOffer> = {}): CentralOffer => ({
  ref: { source: 'centrale', row: 1 },
  contractId: 'a1',
  theme: 'Mobilier',
  ...fields,
})

export const member = (fields: Partial<CentralMember> = {}): CentralMember => ({
  ref: { source: 'adherents', row: 1 },
  id: 'commune-d-ici',
  name: 'Commune d’Ici',
  kind: 'commune',
  ...fields,
})

export const signed = (id: string, fields: Partial<Contract> = {}): Contract =>
  contract({ id, title: `Objet ${id}`, endDate: '2027-06-30', ...fields })

/** A portal with a firm of the territory, one of elsewhere, and one that no file places. */
export function centralPortal(fields: Partial<Portal>): Portal {
  return portal({
    referenceDate: '2026-10-31',
    localScope: localScopeOf({
      communes: [
        { code: HERE, name: 'Ici', population: 10 },
        { code: '59599', name: 'Là', population: 5 },
      ],
      department: { code: '59', name: 'Nord' },
      region: { code: '32', name: 'Région' },
      regionOfDepartment: { '59': '32', '75': '11' },
    }),
    tileGrid: new Map([[HERE, { name: 'Ici', column: 1, row: 1 }]]),
    establishments: new Map([
      establishment('small', { commune: HERE, sizeClass: 'PME' }),
      establishment('large', { commune: '75056', sizeClass: 'GE' }),
    ]),
    ...fields,
  })
}
