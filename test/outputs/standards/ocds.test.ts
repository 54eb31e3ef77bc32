import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { OCDS_EXTENSIONS } from '../../../src/outputs/standards/ocds/extensions.ts'
import { ocdsFiles } from '../../../src/outputs/standards/ocds/package.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { AWARDED, ROOT, packageOf, releaseOf } from './ocds-package.ts'
import { contract, portal } from '../portal-fixture.ts'

describe('a release of a planned purchase', () => {
  const planned = purchase({ plannedPublication: '2027-T1', maxAmount: 80_000_00n, reservedLots: 1 })
  const at = (fields: object, more: Partial<Portal> = {}) =>
    packageOf(portal({ purchases: [purchase(fields)], referenceDate: '2026-10-31', ...more })).releases[0]

  it('is planning and a planned tender while it is ahead', () => {
    const release = at(planned)
    expect(release.ocid).toBe('245900410-achat-pa-2027-001')
    expect(release.tag).toEqual(['planning'])
    expect(release.tender.status).toBe('planned')
    expect(release.planning.budget).toMatchObject({ id: 'pa-2027-001', amount: { amount: 80_000 } })
    expect(release.planning.budget.description).toContain('n’engage pas l’acheteur')
    expect(release.planning.milestones[0]).toMatchObject({
      status: 'scheduled',
      dueDate: '2027-03-31T23:59:59Z',
    })
    expect(release.tender.sustainability).toEqual([{ goal: 'social', strategies: ['reservedParticipation'] }])
    expect(release).not.toHaveProperty('awards')
  })

  it.each([
    [{ status: 'published' }, 'active'],
    [{ status: 'awarded' }, 'complete'],
    [{ status: 'abandoned' }, 'cancelled'],
    [{ dropped: true }, 'withdrawn'],
    [{ plannedPublication: '2026-T1' }, 'planned'],
  ])('%j is %s', (fields, status) => {
    expect(at(fields).tender.status).toBe(status)
  })

  it('keeps its release once it became a contract, whose release carries its planning and points to it', () => {
    const purchases = [purchase({ contractIds: ['f00dbabe0001'], plannedPublication: '2022-T1' })]
    const { releases } = packageOf(portal({ purchases, contracts: [contract(AWARDED)] }))
    const [plan, awarded] = releases
    expect(awarded.tag).toEqual(['planning', 'tender', 'award', 'contract'])
    expect(awarded.planning.budget.id).toBe(plan.planning.budget.id)
    expect(awarded.relatedProcesses).toMatchObject([{ relationship: ['planning'], identifier: plan.ocid }])
  })
})

describe('the package', () => {
  it('declares its extensions, its policy and no invented prefix', () => {
    const { releases, ...head } = packageOf(portal({ contracts: [contract(AWARDED)] }))
    expect(head).toMatchObject({
      version: '1.1',
      extensions: OCDS_EXTENSIONS,
      publicationPolicy: `${ROOT}donnees/api/#ocds`,
      publisher: { name: 'Métropole européenne de Lille', uid: '245900410' },
    })
    expect(releases.filter(({ ocid }) => ocid.startsWith('ocds-'))).toEqual([])
  })

  it('says that invented contracts are a demonstration, in each release too', () => {
    const sources = [{ ...portal().sources[0]!, demonstration: true }]
    const invented = packageOf(portal({ demonstration: true, sources, contracts: [contract(AWARDED)] }))
    expect(invented.publisher).toEqual({ name: expect.stringContaining('démonstration') })
    expect(invented.releases[0].ocid).toBe('demonstration-245900410-f00dbabe0001')
    expect(invented.releases[0].tender.description).toContain('Données de démonstration')
  })

  it('keeps the id of a release that says the same, and changes it with what it says', () => {
    const id = (fields: Partial<Contract>) => releaseOf({ ...AWARDED, ...fields }).id
    expect(id({})).toBe(id({}))
    expect(id({ amount: 150_000_11n })).not.toBe(id({}))
  })

  it('is none where there is nothing to tell: a package without release is not valid', () => {
    expect(ocdsFiles(portal(), ROOT)).toEqual([])
  })
})
