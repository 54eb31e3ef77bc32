import { thresholdOf, thresholdSchema } from '../../src/domain/reference/threshold.ts'
import type { TerritoryScope } from '../../src/domain/territory/territory.ts'
import { officialIdentity } from '../drafting/official-identity.ts'
import { readReference } from '../portal/reference.ts'
import type { NationalBuyers } from './national-buyers.ts'

/** Local authorities: the law binds other buyers too, which no official list tells apart from those that it does not. */
const isAuthority = (scope: TerritoryScope | undefined) => scope !== undefined && scope !== 'none'

/** Euros of purchases a year from which a scheme of responsible purchasing is a duty (`data/reference/seuils.csv`). */
export function schemeThreshold(): number {
  return thresholdOf('spaser', readReference('seuils.csv', thresholdSchema)).value
}

/**
 * SIREN of communes, intercommunalities, departments and regions that awarded at least so much in one calendar year
 * of the file. The law counts purchases, of which such a file knows only the contracts signed from 40,000 € on, each
 * by its whole amount in the year of its signature: a sign of who is bound, not a proof.
 */
export function schemeAuthorities(
  { bySiren, bestYears }: Pick<NationalBuyers, 'bySiren' | 'bestYears'>,
  threshold = schemeThreshold(),
): readonly string[] {
  return [...bestYears]
    .filter(([siren, { euros }]) => euros >= threshold && bySiren.has(siren))
    .map(([siren]) => siren)
    .filter((siren) => isAuthority(officialIdentity(siren, bySiren.get(siren)!.names)?.scope))
    .sort()
}
