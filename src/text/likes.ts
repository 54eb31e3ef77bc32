import { formatNumber } from './language/format.ts'
import { fr } from './language/typography.ts'

/** How many others a contract is held against, and how many of them have a lower amount, or the same. */
export interface AmongLikes {
  readonly others: number
  readonly lower: number
  readonly equal: number
}

/**
 * "plus élevé que celui de 8 sur 10 des 46 marchés semblables". Tenths are cut, never rounded up, and equal amounts are
 * not lower ones: they are told apart, so that what is written is true of each.
 */
export function amongLikesWords({ others, lower, equal }: AmongLikes): string {
  const likes = fr`${formatNumber(others)} marchés semblables`
  const same = equal === 1 ? fr`celui d'un autre` : fr`celui de ${formatNumber(equal)}`
  if (equal === others) return fr`le même que celui de chacun des ${likes}`
  if (lower === others) return fr`plus élevé que celui de chacun des ${likes}`
  if (lower + equal === others) return fr`le plus élevé, comme ${same} des ${likes}`
  if (lower === 0) {
    return equal === 0
      ? fr`moins élevé que celui de chacun des ${likes}`
      : fr`le plus bas, comme ${same} des ${likes}`
  }
  const tenths = Math.floor((10 * lower) / others)
  const part = tenths === 0 ? 'moins de 1' : formatNumber(tenths)
  const tied = equal === 0 ? '' : fr`, et le même que ${same}`
  return fr`plus élevé que celui de ${part} sur 10 des ${likes}${tied}`
}
