import type { Subject } from '../subject.ts'
import { BUILDING } from './building.ts'
import { EQUIPMENT } from './equipment.ts'
import { EVENTS } from './events.ts'
import { FINISHING } from './finishing.ts'
import { NATURE } from './nature.ts'
import { PEOPLE } from './people.ts'
import { REUSE } from './reuse.ts'
import { ROADS } from './roads.ts'
import { STUDIES } from './studies.ts'

/** All purchases that the demonstration's plan ever announced. */
export const SUBJECTS: readonly Subject[] = [
  ...BUILDING,
  ...FINISHING,
  ...ROADS,
  ...NATURE,
  ...REUSE,
  ...EVENTS,
  ...STUDIES,
  ...EQUIPMENT,
  ...PEOPLE,
]
