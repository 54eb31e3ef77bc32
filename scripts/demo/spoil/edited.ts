import type { ContractDraft } from '../../../src/domain/contract/contract.ts'
import { yearOf } from '../../../src/domain/date.ts'
import { centsFromDecimal } from '../../../src/domain/money.ts'
import { sirenOf } from '../../../src/domain/supplier/siret.ts'
import { categoryOf } from '../../../src/rules/classify.ts'
import { publicId } from '../../../src/rules/merging/identity.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import type { RowOf } from '../tables/columns.ts'
import type { DemoContract } from '../world/model.ts'

type Titles = ReadonlyMap<DemoContract, string>

/** Contracts about to be written: their published titles; those that stand in two files are `untouched` by oddities. */
export interface Edited {
  readonly setting: Setting
  readonly contracts: readonly DemoContract[]
  readonly titles: Titles
  readonly untouched: ReadonlySet<DemoContract>
}

/** Where a platform cuts a title, mid-word. */
const TITLE_LIMIT = 255

function cut({ title, trade }: DemoContract, endings: readonly RowOf<'endings'>[], random: Random): string {
  const category = categoryOf(trade.cpvs[0])
  const fitting = random.shuffle(endings.filter((ending) => ending.category === category))
  return `${title} – ${fitting.map(({ text }) => text).join(' ; ')}.`.slice(0, TITLE_LIMIT)
}

/** Share of the titles that are cut. */
const CUT = 0.087

/** What else happens to a title between the buyer's file and the published one, and how often. */
const HABITS: readonly (readonly [number, (title: string) => string])[] = [
  [0.011, (title) => title.replace(' – ', ' –\n') + '\nProcédure ouverte'],
  [0.003, (title) => `- ${title}`],
  [0.002, (title) => `=${title}`],
  [0.004, (title) => `${title} – études &amp; travaux`],
  [0.006, (title) => title.replaceAll('’', '&#8217;')],
  [0.04, (title) => title.replaceAll('’', "'")],
  [0.02, (title) => `${title} -  -`],
]

function habitOf(draw: number): (title: string) => string {
  let upTo = CUT
  const [, habit] = HABITS.find(([share]) => draw < (upTo += share)) ?? []
  return habit ?? ((title) => title)
}

/** The titles as published, by contract: most are untouched. `asIs` are left alone (the same in two files). */
export function edited(
  setting: Setting,
  contracts: readonly DemoContract[],
  asIs: readonly DemoContract[],
): Edited {
  const random = randomFor('published titles')
  const untouched = new Set(asIs)
  const spoilt = new Map<string, string>()
  const titles = new Map(
    contracts.map((contract) => {
      const draw = random.next()
      if (untouched.has(contract) || contract.title.includes(' lots')) return [contract, contract.title]
      // Rows with one title keep one title.
      const title =
        spoilt.get(contract.title) ??
        (draw < CUT ? cut(contract, setting.tables.endings, random) : habitOf(draw)(contract.title))
      spoilt.set(contract.title, title)
      return [contract, title]
    }),
  )
  return { setting, contracts, titles, untouched }
}

/**
 * The names by which the public knows a contract: the portal's own, and the published one (rule 2). What the first
 * supplier's row says stands for the others where the file has one row per supplier.
 */
export function publishedIdsOf(
  { awards, notified, amount }: DemoContract,
  title: string,
  { buyers, firstDecpYear }: Setting,
): { readonly portal: string; readonly published: string } {
  const { localId, uuid } = awards[0]!
  const exported = yearOf(notified) < firstDecpYear
  const known = {
    localId,
    uid: exported ? uuid : undefined,
    title,
    notifiedOn: notified,
    amount: centsFromDecimal(String(amount)),
  } as ContractDraft
  const portal = publicId({ draft: known, buyer: sirenOf(buyers.first) })
  return { portal, published: exported ? (uuid ?? portal) : localId }
}
