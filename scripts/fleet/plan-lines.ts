import { formatCount, formatEurosShort } from '../../src/text/language/format.ts'
import { fr } from '../../src/text/language/typography.ts'
import type { BestYear } from './national-buyers.ts'
import { weightOf } from './plan.ts'
import type { FleetPlan } from './run-fleet.ts'
import { schemeThreshold } from './spaser.ts'

/** What it awarded in its strongest year, and whether one contract alone makes it much. */
function yearText({ year, euros, largest }: BestYear, threshold: number): string {
  const amount = fr`${formatEurosShort(BigInt(Math.round(euros * 100)))} signés en ${year}`
  const alone = euros >= threshold && euros - largest < threshold
  return alone ? fr`${amount}, au-dessus du seuil par son seul plus grand marché : à vérifier` : amount
}

/** Who would be built by this part, in which order, and what part of the whole it is. */
export function planLines({ all, own, shard }: FleetPlan): readonly string[] {
  const threshold = schemeThreshold()
  const weight = (of: FleetPlan['all']) => of.reduce((sum, buyer) => sum + weightOf(buyer), 0)
  const part = Math.round((100 * weight(own)) / weight(all))
  return [
    fr`Part ${shard.index + 1} sur ${shard.count} : ${formatCount(own.length, 'portail', 'portails')} sur ${all.length}, ${part} % du travail.`,
    ...own.map(({ siren, name, rows, bestYear }) => {
      const more = bestYear === undefined ? '' : ` ; ${yearText(bestYear, threshold)}`
      return fr`${siren} ${name} : ${formatCount(rows, 'ligne', 'lignes')}${more}`
    }),
  ]
}
