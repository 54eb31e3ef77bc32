import type { Trade } from '../model.ts'
import { ENVIRONMENT } from './environment.ts'
import { SERVICES } from './services.ts'
import { STUDIES } from './studies.ts'
import { SUPPLIES } from './supplies.ts'
import { WORKS } from './works.ts'

/** All families of purchases. */
export const TRADES: readonly Trade[] = [...WORKS, ...STUDIES, ...SERVICES, ...ENVIRONMENT, ...SUPPLIES]
