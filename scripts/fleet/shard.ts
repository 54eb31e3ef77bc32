import type { Mistake } from '../../src/domain/input-error.ts'
import { fr } from '../../src/text/language/typography.ts'

/** A part of the work, for one machine of several: the third of twenty is `{ index: 2, count: 20 }`. */
export interface Shard {
  /** From 0. */
  readonly index: number
  readonly count: number
}

export const WHOLE: Shard = { index: 0, count: 1 }

/** More machines than France has authorities to share out. */
const MOST_SHARDS = 10_000

/** `--shard 3/20`, or what is wrong with it. */
export function readShard(told: string | undefined): Shard | Mistake {
  if (told === undefined) return WHOLE
  const wrong = (expected: string): Mistake => ({ field: '--shard', value: told, expected })
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(told) ?? []
  if (number === undefined || of === undefined)
    return wrong(fr`le numéro d'une part et leur nombre, par exemple --shard 3/20`)
  const [index, count] = [Number(number) - 1, Number(of)]
  if (count < 1 || count > MOST_SHARDS)
    return wrong(fr`un nombre de parts entre 1 et ${MOST_SHARDS} après la barre`)
  if (index < 0 || index >= count)
    return wrong(fr`un numéro entre 1 et ${count} avant la barre : les parts se comptent à partir de 1`)
  return { index, count }
}

/** What a part of the work weighs, in the seconds of any one machine. */
export interface Weighed {
  readonly siren: string
  readonly weight: number
}

/**
 * Which part each is of, so that parts weigh alike: the heaviest first, each to the part that is the lightest by then.
 * The same from the same things, in whatever order they come: machines that do not know each other agree.
 */
export function shareOut<T extends Weighed>(things: readonly T[], count: number): readonly (readonly T[])[] {
  const parts = Array.from({ length: count }, () => ({ weight: 0, things: [] as T[] }))
  const heaviestFirst = things.toSorted(
    (one, other) => other.weight - one.weight || (one.siren < other.siren ? -1 : 1),
  )
  for (const thing of heaviestFirst) {
    const lightest = parts.reduce((least, part) => (part.weight < least.weight ? part : least))
    lightest.weight += thing.weight
    lightest.things.push(thing)
  }
  return parts.map((part) => part.things)
}
