import { PERIOD_PATTERN, monthsApart, monthsLate } from '../../domain/period.ts'
import { RESERVED_ARTICLES } from '../../domain/purchase/planned-purchase.ts'
import { rowAddress } from '../../domain/contract/contract-amounts.ts'
import type { Purchase, PurchaseNotice } from '../../domain/purchase/planned-purchase.ts'
import type { Portal } from '../../domain/portal.ts'
import { contractsOfPurchase } from '../../domain/purchase/purchase-contracts.ts'
import { openArticles, reservingOf } from '../../domain/purchase/reserving.ts'
import { publicationOf } from '../../domain/purchase/purchase-stage.ts'
import { STAGE_TEXT } from '../../text/plan.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { PLAN_COLUMNS } from '../../tables/plan-columns.ts'
import { flagColumn, sourceColumns } from './shared.ts'
import { purchaseView } from '../../views/purchase/view.ts'
import { codesOf } from '../../text/codes.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'

/** Of a published purchase: by how much it came later than first announced. */
function realSlippage(purchase: Purchase): number | undefined {
  const { firstPlannedPublication: first } = purchase
  const day = publicationOf(purchase)
  return first === undefined || day === undefined ? undefined : monthsLate(first, day)
}

function plannedSlippage({ firstPlannedPublication, plannedPublication }: Purchase): number | undefined {
  if (firstPlannedPublication === undefined || plannedPublication === undefined) return undefined
  return monthsApart(firstPlannedPublication, plannedPublication)
}

const overEditions: readonly WrittenColumn<Purchase>[] = [
  {
    name: 'identifiant_page',
    title: 'Identifiant de la page',
    description: 'La page de l’achat est /achats-a-venir/<identifiant_page>/.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: ({ slug }) => slug,
  },
  {
    name: 'edition',
    title: 'Édition',
    description: 'Jour de l’édition d’où vient la ligne : la dernière, ou la dernière avant le retrait.',
    type: 'date',
    required: true,
    value: ({ edition }) => edition,
  },
  {
    name: 'annonce_le',
    title: 'Annoncé le',
    description: 'Jour de la première édition qui contient l’achat.',
    type: 'date',
    required: true,
    value: ({ announcedOn }) => announcedOn,
  },
  {
    name: 'publication_prevue_initiale',
    title: 'Publication prévue, à l’origine',
    description: 'Le premier trimestre ou mois que la programmation a donné.',
    type: 'identifier',
    pattern: PERIOD_PATTERN,
    value: ({ firstPlannedPublication }) => firstPlannedPublication,
  },
  {
    name: 'decalage_prevu_mois',
    title: 'Décalage de la date prévue',
    description:
      'Mois entre la première publication prévue et celle que la ligne prévoit ; négatif si elle est avancée.',
    type: 'integer',
    unit: 'mois',
    value: plannedSlippage,
  },
  {
    name: 'decalage_mois',
    title: 'Décalage à la publication',
    description:
      'Mois entre la première publication prévue et la publication réelle, ou celle de l’avis : 0 dans la période, négatif en avance, vide ' +
      'tant que rien n’a paru.',
    type: 'integer',
    unit: 'mois',
    value: realSlippage,
  },
]

const NOTICE_STATE: Record<PurchaseNotice['outcome'], string> = {
  calling: 'paru',
  awarded: 'resultat-paru',
}

/** What its notices tell, beside the plan's own columns. */
const ofNotices: readonly WrittenColumn<Purchase>[] = [
  {
    name: 'avis_id',
    title: 'Avis',
    description:
      'L’avis qui publie l’achat, par lien_avis ou par l’identifiant de l’achat dans l’avis, jamais par un rapprochement ' +
      'probable. Sa page est /consultations/<avis_id>/. Vide s’il n’y en a pas, ou s’il est annulé.',
    type: 'identifier',
    pattern: ID_PATTERN,
    value: ({ notice }) => notice?.slug,
  },
  {
    name: 'avis_publie_le',
    title: 'Parution de l’avis',
    description: 'Jour du premier avis de marché ; il vaut publication où publication_reelle est vide.',
    type: 'date',
    value: ({ notice }) => notice?.publishedOn,
  },
  {
    name: 'avis_etat',
    title: 'État de l’avis',
    description: 'Si l’avis demande des réponses ou si son résultat est paru.',
    type: 'identifier',
    values: Object.values(NOTICE_STATE),
    value: ({ notice }) => notice && NOTICE_STATE[notice.outcome],
  },
]

