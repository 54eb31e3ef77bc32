import type { DemoContract, Trade } from './model.ts'
import { randomFor } from './random.ts'
import type { Random } from './random.ts'
import { LONG_ENDINGS } from './words.ts'

/** Where the MEL's platform cuts a title, mid-word. */
export const TITLE_LIMIT = 255

function endingsFor(trade: Trade): readonly string[] {
  const division = Number(trade.cpvs[0]!.slice(0, 2))
  return division === 45 ? LONG_ENDINGS.works : division >= 49 ? LONG_ENDINGS.services : LONG_ENDINGS.goods
}

function cut(title: string, trade: Trade, random: Random): string {
  const endings = random.shuffle(endingsFor(trade))
  const whole = `${title} – ${endings.join(' ; ')}.`
  return whole.slice(0, TITLE_LIMIT)
}

interface Habit {
  readonly share: number
  readonly spoil: (title: string, trade: Trade, random: Random) => string
}

/** What happens to a title between the buyer's file and the published one, and how often. */
const HABITS: readonly Habit[] = [
  { share: 0.087, spoil: cut },
  { share: 0.011, spoil: (title) => title.replace(' – ', ' –\n') + '\nProcédure ouverte' },
  { share: 0.003, spoil: (title) => `- ${title}` },
  { share: 0.002, spoil: (title) => `=${title}` },
  { share: 0.004, spoil: (title) => `${title} – études &amp; travaux` },
  { share: 0.006, spoil: (title) => title.replaceAll('’', '&#8217;') },
  { share: 0.04, spoil: (title) => title.replaceAll('’', "'") },
  { share: 0.02, spoil: (title) => `${title} -  -` },
]

/** The titles as published, by contract: most are untouched. `asIs` are left alone (the same in two files). */
export function publishTitles(
  contracts: readonly DemoContract[],
  asIs: ReadonlySet<DemoContract>,
): ReadonlyMap<DemoContract, string> {
  const random = randomFor('published titles')
  const spoilt = new Map<string, string>()
  return new Map(
    contracts.map((contract) => {
      const draw = random.next()
      if (asIs.has(contract) || contract.title.includes(' lots')) return [contract, contract.title]
      let upTo = 0
      const habit = HABITS.find(({ share }) => draw < (upTo += share))
      // Rows with one title keep one title.
      const known = spoilt.get(contract.title)
      const title = known ?? habit?.spoil(contract.title, contract.trade, random) ?? contract.title
      spoilt.set(contract.title, title)
      return [contract, title]
    }),
  )
}
