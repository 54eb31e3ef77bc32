import type { CentralOffer } from '../../domain/contract/central-offer.ts'
import { MEMBER_KINDS } from '../../domain/territory/central-member.ts'
import type { MemberKind } from '../../domain/territory/central-member.ts'
import type { RecordTable } from '../table.ts'

/** What members of a central purchasing body can order, contract by contract (/donnees/schemas/). */
export const centralOffers: RecordTable<CentralOffer> = {
  kind: 'centralOffers',
  name: 'centrale-marches',
  title: 'Marchés de la centrale d’achat',
  description:
    'Une ligne par marché et par thème : ce qui s’y commande, qui peut l’utiliser, comment, jusqu’à quand.',
  key: ['marche_id', 'theme'],
  repeated: 'id-repeated',
  columns: [
    {
      name: 'marche_id',
      title: 'Marché',
      description:
        'Identifiant du marché sur ce portail, ou celui que l’acheteur a publié. Sans marché publié, la ligne est écartée.',
      type: 'identifier',
      required: true,
      example: '2024T00123',
    },
    {
      name: 'theme',
      title: 'Thème',
      description: 'Thème du catalogue de la centrale, dans ses mots.',
      type: 'text',
      required: true,
      example: 'Entretien des bâtiments',
    },
    {
      name: 'ce_qui_se_commande',
      title: 'Ce qui se commande',
      description: 'Fournitures, services ou travaux que ce marché permet de commander.',
      type: 'text',
      example: 'Nettoyage des écoles et des mairies',
    },
    {
      name: 'beneficiaires',
      title: 'Qui peut l’utiliser',
      description:
        'Genres d’adhérents, joints par « | » : commune, ccas, etablissement (public ou lié), autre ; vide si inconnu.',
      type: 'list',
      values: MEMBER_KINDS,
      example: 'commune|ccas',
    },
    {
      name: 'comment_commander',
      title: 'Comment rejoindre et commander',
      description: 'Ce qu’un adhérent doit faire, sans nom de personne.',
      type: 'text',
      example: 'Bon de commande adressé au titulaire, après inscription auprès de la centrale',
    },
    {
      name: 'date_fin',
      title: 'Dernier jour d’utilisation',
      description: 'Vide si c’est la fin du marché lui-même, ou si elle est inconnue.',
      type: 'date',
      example: '2028-06-30',
    },
  ],
  toRecord: (cells, ref) => ({
    ref,
    contractId: cells['marche_id'] as string,
    theme: cells['theme'] as string,
    orders: cells['ce_qui_se_commande'] as string | undefined,
    users: cells['beneficiaires'] as readonly MemberKind[] | undefined,
    how: cells['comment_commander'] as string | undefined,
    endsOn: cells['date_fin'] as string | undefined,
  }),
}
