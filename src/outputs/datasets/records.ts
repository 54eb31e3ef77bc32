import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { endingContracts } from '../../domain/contract/ending-contracts.ts'
import type { Caveat } from '../../domain/indicator.ts'
import { subcontractsOf } from '../../indicators/population.ts'
import { anomalyColumns } from '../columns/anomalies.ts'
import { correctionColumns } from '../columns/corrections.ts'
import { endingColumns } from '../columns/ending.ts'
import { inclusionColumns } from '../columns/inclusion.ts'
import { noticeColumns } from '../columns/notices.ts'
import { mergeColumns } from '../columns/merges.ts'
import { changeColumns, changeLinesOf } from '../columns/plan-changes.ts'
import { purchaseColumns } from '../columns/purchases.ts'
import { subcontractColumns } from '../columns/subcontracts.ts'
import { tradeColumns } from '../columns/trades.ts'
import { AMOUNT_CAVEATS, contractDatasets } from './contracts.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'
import { demonstrationBySource } from './demonstration.ts'
import type { IsDemonstration } from './demonstration.ts'
import { toContract, toPurchase, toTrade } from './keys.ts'
import { rowsOfEach } from '../../domain/rows.ts'

const PLAN_CAVEATS: readonly Caveat[] = ['plan-not-binding', 'estimate-is-not-award', 'plan-links-only']

function subcontractDataset(portal: Portal, isDemonstration: IsDemonstration): Dataset {
  return dataset({
    base: 'donnees/sous-traitance',
    title: 'Sous-traitance déclarée',
    description:
      'Une ligne par marché et par acte de sous-traitance publié avec lui. Vide si aucun format lu n’a cette rubrique.',
    columns: subcontractColumns(portal),
    rows: rowsOfEach(portal.contracts, subcontractsOf),
    isDemonstration: ({ contract }) => isDemonstration(contract.rows[0]?.source),
    caveats: ['subcontracting-declared-only', 'location-from-establishments'],
    primaryKey: ['contrat_id', 'acte'],
    foreignKeys: [toContract()],
  })
}

function endingDataset(portal: Portal, isDemonstration: IsDemonstration): Dataset {
  return dataset({
    base: 'donnees/echeances',
    title: 'Échéances',
    description:
      'Une ligne par marché ou concession dont la fin est connue et tombe, au plus tard, dans les 24 mois qui suivent ' +
      'la date d’arrêt. Les marchés sous accord-cadre n’y sont pas : ils finissent avec leur accord-cadre.',
    columns: endingColumns(portal),
    rows: endingContracts(portal.contracts, portal.referenceDate),
    isDemonstration: (contract) => isDemonstration(contract.rows[0]?.source),
    caveats: [...AMOUNT_CAVEATS, 'end-at-the-latest'],
    primaryKey: ['contrat_id'],
    foreignKeys: [toContract()],
  })
}

function inclusionDataset(portal: Portal, isDemonstration: IsDemonstration): Dataset {
  return dataset({
    base: 'donnees/insertion',
    // The name insertion is that of the table that this portal proposes to read.
    schema: 'insertion-publiee',
    title: 'Heures d’insertion',
    description:
      'Une ligne par année, marché, métier, type de structure et modalité, telle que le fichier d’insertion la donne. ' +
      'Vide si les fichiers lus n’en contiennent aucune.',
    columns: inclusionColumns(portal),
    rows: portal.inclusion,
    isDemonstration: ({ ref }) => isDemonstration(ref.source),
    caveats: ['hours-not-people', 'people-masked'],
    primaryKey: ['source', 'ligne_source'],
    foreignKeys: [toContract()],
  })
}

function planDatasets(portal: Portal, isDemonstration: IsDemonstration): readonly Dataset[] {
  const published = 'Vide si les fichiers lus n’en contiennent aucune.'
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
      primaryKey: ['identifiant_page'],
      foreignKeys: [toTrade(), toContract('renouvelle_id')],
    }),
    dataset({
      base: 'donnees/achats-a-venir-editions',
      title: 'Programmation des achats, ce que chaque édition a changé',
      description: `Une ligne par édition, achat et champ changé. ${published}`,
      columns: changeColumns,
      rows: changeLinesOf(portal.purchases),
      isDemonstration: ({ purchase }) => isDemonstration(purchase.ref.source),
      caveats: PLAN_CAVEATS,
      primaryKey: ['edition', 'identifiant_page', 'champ'],
      foreignKeys: [toPurchase()],
    }),
  ]
}

function noticeDataset(portal: Portal, isDemonstration: IsDemonstration): Dataset {
  return dataset({
    base: 'donnees/consultations',
    title: 'Consultations',
    description:
      'Une ligne par avis de marché, toutes ses versions réunies : jusqu’à quand répondre, lots, réservation, et l’achat ' +
      'prévu qu’il publie. Vide si les fichiers lus n’en contiennent aucun.',
    columns: noticeColumns(portal),
    rows: portal.notices,
    isDemonstration: ({ versions }) => isDemonstration(versions[0]?.ref.source),
    caveats: [],
    primaryKey: ['avis_id'],
    foreignKeys: [toTrade(), toPurchase()],
  })
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
    primaryKey: ['metier'],
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
      foreignKeys: [toContract()],
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
      primaryKey: ['source', 'ligne_source'],
      foreignKeys: [toContract()],
    }),
    dataset({
      base: 'donnees/corrections',
      // The name corrections is that of the table that this portal proposes to read.
      schema: 'corrections-publiees',
      title: 'Corrections',
      description:
        'Une ligne par correction demandée d’une valeur publiée, appliquée ou non, avec son motif et sa source. ' +
        'Vide si aucune correction n’a été demandée.',
      columns: correctionColumns,
      rows: portal.corrections,
      isDemonstration: ({ correction }) => isDemonstration(correction.ref.source),
      caveats: [],
      primaryKey: ['source', 'ligne_source'],
      foreignKeys: [toContract()],
    }),
  ]
}

/** The tables that are not an indicator's. */
export const recordDatasets = memoize((portal: Portal): readonly Dataset[] => {
  const isDemonstration = demonstrationBySource(portal)
  return [
    ...contractDatasets(portal, portal),
    subcontractDataset(portal, isDemonstration),
    inclusionDataset(portal, isDemonstration),
    ...planDatasets(portal, isDemonstration),
    noticeDataset(portal, isDemonstration),
    endingDataset(portal, isDemonstration),
    tradeDataset(portal),
    ...traceDatasets(portal, isDemonstration),
  ]
})
