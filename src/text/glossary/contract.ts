import type { Term } from './term.ts'
import { fr } from '../language/typography.ts'

const CODE = 'code de la commande publique'

/** Contracts, procedures and those who take part in them. */
export const CONTRACT_TERMS: readonly Term[] = [
  {
    term: 'Accord-cadre',
    slug: 'accord-cadre',
    definition: fr`Contrat qui choisit à l'avance une ou plusieurs entreprises et fixe les règles des commandes à venir pendant une période donnée. Son montant est le plus souvent un maximum : rien n'oblige à tout commander.`,
    law: fr`L2125-1, ${CODE}`,
    seeAlso: ['marche-subsequent', 'montant-notifie', 'titulaire'],
  },
  {
    term: 'Acheteur',
    slug: 'acheteur',
    definition: fr`L'administration qui achète : une métropole, une commune, un hôpital, l'État…`,
    law: fr`L1210-1, ${CODE}`,
    seeAlso: ['titulaire', 'profil-d-acheteur'],
  },
  {
    term: 'Appel d’offres',
    slug: 'appel-d-offres',
    definition: fr`Procédure dans laquelle l'acheteur choisit l'offre la plus avantageuse selon des critères annoncés, sans négocier. Elle est « ouverte » quand toute entreprise peut remettre une offre, « restreinte » quand l'acheteur choisit d'abord qui peut en remettre une.`,
    law: fr`L2124-2, ${CODE}`,
    seeAlso: ['procedure-adaptee', 'critere', 'seuil-europeen'],
  },
  {
    term: 'Centrale d’achat',
    slug: 'centrale-d-achat',
    definition: fr`Acheteur qui achète pour d'autres : il passe des marchés que ses adhérents peuvent utiliser sans refaire la procédure.`,
    law: fr`L2113-2, ${CODE}`,
    seeAlso: ['acheteur', 'accord-cadre'],
  },
  {
    term: 'Concession',
    slug: 'concession',
    definition: fr`Contrat qui confie à une entreprise la gestion d'un service ou d'un ouvrage, avec le droit de l'exploiter et le risque qui va avec. Sa valeur est le chiffre d'affaires attendu de l'entreprise, non un achat.`,
    law: fr`L1121-1, ${CODE}`,
    seeAlso: ['marche-public'],
  },
  {
    term: 'Co-traitance',
    slug: 'co-traitance',
    definition: fr`Plusieurs entreprises répondent ensemble, en groupement, et sont toutes liées à l'acheteur. Les données publiées ne nomment parfois que le mandataire, celle qui représente les autres.`,
    law: fr`R2142-19 et suivants, ${CODE}`,
    seeAlso: ['sous-traitance', 'titulaire'],
  },
  {
    term: 'HT (hors taxes)',
    slug: 'ht',
    definition: fr`Sans la TVA. Tous les montants de ce site sont hors taxes.`,
    seeAlso: ['montant-notifie'],
  },
  {
    term: 'Lot',
    slug: 'lot',
    definition: fr`Partie d'un achat attribuée séparément, par exemple l'électricité d'un chantier. Diviser en lots est la règle : de plus petites entreprises peuvent ainsi répondre.`,
    law: fr`L2113-10, ${CODE}`,
    seeAlso: ['marche-public', 'procedure-adaptee'],
  },
  {
    term: 'Marché public',
    slug: 'marche-public',
    definition: fr`Contrat par lequel un acheteur public paie une entreprise pour des travaux, des fournitures ou des services.`,
    law: fr`L1111-1, ${CODE}`,
    seeAlso: ['acheteur', 'titulaire', 'concession'],
  },
  {
    term: 'Marché subséquent',
    slug: 'marche-subsequent',
    definition: fr`Contrat passé en application d'un accord-cadre, quand vient le besoin précis. Son montant est déjà compris dans le plafond de l'accord-cadre : le site le montre à part.`,
    law: fr`R2162-7, ${CODE}`,
    seeAlso: ['accord-cadre'],
  },
  {
    term: 'Modification (avenant)',
    slug: 'modification',
    definition: fr`Changement d'un marché en cours : montant, durée ou titulaire. Elle est publiée avec le nouveau total.`,
    law: fr`L2194-1, ${CODE}`,
    seeAlso: ['montant-notifie', 'titulaire'],
  },
  {
    term: 'Notification',
    slug: 'notification',
    definition: fr`Envoi du marché signé à l'entreprise retenue. À cette date le marché commence à exister : c'est elle qui donne l'année sur ce site.`,
    law: fr`R2182-4, ${CODE}`,
    seeAlso: ['titulaire', 'montant-notifie'],
  },
  {
    term: 'Procédure adaptée (MAPA)',
    slug: 'procedure-adaptee',
    definition: fr`Procédure dont l'acheteur fixe lui-même les étapes, selon la nature et la taille de l'achat. Elle vaut sous les seuils européens, et pour certains petits lots d'un achat plus grand.`,
    law: fr`L2123-1, ${CODE}`,
    seeAlso: ['appel-d-offres', 'seuil-europeen', 'lot'],
  },
  {
    term: 'Profil d’acheteur',
    slug: 'profil-d-acheteur',
    definition: fr`Site sur lequel l'acheteur publie ses consultations et reçoit les offres des entreprises.`,
    law: fr`R2132-3, ${CODE}`,
    seeAlso: ['acheteur'],
  },
  {
    term: 'Reconduction',
    slug: 'reconduction',
    definition: fr`Prolongation d'un marché pour une période prévue dès l'origine. La durée publiée comprend les reconductions possibles : la date de fin est donc un « au plus tard ».`,
    law: fr`R2112-4, ${CODE}`,
    seeAlso: ['notification', 'modification'],
  },
  {
    term: 'Seuil européen',
    slug: 'seuil-europeen',
    definition: fr`Montant à partir duquel un achat suit une procédure fixée par le droit de l'Union européenne et s'annonce dans toute l'Union. Il est plus haut pour les travaux que pour les fournitures et les services, et il est révisé régulièrement.`,
    law: fr`L2124-1, ${CODE}, et son annexe 2`,
    seeAlso: ['appel-d-offres', 'procedure-adaptee'],
  },
  {
    term: 'Sous-traitance',
    slug: 'sous-traitance',
    definition: fr`Le titulaire confie une partie du marché à une autre entreprise, que l'acheteur accepte. Le titulaire reste responsable de l'ensemble.`,
    law: fr`L2193-2, ${CODE}`,
    seeAlso: ['co-traitance', 'titulaire'],
  },
  {
    term: 'Titulaire',
    slug: 'titulaire',
    definition: fr`L'entreprise, l'association ou le groupement avec qui le marché est signé.`,
    seeAlso: ['acheteur', 'co-traitance', 'siret'],
  },
]
