import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { announcedLots, mergeFrameworks } from '../../src/rules/merging/frameworks.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { draft, rows, supplier } from './draft.ts'

let next = 0
function framework(name: string, changes: Partial<ContractDraft> = {}): ContractDraft {
  return draft({
    techniques: ['frameworkAgreement'],
    uid: `u${next++}`,
    suppliers: [supplier(name)],
    ...changes,
  })
}

async function contractsOf(drafts: readonly ContractDraft[]): Promise<number> {
  return (await mergeFrameworks(rows(drafts))).kept.length
}

describe('rule 4: a framework with several suppliers counts once', () => {
  it('same buyer, title, CPV and amount, different suppliers', async () => {
    const { kept, merged } = await mergeFrameworks(
      rows([framework('Alpha'), framework('Beta'), framework('Gamma')]),
    )
    expect(kept).toHaveLength(1)
    expect(merged.map(({ reason }) => reason)).toEqual(['same-framework', 'same-framework'])
  })

  it('each notified at most 31 days after the one before', async () => {
    const chain = ['2022-01-01', '2022-02-01', '2022-03-04'].map((notifiedOn, index) =>
      framework(`S${index}`, { notifiedOn }),
    )
    expect(await contractsOf(chain)).toBe(1)
    expect(await contractsOf([chain[0]!, framework('Z', { notifiedOn: '2022-02-02' })])).toBe(2)
  })

  it('a supplier that comes back opens a new one', async () => {
    expect(await contractsOf(['Alpha', 'Beta', 'Alpha', 'Gamma'].map((name) => framework(name)))).toBe(2)
    expect(await contractsOf(['Alpha', 'Beta', 'Alpha', 'Beta'].map((name) => framework(name)))).toBe(2)
  })

  it.each([
    ['title', { title: 'Autre' }],
    ['CPV', { cpv: '45000000' }],
    ['amount', { amount: 1_000_00n }],
    ['technique', { techniques: ['contract'] }],
  ])('another %s is another contract', async (_field, changes) => {
    expect(await contractsOf([framework('Alpha'), framework('Beta', changes)])).toBe(2)
  })

  it('another buyer is another contract, and so is another file', async () => {
    const [alpha, beta] = rows([framework('Alpha'), framework('Beta')])
    const keptOf = async (other: typeof beta) => (await mergeFrameworks([alpha!, other!])).kept.length
    expect(await keptOf({ ...beta!, buyer: '215903501' })).toBe(2)
    expect(await keptOf({ ...beta!, ref: { source: 'b', row: 1 } })).toBe(2)
    expect(await keptOf(beta)).toBe(1)
  })

  it('0 and 1 € are no stated amount to compare by', async () => {
    const unstated = { amount: 1_00n }
    expect(await contractsOf([framework('Alpha', unstated), framework('Beta', unstated)])).toBe(2)
  })

  it('rows without supplier or date stay apart', async () => {
    expect(await contractsOf([framework('Alpha'), framework('Beta', { suppliers: [] })])).toBe(2)
    expect(await contractsOf([framework('Alpha'), framework('Beta', { notifiedOn: undefined })])).toBe(2)
  })

  it('never in the JSON formats', async () => {
    const json = { format: decp2022.format }
    expect(await contractsOf([framework('Alpha', json), framework('Beta', json)])).toBe(2)
  })
})

describe('rule 4: lots are not suppliers of one lot', () => {
  it('reads the announced number of lots', () => {
    expect(announcedLots('Travaux de voirie – 32 lots – lot 3')).toEqual({
      prefix: 'travaux de voirie – 32 lots',
      lots: 32,
    })
    expect(announcedLots('Travaux de voirie, lot n° 3')).toBeUndefined()
    expect(announcedLots('Marché en 1 lots')).toBeUndefined()
  })

  it('at most N rows under « N lots »: none is merged', async () => {
    const lots = ['A', 'B', 'C'].map((name) =>
      framework(name, { title: 'Voirie - 4 lots - petites opérations' }),
    )
    expect(await contractsOf(lots)).toBe(3)
  })

  it('rows are counted over all titles that begin alike up to « N lots »', async () => {
    const small = ['A', 'B'].map((name) => framework(name, { title: 'Voirie - 3 lots - petites opérations' }))
    const large = ['C', 'D'].map((name) => framework(name, { title: 'Voirie - 3 lots - grandes opérations' }))
    expect(await contractsOf([...small, ...large])).toBe(2)
    expect(await contractsOf([...small, large[0]!])).toBe(3)
  })
})
