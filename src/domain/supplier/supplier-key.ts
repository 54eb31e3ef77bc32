import { createHash } from 'node:crypto'
import type { Supplier } from '../contract/contract.ts'
import { sirenOf } from './siret.ts'

/**
 * What tells a firm from all others, whatever its name: its SIREN; else its published number with its type, as
 * `hors-siren-` and 12 hexadecimal digits of their SHA-256. A person, and a firm known by its name alone, have none.
 */
export function supplierKey({ siret, otherId, idType, protected: isPerson }: Supplier): string | undefined {
  if (isPerson) return undefined
  if (siret !== undefined) return sirenOf(siret)
  if (otherId === undefined) return undefined
  const hash = createHash('sha256')
    .update(`${idType ?? ''}\u001f${otherId}`)
    .digest('hex')
  return `hors-siren-${hash.slice(0, 12)}`
}
