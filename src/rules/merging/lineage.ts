import { hash } from 'node:crypto'
import type { Contract } from '../../domain/contract/contract.ts'
import { isPlaceholderId } from './identity.ts'
import { firmKey } from '../row.ts'

/** 36 bits: of a thousand contracts gone and a thousand new, two that differ are alike once in 70,000 editions. */
const DIGITS = 6

/**
 * What stays of a contract whose title, amount or date is corrected at the source (rule 2): its published id and those
 * who first held it, in a short digest. All contracts of a portal have one buyer (rule 3). `undefined` where the id is a
 * placeholder, or a supplier is not known.
 */
export function lineageOf({ localId, initialSuppliers }: Contract): string | undefined {
  if (localId === undefined || isPlaceholderId(localId)) return undefined
  const firms = initialSuppliers.map(firmKey)
  if (firms.length === 0 || firms.includes(undefined)) return undefined
  return hash('sha256', JSON.stringify([localId.trim(), ...firms.sort()]), 'base64url').slice(0, DIGITS)
}

/** The lineage of each contract that has one, by its id. */
export function lineagesOf(contracts: readonly Contract[]): ReadonlyMap<string, string> {
  return new Map(
    contracts.flatMap((contract) => {
      const lineage = lineageOf(contract)
      return lineage === undefined ? [] : [[contract.id, lineage] as const]
    }),
  )
}
