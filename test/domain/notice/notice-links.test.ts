import { describe, expect, it } from 'vitest'
import { noticeLinks } from '../../../src/domain/notice/notice-links.ts'
import type { Notice } from '../../../src/domain/notice/notice.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { contract } from '../../outputs/portal-fixture.ts'
import { purchase } from '../purchase-fixture.ts'
import { notice } from './notice.ts'

const planned = (fields: Partial<Purchase>) =>
  purchase({
    id: 'PA-2026-011',
    slug: 'pa-2026-011',
    title: 'Autre chose',
    cpv: '98310000',
    noticeUrl: undefined,
    plannedPublication: '2026-T4',
    ...fields,
  })

function linksOf(of: Partial<Notice>, purchases: readonly Purchase[], contracts: readonly Contract[] = []) {
  const { ofNotice, ofPurchase } = noticeLinks({ notices: [notice(of)], purchases, contracts })
  return { ...ofNotice.get('26-100')!, ofPurchase }
}

describe('the purchase that a notice publishes', () => {
  it.each([
    [
      'the address that the plan gives',
      { url: 'https://avis.example/7' },
      { noticeUrl: 'https://avis.example/7' },
    ],
    ['the notice’s id in that address', {}, { noticeUrl: 'https://www.boamp.fr/pages/avis/?q=idweb:26-100' }],
    ['the plan’s id among its references', { references: ['pa-2026-011'] }, {}],
    ['the plan’s id in its title', { title: 'Linge (PA-2026-011)' }, {}],
  ])('is told by %s', (_how, of, fields) => {
    const { purchase: found, probablePurchase, ofPurchase } = linksOf(of, [planned(fields)])
    expect(found?.id).toBe('PA-2026-011')
    expect(probablePurchase).toBeUndefined()
    expect(ofPurchase.get('pa-2026-011')).toHaveLength(1)
  })

  it.each([
    ['part of another id', { references: ['PA-2026-0111'] }, {}],
    ['part of a word of the title', { title: 'Linge PA-2026-011-bis' }, {}],
    ['an address of another notice', {}, { noticeUrl: 'https://www.boamp.fr/pages/avis/?q=idweb:26-1001' }],
    ['a bare number', { title: 'Linge, lot 2' }, { id: '2' }],
  ])('is not told by %s', (_how, of, fields) => {
    expect(linksOf(of, [planned(fields)]).purchase).toBeUndefined()
  })

  it('is guessed by family, words and quarter, apart, and ties nothing', () => {
    const alike = planned({ title: 'Blanchissage de vêtements', plannedPublication: '2027-T2' })
    const { purchase: tied, probablePurchase, ofPurchase } = linksOf({}, [alike])
    expect([tied, probablePurchase?.id]).toEqual([undefined, 'PA-2026-011'])
    expect(ofPurchase.size).toBe(0)
  })

  it.each([
    ['another family', { cpv: '45000000' }],
    ['too few words', { title: 'Blanchissage' }],
    ['a quarter too far', { plannedPublication: '2027-T3' }],
    ['no date', { plannedPublication: undefined }],
    ['an address of its own', { noticeUrl: 'https://avis.example/8' }],
  ])('is not guessed with %s', (_why, fields) => {
    const alike = planned({ title: 'Blanchissage de vêtements', ...fields })
    expect(linksOf({}, [alike]).probablePurchase).toBeUndefined()
  })

  it('is not guessed between two that are as much alike', () => {
    const alike = (id: string) => planned({ id, slug: id.toLowerCase(), title: 'Blanchissage de vêtements' })
    expect(linksOf({}, [alike('PA-1'), alike('PA-2')]).probablePurchase).toBeUndefined()
  })
})

describe('the contract of a notice', () => {
  const signed = (fields: Partial<Contract>) =>
    contract({
      id: 'c',
      title: 'Blanchissage des vêtements',
      cpv: '98310000',
      notifiedOn: '2027-01-10',
      ...fields,
    })

  it('is the one before, and those after, by the plan', () => {
    const [before, after] = [signed({ id: 'avant', notifiedOn: '2023-01-01' }), signed({ id: 'apres' })]
    const tied = planned({ renews: 'avant', contractIds: ['apres'] })
    const links = linksOf({ references: ['PA-2026-011'] }, [tied], [before, after])
    expect(links.predecessor?.id).toBe('avant')
    expect(links.contracts.map(({ id }) => id)).toEqual(['apres'])
    expect(links.probableContract).toBeUndefined()
  })

  it('is guessed where nothing ties it: same family, words in common, signed within 18 months', () => {
    expect(linksOf({}, [], [signed({})]).probableContract?.id).toBe('c')
    expect(linksOf({}, [], [signed({ notifiedOn: '2028-05-01' })]).probableContract).toBeUndefined()
    expect(linksOf({}, [], [signed({ notifiedOn: '2026-09-01' })]).probableContract).toBeUndefined()
    expect(linksOf({ outcome: 'cancelled' }, [], [signed({})]).probableContract).toBeUndefined()
  })
})
