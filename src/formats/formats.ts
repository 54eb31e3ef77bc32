import { decp2019 } from './decp-2019.ts'
import { decp2022 } from './decp-2022.ts'
import { decpAugmente } from './decp-augmente.ts'
import { decpConsolide } from './decp-consolide.ts'
import { decpTabular } from './decp-tabular.ts'
import type { FormatSpec } from './format-spec.ts'
import { mel } from './mel.ts'

/** All formats that the portal reads: a new one is its spec and one entry here. */
export const FORMATS: readonly FormatSpec[] = [
  mel,
  decp2019,
  decp2022,
  decpAugmente,
  decpConsolide,
  decpTabular,
]
