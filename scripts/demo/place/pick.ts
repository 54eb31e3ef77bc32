import { CIRCLES } from '../../places.ts'
import type { Circle, Place, Places } from '../../places.ts'
import type { Random } from '../draw/random.ts'

/** A commune of a circle: the populous ones come more often. */
export function pickCommune(random: Random, circle: readonly Place[]): Place {
  return random.weighted(circle, ({ population }) => population ** 0.6)
}

/** Where a firm stands, by how much firms of its kind come from each circle. */
export function pickSeat(random: Random, places: Places, reach: Readonly<Record<Circle, number>>): Place {
  const circles = CIRCLES.filter((each) => places[each].length > 0)
  return pickCommune(random, places[random.weighted(circles, (each) => reach[each])])
}