function stageColumn(portal: Portal): WrittenColumn<Purchase> {
  return {
    name: 'etape',
    title: 'Étape',
    description: `À la date d’arrêt : ${Object.values(STAGE_TEXT)
      .map(({ code }) => code)
      .join(', ')}. Déduite de statut, publication_reelle, marches_attribues, de l’avis et des éditions.`,
    type: 'identifier',
    values: codesOf(STAGE_TEXT),
    required: true,
    value: (purchase) => STAGE_TEXT[purchaseView(portal, purchase).stage].code,
  }
}

function tradeColumns(portal: Portal): readonly WrittenColumn<Purchase>[] {
  const reserving = reservingOf(portal)
  return [
    {
      name: 'metier',
      title: 'Métier',
      description: 'Colonne metier de metiers.csv, d’après le code CPV ; vide si inconnu.',
      type: 'identifier',
      pattern: ID_PATTERN,
      value: (purchase) => purchaseView(portal, purchase).trade?.slug,
    },
    {
      name: 'reservation_possible',
      title: 'Réservation possible',
      description:
        'Articles qui pourraient encore s’appliquer, en plus de ceux annoncés, parce que des structures connues du ' +
        'portail font ce métier : une lecture prudente du portail, non une décision de l’acheteur. Vide sans code CPV, sans ' +
        'fichier des structures, ou quand l’achat n’est plus à venir : l’avis dit alors ce qui est réservé.',
      type: 'list',
      values: RESERVED_ARTICLES,
      value: (purchase) =>
        purchase.cpv === undefined ||
        portal.structures.length === 0 ||
        !purchaseView(portal, purchase).isStillPlanned
          ? undefined
          : openArticles(reserving(purchase), purchase, portal.referenceDate),
    },
  ]
}

function contractColumns(portal: Portal): readonly WrittenColumn<Purchase>[] {
  const contractsOf = contractsOfPurchase(portal)
  return [
    {
      name: 'renouvelle_id',
      title: 'Marché renouvelé, dans ce portail',
      description:
        'Colonne id de marches.csv, si un marché et un seul porte l’identifiant de renouvelle ; vide sinon.',
      type: 'identifier',
      pattern: ID_PATTERN,
      value: (purchase) => contractsOf(purchase).renewed?.id,
    },
    {
      name: 'marches_attribues_ids',
      title: 'Marchés attribués, dans ce portail',
      description:
        'Colonne id de marches.csv pour chaque identifiant de marches_attribues qu’un seul marché porte ; rien n’est deviné.',
      type: 'list',
      pattern: ID_PATTERN,
      value: (purchase) => {
        const { awarded, unknownIds } = contractsOf(purchase)
        if (purchase.contractIds === undefined) return undefined
        return awarded.length === 0 && unknownIds.length > 0 ? undefined : awarded.map(({ id }) => id)
      },
    },
  ]
}

function planFlagColumn({ anomalies }: Portal): WrittenColumn<Purchase> {
  const byLine = Map.groupBy(
    anomalies.filter(({ flag }) => flag !== undefined),
    ({ ref }) => rowAddress(ref),
  )
  return flagColumn(({ ref }) => (byLine.get(rowAddress(ref)) ?? []).map(({ flag }) => flag!.code))
}

/** `achats-a-venir.csv`: one line a purchase of the plan in its latest state, first in the plan's own columns. */
export function purchaseColumns(portal: Portal): readonly WrittenColumn<Purchase>[] {
  return [
    ...PLAN_COLUMNS,
    ...overEditions,
    ...ofNotices,
    stageColumn(portal),
    ...tradeColumns(portal),
    ...contractColumns(portal),
    planFlagColumn(portal),
    ...sourceColumns<Purchase>(({ ref }) => ref),
  ]
}
