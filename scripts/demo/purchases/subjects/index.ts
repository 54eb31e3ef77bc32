import type { Subject } from '../subject.ts'
import { BUILDING } from './building.ts'
import { CLEANING } from './cleaning.ts'
import { ENERGY } from './energy.ts'
import { EQUIPMENT } from './equipment.ts'
import { EVENTS } from './events.ts'
import { FINISHING } from './finishing.ts'
import { JOINERY } from './joinery.ts'
import { LAUNDRY } from './laundry.ts'
import { NATURE } from './nature.ts'
import { PEOPLE } from './people.ts'
import { REUSE } from './reuse.ts'
import { ROADS } from './roads.ts'
import { STUDIES } from './studies.ts'
import { UPKEEP } from './upkeep.ts'
import { WATER } from './water.ts'

/** All purchases that the demonstration's plan ever announced. */
export const SUBJECTS: readonly Subject[] = [
  ...BUILDING,
  ...JOINERY,
  ...FINISHING,
  ...ROADS,
  ...WATER,
  ...NATURE,
  ...CLEANING,
  ...REUSE,
  ...LAUNDRY,
  ...EVENTS,
  ...STUDIES,
  ...EQUIPMENT,
  ...ENERGY,
  ...UPKEEP,
  ...PEOPLE,
]
