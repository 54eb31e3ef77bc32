import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { decp2019 } from '../../src/formats/decp-2019.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { joinRows } from '../../src/rules/merging/identity.ts'
import { crossFeedKey, mergeAcrossFeeds } from '../../src/rules/merging/look-alikes.ts'
import { draft, fileOf, MEL, rows, supplier } from './draft.ts'

const [ALPHA, BETA] = ['00000000100001', '00000000200009'].map((siret, index) =>
  supplier(['Alpha', 'Beta'][index]!, siret),
)

/** A contract as one feed publishes it: `2025S087`, and `2025S0875011` in the other. */
const here = (changes: Partial<ContractDraft> = {}) =>
  draft({ localId: '2025S087', amount: 248_000_50n, suppliers: [ALPHA!], ...changes })
const there = (changes: Partial<ContractDraft> = {}) =>
  here({ localId: '2025S0875011', title: 'Nettoyage des vitres, lot 1', ...changes })

const merge = (first: readonly ContractDraft[], second: readonly ContractDraft[]) =>
  mergeAcrossFeeds([...rows(first, 'a'), ...rows(second, 'b')])

describe('rule 2: look-alikes across feeds', () => {
  it('the same contract in two files, under two ids and titles, is one', async () => {
    const { kept, merged } = await merge([here()], [there({ cpv: undefined })])
    expect(kept).toHaveLength(1)
    expect(merged).toMatchObject([
      { row: { ref: { source: 'b' } }, reason: 'other-feed', into: { source: 'a' } },
    ])
  })

  it('so it is in one file that holds two feeds', async () => {
    const feeds = rows([here({ feed: 'atexo' }), there({ feed: 'pes' })])
    expect((await mergeAcrossFeeds(feeds)).kept).toHaveLength(1)
  })

  it('within one feed look-alikes stay apart', async () => {
    expect((await mergeAcrossFeeds(rows([here(), there()]))).kept).toHaveLength(2)
    const oneFeed = rows([here({ feed: 'pes' }), there({ feed: 'pes' })])
    expect((await mergeAcrossFeeds(oneFeed)).kept).toHaveLength(2)
  })

  it.each<[string, Partial<ContractDraft>]>([
    ['another amount, by a cent', { amount: 248_000_51n }],
    ['another notification date', { notifiedOn: '2022-04-14' }],
    ['another supplier', { suppliers: [BETA!] }],
    ['one supplier more', { suppliers: [ALPHA!, BETA!] }],
    ['a supplier without SIREN', { suppliers: [supplier('Alpha')] }],
    ['a supplier more without SIREN', { suppliers: [ALPHA!, supplier('Gamma')] }],
  ])('%s is another contract', async (_what, changes) => {
    expect((await merge([here()], [there(changes)])).kept).toHaveLength(2)
  })

  it('another buyer is another contract, and no buyer is none', async () => {
    const [mine] = rows([here()], 'a')
    const [theirs] = rows([there()], 'b')
    expect((await mergeAcrossFeeds([mine!, { ...theirs!, buyer: '213500000' }])).kept).toHaveLength(2)
    expect(crossFeedKey({ ...mine!, buyer: '' })).toBeUndefined()
  })

  it('without a date nothing is compared', async () => {
    const undated = { notifiedOn: undefined }
    expect((await merge([here(undated)], [there(undated)])).kept).toHaveLength(2)
  })

  it('below 10,000 € nothing is compared', async () => {
    const amounts = (amount: bigint) => merge([here({ amount })], [there({ amount })])
    expect((await amounts(9_999_99n)).kept).toHaveLength(2)
    expect((await amounts(10_000_00n)).kept).toHaveLength(1)
  })

  it('a supplier is its SIREN: another establishment is the same, in whatever order', async () => {
    const elsewhere = { ...ALPHA!, siret: '00000000100019' }
    const { kept } = await merge(
      [here({ suppliers: [ALPHA!, BETA!] })],
      [there({ suppliers: [BETA!, elsewhere] })],
    )
    expect(kept).toHaveLength(1)
  })

  it('a framework in one row per supplier is the contract that another feed tells in one row', async () => {
    const [first, second] = rows([here(), here({ suppliers: [BETA!] })], 'a')
    const framework = joinRows(first!, [second!], () => 'same-framework')
    const [other] = rows([there({ suppliers: [ALPHA!, BETA!] })], 'b')
    expect((await mergeAcrossFeeds([framework, other!])).kept).toHaveLength(1)
  })

  it('of several they are paired one to one, the closest titles first', async () => {
    const lots = ['Lot 1 espaces verts nord', 'Lot 2 espaces verts sud', 'Lot 3 élagage']
    const far = ['Élagage (lot 3)', 'Espaces verts nord : lot 1']
    const { kept } = await merge(
      lots.map((title) => here({ title })),
      far.map((title) => there({ title, cpv: undefined })),
    )
    expect(kept.map((row) => [row.draft.title, row.parts[0]?.draft.title])).toEqual([
      [lots[0], far[1]],
      [lots[1], undefined],
      [lots[2], far[0]],
    ])
  })

  it('three feeds of one contract are one', async () => {
    const three = ['a', 'b', 'c'].flatMap((source) => rows([here({ title: `${source} vitres` })], source))
    const { kept } = await mergeAcrossFeeds(three)
    expect(kept).toHaveLength(1)
    expect(kept[0]!.parts).toHaveLength(2)
  })

  it('10,000 rows that only titles tell apart, or nothing, are paired in one pass', async () => {
    for (const titleOf of [() => 'Voirie', (index: number, side: string) => `${side}${index}`]) {
      const side = (name: string) =>
        Array.from({ length: 5_000 }, (_, index) =>
          here({ title: titleOf(index, name), uid: `${name}${index}` }),
        )
      const { kept, merged } = await merge(side('x'), side('y'))
      expect([kept.length, merged.length]).toEqual([5_000, 5_000])
    }
  })

  it.each(['2026A260', '20', '0', '000000', 'E', '7'])(
    'one id for several contracts (%s) merges nothing',
    async (localId) => {
      const ofOneId = (source: string) =>
        fileOf(
          [1n, 2n, 3n].map((n) =>
            draft({ localId, title: `${source} ${n}`, amount: n * 20_000_00n, suppliers: [ALPHA!] }),
          ),
          source,
        )
      const files = [
        { source: 'a', file: ofOneId('a') },
        {
          source: 'b',
          file: fileOf([draft({ localId, title: 'a 1', amount: 5_000_00n, suppliers: [ALPHA!] })]),
        },
      ]
      const { contracts } = await buildContracts(files, { scope: MEL })
      expect(contracts).toHaveLength(4)
    },
  )
})

