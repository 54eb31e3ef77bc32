import type { Portal } from '../domain/portal.ts'
import { endingContracts } from '../domain/ending-contracts.ts'
import type { Caveat } from '../domain/indicator.ts'
import { subcontractsOf } from '../indicators/population.ts'
import { anomalyColumns } from './columns/anomalies.ts'
import { awardColumns, awardsOf } from './columns/awards.ts'
import { contractColumns } from './columns/contracts.ts'
import { endingColumns } from './columns/ending.ts'
import { inclusionColumns } from './columns/inclusion.ts'
import { mergeColumns } from './columns/merges.ts'
import { changeColumns, changeLinesOf } from './columns/plan-changes.ts'
import { purchaseColumns } from './columns/purchases.ts'
import { subcontractColumns } from './columns/subcontracts.ts'
import { tradeColumns } from './columns/trades.ts'
import { dataset } from './dataset.ts'
import { recordTable } from './record-table.ts'
import type { Dataset } from './dataset.ts'

type IsDemonstration = (source: string | undefined) => boolean

/** Whether a source is demonstration data; one that is not described follows the whole portal. */
export function demonstrationBySource(portal: Portal): IsDemonstration {
  const bySource = new Map(portal.sources.map(({ id, demonstration }) => [id, demonstration]))
  return (source) => (source === undefined ? undefined : bySource.get(source)) ?? portal.demonstration
}

const AMOUNT_CAVEATS: readonly Caveat[] = [
  'amount-is-not-spending',
  'coverage-threshold',
  'call-offs-apart',
  'concessions-apart',
  'implausible-amounts',
]

const PLAN_CAVEATS: readonly Caveat[] = ['plan-not-binding', 'estimate-is-not-award', 'plan-links-only']

function contractDatasets(portal: Portal, isDemonstration: IsDemonstration): readonly Dataset[] {
  return [
    dataset({
      base: 'donnees/marches',
      title: 'Marchés attribués',
      description:
        'Une ligne par marché, accord-cadre, marché subséquent ou concession, après les règles de décompte.',
      columns: contractColumns,
      rows: portal.contracts,
      isDemonstration: (contract) => isDemonstration(contract.rows[0]?.source),
      caveats: AMOUNT_CAVEATS,
    }),
    dataset({
      base: 'donnees/attributions',
      title: 'Attributions',
      description:
        'Une ligne par marché et par titulaire, avec la part du montant qui revient à chacun à parts égales, et ce que les tables d’établissements et de structures disent de lui.',
      columns: awardColumns(portal),
      rows: portal.contracts.flatMap(awardsOf),
      isDemonstration: ({ contract }) => isDemonstration(contract.rows[0]?.source),
      caveats: [
        ...AMOUNT_CAVEATS,
        'shared-equally',
        'hidden-co-contractors',
        'location-from-establishments',
        'size-class-of-today',
      ],
    }),
    dataset({
      base: 'donnees/sous-traitance',
      title: 'Sous-traitance déclarée',
      description:
        'Une ligne par marché et par acte de sous-traitance publié avec lui. Vide si aucun format lu n’a cette rubrique.',
      columns: subcontractColumns(portal),
      rows: portal.contracts.flatMap(subcontractsOf),
      isDemonstration: ({ contract }) => isDemonstration(contract.rows[0]?.source),
      caveats: ['subcontracting-declared-only', 'location-from-establishments'],
    }),
  ]
}

function endingDataset(portal: Portal, isDemonstration: IsDemonstration): Dataset {
  return dataset({
    base: 'donnees/echeances',
    title: 'Échéances',
    description:
      'Une ligne par marché ou concession dont la fin est connue et tombe, au plus tard, dans les 24 mois qui suivent ' +
      'la date d’arrêt. Les marchés subséquents n’y sont pas : ils finissent avec leur accord-cadre.',
    columns: endingColumns(portal),
    rows: endingContracts(portal.contracts, portal.referenceDate),
    isDemonstration: (contract) => isDemonstration(contract.rows[0]?.source),
    caveats: [...AMOUNT_CAVEATS, 'end-at-the-latest'],
  })
}

