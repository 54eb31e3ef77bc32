import type { Trade } from '../model.ts'
import { ENVIRONMENT } from './environment.ts'
import { SERVICES } from './services.ts'
import { STUDIES } from './studies.ts'
import { SUPPLIES } from './supplies.ts'
import { TECHNICAL_SERVICES } from './technical-services.ts'
import { WORKS } from './works.ts'

/** All families of purchases. */
export const TRADES: readonly Trade[] = [
  ...WORKS,
  ...STUDIES,
  ...SERVICES,
  ...TECHNICAL_SERVICES,
  ...ENVIRONMENT,
  ...SUPPLIES,
]