describe('rule 2: one id in two feeds', () => {
  const own = (changes: Partial<ContractDraft> = {}) =>
    here({ uid: undefined, amount: 5_000_00n, ...changes })
  const national = (changes: Partial<ContractDraft> = {}) =>
    own({ uid: '200093201000162025S087', title: 'Travaux de voi', amount: 6_000_00n, ...changes })
  const build = (first: readonly ContractDraft[], second: readonly ContractDraft[]) =>
    buildContracts(
      [
        { source: 'a', file: fileOf(first) },
        { source: 'b', file: fileOf(second) },
      ],
      { scope: MEL },
    )

  it("a buyer's own file and the national set meet by buyer, id and year, and the tallies add up", async () => {
    const { contracts, merges, reconciliation } = await build([own()], [national()])
    expect(contracts).toHaveLength(1)
    expect(contracts[0]!.disagreements?.map(({ field }) => field)).toEqual(['objet', 'montant_initial_eur'])
    expect(merges).toMatchObject([{ reason: 'other-feed', from: { source: 'a' } }])
    expect(reconciliation.totals).toMatchObject({
      retained: 6_000_00n,
      retainedMin: 6_000_00n,
      retainedMax: 11_000_00n,
    })
  })

  it.each<[string, Partial<ContractDraft>]>([
    ['another year', { notifiedOn: '2023-04-13' }],
    ['no date', { notifiedOn: undefined }],
    ['another id', { localId: '2025S088' }],
    ['another title, date and supplier', { notifiedOn: '2022-06-01', suppliers: [BETA!] }],
  ])('%s is another contract', async (_what, changes) => {
    expect((await build([own()], [national(changes)])).contracts).toHaveLength(2)
  })

  it('an id that names nothing joins nothing', async () => {
    const { contracts } = await build([own({ localId: '00' })], [national({ localId: '00' })])
    expect(contracts).toHaveLength(2)
  })

  it('an id that one of them gives to several contracts joins nothing', async () => {
    const { contracts } = await build([own(), own({ title: 'Toiture' })], [national()])
    expect(contracts).toHaveLength(3)
  })

  it('what has met by its id meets a third feed that gives it another id', async () => {
    const { contracts } = await buildContracts(
      [
        { source: 'a', file: fileOf([here()]) },
        { source: 'b', file: fileOf([here({ amount: 300_000_00n, title: 'Vitres' })]) },
        { source: 'c', file: fileOf([there(), there({ amount: 300_000_00n, localId: 'x1' })]) },
      ],
      { scope: MEL },
    )
    expect(contracts).toHaveLength(2)
  })
})

