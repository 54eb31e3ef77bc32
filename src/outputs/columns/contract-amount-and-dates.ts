import type { Contract } from '../../domain/contract/contract.ts'
import { AMOUNT_STATUS_TEXT } from '../../text/contract.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { statedContract } from '../../views/contract/stated.ts'
import { codesOf } from '../../text/codes.ts'

/** How much and when: euros without tax, days, months. */
export const moneyAndTimeColumns: readonly WrittenColumn<Contract>[] = [
  {
    name: 'montant_eur',
    title: 'Montant signé',
    description:
      'En euros hors taxes, dernier état connu, modifications comprises : prix ou maximum estimé, pas une dépense. ' +
      'Vide si le montant n’est pas indiqué.',
    type: 'amount',
    unit: 'EUR',
    value: (contract) => statedContract(contract).amount,
  },
  {
    name: 'montant_statut',
    title: 'Statut du montant',
    description:
      'indique ; non_indique (absent, 0 ou 1 €) ; tres_grand (au moins 100 M€, ou au moins 100 fois la médiane de la ' +
      'division CPV) ; invraisemblable (ne peut guère être vrai) : ces deux derniers restent dans les sommes, et drapeaux ' +
      'dit par quel test.',
    type: 'identifier',
    values: codesOf(AMOUNT_STATUS_TEXT),
    required: true,
    value: (contract) => AMOUNT_STATUS_TEXT[contract.amountStatus].code,
  },
  {
    name: 'montant_initial_eur',
    title: 'Montant initial',
    description: 'En euros hors taxes, tel que publié à la première notification, 0 et 1 € compris.',
    type: 'amount',
    unit: 'EUR',
    value: (contract) => contract.initialAmount,
  },
  {
    name: 'compte_dans_montant_retenu',
    title: 'Compte dans le montant retenu',
    description:
      'oui si le montant entre dans montant_retenu_eur de reconciliation.json : ni marché sous accord-cadre, ni concession, montant indiqué.',
    type: 'boolean',
    required: true,
    value: (contract) => statedContract(contract).isCounted,
  },
  {
    name: 'date_notification',
    title: 'Date de notification',
    description:
      'Première notification (concession : signature). Vide si elle manque, précède 2000 ou suit la date de référence : ' +
      'anomalies.csv garde la valeur publiée.',
    type: 'date',
    value: (contract) => statedContract(contract).date,
  },
  {
    name: 'annee',
    title: 'Année',
    description: 'Année de la première notification ; vide si elle est inconnue.',
    type: 'integer',
    value: (contract) => contract.year,
  },
  {
    name: 'date_publication',
    title: 'Date de publication des données',
    description: 'Telle que publiée ; elle ne remplace jamais la date de notification.',
    type: 'date',
    value: (contract) => contract.publishedDate,
  },
  {
    name: 'duree_mois',
    title: 'Durée',
    description: 'En mois, dernier état connu, reconductions comprises.',
    type: 'number',
    unit: 'mois',
    value: (contract) => contract.durationMonths,
  },
  {
    name: 'duree_initiale_mois',
    title: 'Durée initiale',
    description: 'En mois, telle que publiée à la première notification.',
    type: 'number',
    unit: 'mois',
    value: (contract) => contract.initialDurationMonths,
  },
  {
    name: 'date_fin',
    title: 'Date de fin au plus tard',
    description:
      'Notification augmentée de la durée ; vide si la date manque ou si la durée manque, vaut 0 ou dépasse 240 mois (480 pour une concession).',
    type: 'date',
    value: (contract) => contract.endDate,
  },
  {
    name: 'nombre_modifications',
    title: 'Nombre de modifications',
    description: 'Modifications (avenants) publiées avec le marché.',
    type: 'integer',
    required: true,
    value: (contract) => contract.amendments.length,
  },
]
