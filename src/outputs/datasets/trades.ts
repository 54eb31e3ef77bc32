import { tradeRowsPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { awardsOfContract } from '../../indicators/population.ts'
import type { Award } from '../../indicators/population.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { contractView } from '../../views/contract/view.ts'
import { awardColumns } from '../columns/awards.ts'
import { contractColumnsOf } from '../columns/contracts.ts'
import { columnsOf } from '../columns/shared.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'
import { demonstrationBySource } from './demonstration.ts'
import { toContract } from './keys.ts'
import { rowsOfEach } from '../../domain/rows.ts'

/** What a page of a trade counts beside what `attributions.csv` says of each holder. */
const OF_CONTRACT = ['annee', 'cpv', 'montant_eur', 'duree_mois', 'date_fin', 'offres_recues', 'format']

function columnsOfTrade(portal: Portal): readonly WrittenColumn<Award>[] {
  const ofContract = contractColumnsOf(portal).filter(({ name }) => OF_CONTRACT.includes(name))
  return [...awardColumns(portal), ...columnsOf(ofContract, ({ contract }: Award) => contract)]
}

/**
 * One file a trade: its contracts, call-offs and concessions, a line for each holder, or one line where no holder is
 * known. Every number of the trade's page about the past is counted from these lines.
 */
export function tradeDatasets(portal: Portal): readonly Dataset[] {
  const { contracts, trades } = portal
  const columns = columnsOfTrade(portal)
  const isDemonstration = demonstrationBySource(portal)
  const bySlug = Map.groupBy(contracts, (contract) => contractView(portal, contract).trade?.slug)
  return trades.map((trade) =>
    dataset({
      base: tradeRowsPath(trade),
      schema: 'marches-par-metier',
      title: `Marchés du métier : ${trade.label}`,
      description:
        'Une ligne par marché et par fournisseur des marchés dont le code CPV est de ce métier ; une seule, sans fournisseur, quand aucun n’est renseigné.',
      columns,
      rows: rowsOfEach(bySlug.get(trade.slug) ?? [], awardsOfContract),
      isDemonstration: ({ contract }) => isDemonstration(contract.rows[0]?.source),
      caveats: [
        'amount-is-not-spending',
        'coverage-threshold',
        'call-offs-apart',
        'concessions-apart',
        'shared-equally',
        'size-class-of-today',
      ],
      primaryKey: ['contrat_id', 'rang'],
      foreignKeys: [toContract()],
    }),
  )
}
