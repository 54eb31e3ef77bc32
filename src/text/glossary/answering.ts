import type { Term } from './term.ts'
import { fr } from '../language/typography.ts'

const CODE = 'code de la commande publique'
const PROJECT_NOTE = 'Note de métier du projet'

/** Words of those who prepare an answer. */
export const ANSWERING_TERMS: readonly Term[] = [
  {
    term: 'Avance',
    slug: 'avance',
    definition: fr`Somme versée au fournisseur avant qu'il ait commencé à travailler, puis retenue sur les paiements suivants. Le marché dit si elle est versée, à quelle hauteur et à quelles conditions.`,
    law: fr`L2191-2, ${CODE}`,
    seeAlso: ['titulaire', 'notification'],
  },
  {
    term: 'Avis de marché',
    slug: 'avis-de-marche',
    definition: fr`Annonce publique d'une consultation : ce qui est acheté, comment répondre, jusqu'à quand. Elle seule fait foi, au contraire d'une programmation.`,
    document: PROJECT_NOTE,
    seeAlso: ['profil-d-acheteur', 'dossier-de-consultation', 'programmation', 'avis-rectificatif', 'boamp'],
  },
  {
    term: 'Avis rectificatif',
    slug: 'avis-rectificatif',
    definition: fr`Avis qui change un avis déjà paru, souvent sa date limite. Un avis européen est publié de nouveau en entier ; un avis national dit en mots ce qui change.`,
    document: PROJECT_NOTE,
    seeAlso: ['avis-de-marche', 'boamp'],
  },
  {
    term: 'BOAMP',
    slug: 'boamp',
    definition: fr`Bulletin officiel des annonces des marchés publics : le journal de l'État où paraissent les avis. Ses données sont ouvertes, sous Licence Ouverte 2.0.`,
    document: PROJECT_NOTE,
    seeAlso: ['avis-de-marche', 'avis-rectificatif'],
  },
  {
    term: 'Dossier de consultation (DCE)',
    slug: 'dossier-de-consultation',
    definition: fr`Les documents qu'une entreprise lit avant de répondre : le règlement de la consultation, le cahier des charges, les formulaires et les tableaux de prix. Il se télécharge gratuitement sur le site des consultations.`,
    law: fr`R2132-2, ${CODE}`,
    seeAlso: ['profil-d-acheteur', 'critere', 'avis-de-marche'],
  },
  {
    term: 'Groupement',
    slug: 'groupement',
    definition: fr`Entreprises qui répondent ensemble à un marché. Conjoint, chacune s'engage sur sa partie ; solidaire, chacune s'engage sur le tout.`,
    law: fr`R2142-19 et suivants, ${CODE}`,
    seeAlso: ['co-traitance', 'mandataire', 'sous-traitance'],
  },
  {
    term: 'Mandataire',
    slug: 'mandataire',
    definition: fr`Dans un groupement, l'entreprise qui représente les autres devant l'acheteur. Elle est parfois la seule que nomment les données publiées.`,
    law: fr`R2142-19 et suivants, ${CODE}`,
    seeAlso: ['groupement', 'co-traitance'],
  },
  {
    term: 'Programmation des achats',
    slug: 'programmation',
    definition: fr`Liste des achats qu'un acheteur pense lancer, avec leur période, publiée pour que les entreprises se préparent. Elle est prévisionnelle, non exhaustive, et n'engage pas l'acheteur.`,
    document: PROJECT_NOTE,
    seeAlso: ['sourcing', 'avis-de-marche'],
  },
  {
    term: 'Sourcing (sourçage)',
    slug: 'sourcing',
    definition: fr`Échanges de l'acheteur avec des entreprises avant qu'il rédige sa consultation : ce qui existe, ce qui est possible, à quelles conditions. Ce n'est ni une offre, ni une promesse, et personne ne doit en tirer un avantage.`,
    law: fr`R2111-1 et R2111-2, ${CODE}`,
    seeAlso: ['programmation', 'avis-de-marche'],
  },
]
