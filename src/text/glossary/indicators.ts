import type { Term } from './term.ts'
import { fr } from '../language/typography.ts'

/** Words that the indicators are told in. */
export const INDICATOR_TERMS: readonly Term[] = [
  {
    term: 'Acte de sous-traitance',
    slug: 'acte-de-sous-traitance',
    definition: fr`Document par lequel l'acheteur accepte un sous-traitant et ses conditions de paiement. Les données essentielles en publient le montant depuis 2024 ; ce qui n'est pas déclaré ne s'y voit pas.`,
    law: fr`L2193-4, code de la commande publique`,
    seeAlso: ['sous-traitance', 'titulaire'],
  },
  {
    term: 'Attribution',
    slug: 'attribution',
    definition: fr`Un marché et l'un de ses fournisseurs : un marché à trois fournisseurs fait trois attributions. Le montant est alors réparti à parts égales entre elles, ce qui est une estimation.`,
    seeAlso: ['titulaire', 'co-traitance', 'montant-notifie'],
  },
  {
    term: 'Bornes',
    slug: 'bornes',
    definition: fr`Les deux valeurs entre lesquelles se tient une part quand tout n'est pas renseigné : la plus basse si tous les inconnus étaient « non », la plus haute s'ils étaient tous « oui ».`,
    seeAlso: ['consideration', 'repere'],
  },
  {
    term: 'Cartogramme',
    slug: 'cartogramme',
    definition: fr`Carte dont chaque commune est une case de même taille, posée à peu près à sa place. Une petite commune s'y voit autant qu'une grande. Là où les contours des communes ont été apportés, une vraie carte la remplace.`,
    seeAlso: ['attribution'],
  },
  {
    term: 'Équivalent temps plein (ETP)',
    slug: 'etp',
    definition: fr`Des heures converties en emplois à temps plein d'un an : ici, divisées par 1 607 heures, la durée légale annuelle du travail. Ce n'est pas un nombre de personnes.`,
    law: 'L3121-41, code du travail',
    seeAlso: ['heures-d-insertion'],
  },
  {
    term: 'ETI (entreprise de taille intermédiaire)',
    slug: 'eti',
    definition: fr`Entreprise entre la PME et la grande entreprise : moins de 5 000 personnes, et un chiffre d'affaires d'au plus 1 500 millions d'euros ou un bilan d'au plus 2 000 millions.`,
    law: 'Décret n°\u00a02008-1354 du 18\u00a0décembre\u00a02008',
    seeAlso: ['pme', 'grande-entreprise'],
  },
  {
    term: 'Grande entreprise (GE)',
    slug: 'grande-entreprise',
    definition: fr`Entreprise qui n'est ni une PME, ni une ETI : au moins 5 000 personnes, ou au-delà des plafonds de chiffre d'affaires et de bilan.`,
    law: 'Décret n°\u00a02008-1354 du 18\u00a0décembre\u00a02008',
    seeAlso: ['pme', 'eti'],
  },
  {
    term: 'HHI (indice de concentration)',
    slug: 'hhi',
    definition: fr`Indice de Herfindahl-Hirschman : la somme des carrés des parts de chaque entreprise, en pour cent. Il va de presque 0, quand les montants sont très partagés, à 10 000, quand une seule entreprise a tout.`,
    seeAlso: ['titulaire', 'montant-notifie'],
  },
  {
    term: 'Jour ouvré',
    slug: 'jour-ouvre',
    definition: fr`Jour du lundi au vendredi qui n'est pas férié. Il y en a environ 252 par an.`,
    law: 'L3133-1, code du travail, pour les jours fériés',
    seeAlso: ['montant-notifie'],
  },
  {
    term: 'PME (petite et moyenne entreprise)',
    slug: 'pme',
    definition: fr`Entreprise de moins de 250 personnes, dont le chiffre d'affaires ne passe pas 50 millions d'euros ou le bilan 43 millions. L'Insee compte toute l'entreprise, groupe compris.`,
    law: 'Décret n°\u00a02008-1354 du 18\u00a0décembre\u00a02008',
    seeAlso: ['eti', 'grande-entreprise', 'siren'],
  },
  {
    term: 'Repère',
    slug: 'repere',
    definition: fr`Une valeur mesurée ailleurs, qui situe un ordre de grandeur. Un objectif est promis par quelqu'un pour une date ; un repère ne l'est pas.`,
    seeAlso: ['spaser', 'bornes'],
  },
]