function inclusionDataset(portal: Portal, isDemonstration: IsDemonstration): Dataset {
  return dataset({
    base: 'donnees/insertion',
    title: 'Heures d’insertion',
    description:
      'Une ligne par année, marché, métier, type de structure et modalité, telle que le fichier d’insertion la donne. ' +
      'Vide si aucun fichier d’insertion n’est publié.',
    columns: inclusionColumns(portal),
    rows: portal.inclusion,
    isDemonstration: ({ ref }) => isDemonstration(ref.source),
    caveats: ['hours-not-people', 'people-masked'],
  })
}

function planDatasets(portal: Portal, isDemonstration: IsDemonstration): readonly Dataset[] {
  const published = 'Vide si aucune programmation n’est publiée.'
  return [
    dataset({
      base: 'donnees/achats-a-venir',
      title: 'Programmation des achats',
      description:
        'Une ligne par achat que la programmation a annoncé un jour, dans son dernier état : ce qui est à venir, et ce qu’il ' +
        `en est advenu. ${published}`,
      columns: purchaseColumns(portal),
      rows: portal.purchases,
      isDemonstration: ({ ref }) => isDemonstration(ref.source),
      caveats: PLAN_CAVEATS,
      schema: recordTable('plan').name,
    }),
    dataset({
      base: 'donnees/achats-a-venir-editions',
      title: 'Programmation des achats, ce que chaque édition a changé',
      description: `Une ligne par édition, achat et champ changé. ${published}`,
      columns: changeColumns,
      rows: changeLinesOf(portal.purchases),
      isDemonstration: ({ purchase }) => isDemonstration(purchase.ref.source),
      caveats: PLAN_CAVEATS,
    }),
  ]
}

/** The table of trades is the portal's own, and true whatever the data: never a demonstration. */
function tradeDataset(portal: Portal): Dataset {
  return dataset({
    base: 'donnees/metiers',
    title: 'Métiers et codes CPV',
    description:
      'La table par laquelle ce site range les codes CPV par métier : un choix du portail. Les marchés de chaque métier ' +
      'sont dans donnees/metiers/<metier>.csv.',
    columns: tradeColumns,
    rows: portal.trades,
    isDemonstration: () => false,
    caveats: [],
  })
}

function traceDatasets(portal: Portal, isDemonstration: IsDemonstration): readonly Dataset[] {
  return [
    dataset({
      base: 'donnees/anomalies',
      title: 'Anomalies relevées',
      description:
        'Une ligne par enregistrement écarté et par drapeau posé sur un enregistrement gardé. ' +
        'Les lignes d’un autre acheteur sont comptées dans reconciliation.json, mais pas listées.',
      columns: anomalyColumns,
      rows: portal.anomalies,
      isDemonstration: ({ ref }) => isDemonstration(ref.source),
      caveats: [],
    }),
    dataset({
      base: 'donnees/fusions',
      title: 'Lignes réunies',
      description:
        'Une ligne par enregistrement réuni à un autre, dans le même marché ou la même table, avec la raison.',
      columns: mergeColumns,
      rows: portal.merges,
      isDemonstration: ({ from }) => isDemonstration(from.source),
      caveats: [],
    }),
  ]
}

/** The tables that are not an indicator's. */
export function recordDatasets(portal: Portal): readonly Dataset[] {
  const isDemonstration = demonstrationBySource(portal)
  return [
    ...contractDatasets(portal, isDemonstration),
    inclusionDataset(portal, isDemonstration),
    ...planDatasets(portal, isDemonstration),
    endingDataset(portal, isDemonstration),
    tradeDataset(portal),
    ...traceDatasets(portal, isDemonstration),
  ]
}
