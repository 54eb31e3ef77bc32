import { RINGS } from '../../site/places.ts'
import type { Ring, Place, Places } from '../../site/places.ts'
import type { Random } from '../draw/random.ts'

/** A commune of a ring: the populous ones come more often. */
export function pickCommune(random: Random, ring: readonly Place[]): Place {
  return random.weighted(ring, ({ population }) => population ** 0.6)
}

/** Where a firm stands, by how much firms of its kind come from each ring. */
export function pickSeat(random: Random, places: Places, reach: Readonly<Record<Ring, number>>): Place {
  const rings = RINGS.filter((each) => places[each].length > 0)
  return pickCommune(random, places[random.weighted(rings, (each) => reach[each])])
}
