import type { Contract } from '../domain/contract/contract.ts'
import type { Establishment, ToldEstablishment } from '../domain/supplier/establishment.ts'

/** What the newest contract says of each SIRET: rows of one firm may be years apart. */
function toldBySiret(contracts: readonly Contract[]): ReadonlyMap<string, ToldEstablishment> {
  const told = new Map<string, ToldEstablishment>()
  for (const { suppliers, initialSuppliers } of contracts)
    for (const { siret, establishment } of [...suppliers, ...initialSuppliers])
      if (siret !== undefined && establishment !== undefined && !told.has(siret))
        told.set(siret, establishment)
  return told
}

/** The register's place is one whole: a department that a row says goes with no commune of the register. */
function completed(known: Establishment, told: ToldEstablishment): Establishment {
  const { distanceKm, sizeClass = told.sizeClass } = { ...told, ...known }
  const isPlaced = known.commune !== undefined || known.country !== undefined
  return {
    ...(isPlaced ? undefined : told),
    ...withoutUnknown(known),
    distanceKm,
    sizeClass,
  } as Establishment
}

const withoutUnknown = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

/**
 * Where suppliers are and how large they are, by SIRET: from the table of establishments, which says most and wins,
 * else from what rows of contracts say themselves. Contracts stand newest first. What contradicts itself is not repaired.
 */
export function knownEstablishments(
  table: readonly Establishment[],
  contracts: readonly Contract[],
): ReadonlyMap<string, Establishment> {
  const known = new Map(table.map((each) => [each.siret, each]))
  for (const [siret, told] of toldBySiret(contracts)) {
    const listed = known.get(siret)
    known.set(siret, listed === undefined ? { siret, ...told } : completed(listed, told))
  }
  return known
}