describe('a contract that two feeds publish', async () => {
  const clause = { format: decp2022.format, socialConsiderations: ['contractPerformanceConditions' as const] }
  const none = { format: decp2022.format, socialConsiderations: [], bidsReceived: 4 }
  const build = (first: ContractDraft, second: ContractDraft) =>
    buildContracts(
      [
        { source: 'a', file: fileOf([first]) },
        { source: 'b', file: fileOf([second]) },
      ],
      { scope: MEL },
    )
  const { contracts, merges, anomalies, reconciliation } = await build(
    here({ ...clause, title: 'Vitrerie' }),
    there({ ...none, title: 'Nettoyage', procedure: 'adaptedProcedure', durationMonths: 36 }),
  )
  const [contract] = contracts

  it('counts once, between nothing merged and every look-alike merged', () => {
    expect(contracts).toHaveLength(1)
    expect(merges).toMatchObject([{ reason: 'other-feed', from: { source: 'a' } }])
    expect(reconciliation.totals).toMatchObject({
      retained: 248_000_50n,
      retainedMin: 248_000_50n,
      retainedMax: 496_001_00n,
    })
  })

  it('keeps the clause that one of them declares; the richer row gives the rest', () => {
    expect(contract).toMatchObject({
      title: 'Nettoyage',
      bidsReceived: 4,
      socialConsiderations: ['contractPerformanceConditions'],
    })
    expect(contract!.environmentalConsiderations).toBeUndefined()
  })

  it('shows what each says where they differ, and flags it', () => {
    const [b, a] = contract!.rows
    const differ = (field: string, ofB: string, ofA: string) => ({
      field,
      values: [
        { ref: b, value: ofB },
        { ref: a, value: ofA },
      ],
    })
    expect(contract!.disagreements).toEqual([
      differ('objet', 'Nettoyage', 'Vitrerie'),
      differ('procedure', 'Procédure adaptée', "Appel d'offres ouvert"),
      differ('duree_initiale_mois', '36', '48'),
      differ('considerations_sociales', 'Pas de considération sociale', 'Clause sociale'),
    ])
    expect(anomalies.filter(({ flag }) => flag?.code === 'sources-disagree').map(({ flag }) => flag)).toEqual(
      [
        { code: 'sources-disagree', column: 'objet', value: 'Vitrerie' },
        { code: 'sources-disagree', column: 'procedure', value: "Appel d'offres ouvert" },
        { code: 'sources-disagree', column: 'duree_initiale_mois', value: '48' },
        { code: 'sources-disagree', column: 'considerations_sociales', value: 'Clause sociale' },
      ],
    )
  })

  it('keeps a clause that the fuller row has no place for', async () => {
    const fuller = here({ format: decp2019.format, bidsReceived: 4, ccag: 'FCS' })
    const {
      contracts: [kept],
    } = await build(fuller, there(clause))
    expect(kept).toMatchObject({ ...clause, localId: '2025S0875011' })
  })

  it('says nothing where they agree, or where one does not say', async () => {
    const {
      contracts: [kept],
    } = await build(here(), there({ cpv: undefined }))
    expect(kept!.disagreements?.map(({ field }) => field)).toEqual(['objet'])
    const {
      contracts: [same],
    } = await build(here({ title: 'Été' }), there({ title: 'ETE', cpv: undefined }))
    expect(same!.disagreements).toBeUndefined()
  })

  it('is told the same way where two files give it one uid', async () => {
    const {
      contracts: [kept],
      merges: [joined],
    } = await build(
      here({ uid: 'X', amount: 5_000_00n }),
      there({ uid: 'X', amount: 6_000_00n, title: undefined, cpv: undefined }),
    )
    expect(joined).toMatchObject({ reason: 'other-file' })
    expect(kept!.disagreements).toMatchObject([
      { field: 'montant_initial_eur', values: [{ value: '5000' }, { value: '6000' }] },
    ])
  })
})

describe('the bounds, where one feed has more look-alikes than the other', async () => {
  const twice = ['Voirie nord', 'Voirie sud'].map((title) => here({ title, uid: title }))
  const { contracts, reconciliation } = await buildContracts(
    [
      { source: 'a', file: fileOf(twice) },
      { source: 'b', file: fileOf([there({ title: 'Voirie nord', uid: 'b' })]) },
    ],
    { scope: MEL },
  )

  it('count the one left over, or not', () => {
    expect(contracts).toHaveLength(2)
    expect(reconciliation.totals).toMatchObject({
      retained: 496_001_00n,
      retainedMin: 248_000_50n,
      retainedMax: 744_001_50n,
    })
  })

  it('take nothing away from look-alikes of one feed', async () => {
    const { reconciliation: alone } = await buildContracts([{ source: 'a', file: fileOf(twice) }], {
      scope: MEL,
    })
    expect(alone.totals.retainedMin).toBe(496_001_00n)
  })
})
