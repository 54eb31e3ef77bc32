import type { Contract } from '../domain/contract.ts'
import type { ComputedIndicator } from '../domain/indicator.ts'
import type { Portal } from '../domain/portal.ts'
import { pointRowColumns } from './columns/point-rows.ts'
import type { PointLine } from './columns/point-rows.ts'
import { pointColumns } from './columns/points.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'

function linesBehind({ series }: ComputedIndicator, contracts: ReadonlyMap<string, Contract>): PointLine[] {
  return series.points.flatMap((point) =>
    point.rows.map((row) => ({ point, row, contract: contracts.get(row.contractId) })),
  )
}

/** For each indicator its values, and the contracts behind each value. */
export function indicatorDatasets(portal: Portal): readonly Dataset[] {
  const contracts = new Map(portal.contracts.map((contract) => [contract.id, contract]))
  const isDemonstration = (): boolean => portal.demonstration
  return portal.indicators.flatMap((indicator) => {
    const { id, label, question, method, series, caveats } = indicator
    const base = `donnees/indicateurs/${id}`
    return [
      dataset({
        base,
        title: label,
        description: `${question} ${method}`,
        columns: pointColumns(series),
        rows: series.points,
        isDemonstration,
        caveats,
      }),
      dataset({
        base: `${base}-lignes`,
        title: `${label} : les lignes derrière chaque chiffre`,
        description: 'Une ligne par marché et par chiffre auquel il contribue.',
        columns: pointRowColumns(series),
        rows: linesBehind(indicator, contracts),
        isDemonstration,
        caveats,
      }),
    ]
  })
}
