import type { Term } from './term.ts'
import { fr } from '../language/typography.ts'

const CODE = 'code de la commande publique'

/** Socially and ecologically responsible purchasing. */
export const RESPONSIBLE_TERMS: readonly Term[] = [
  {
    term: 'Clause environnementale',
    slug: 'clause-environnementale',
    definition: fr`Obligation écologique que le fournisseur doit respecter pendant le marché, par exemple réemployer des matériaux. La loi « climat et résilience » la rend obligatoire dans les consultations lancées à partir d'août 2026.`,
    law: fr`L2112-2, ${CODE} ; loi climat et résilience, article\u00a035`,
    seeAlso: ['clause-sociale', 'critere', 'consideration'],
  },
  {
    term: 'Clause sociale',
    slug: 'clause-sociale',
    definition: fr`Obligation sociale que le fournisseur doit respecter pendant le marché. La plus courante, la clause d'insertion, lui demande de confier un nombre d'heures de travail à des personnes éloignées de l'emploi.`,
    law: fr`L2112-2 et L2112-2-1, ${CODE}`,
    seeAlso: ['heures-d-insertion', 'critere', 'consideration'],
  },
  {
    term: 'Critère',
    slug: 'critere',
    definition: fr`Ce sur quoi les offres sont notées et comparées : le prix, la qualité, le délai, l'environnement, l'insertion… L'origine d'une entreprise ne peut pas en être un.`,
    law: fr`L2152-7, ${CODE}`,
    seeAlso: ['clause-sociale', 'clause-environnementale', 'appel-d-offres'],
  },
  {
    term: 'EA (entreprise adaptée)',
    slug: 'ea',
    definition: fr`Entreprise dont une grande part des salariés est en situation de handicap. Des marchés peuvent lui être réservés.`,
    law: fr`L2113-12, ${CODE}`,
    seeAlso: ['esat', 'marche-reserve'],
  },
  {
    term: 'ESAT (établissement et service d’accompagnement par le travail)',
    slug: 'esat',
    definition: fr`Établissement médico-social où travaillent, accompagnées, des personnes en situation de handicap. Des marchés peuvent lui être réservés.`,
    law: fr`L2113-12, ${CODE}`,
    seeAlso: ['ea', 'marche-reserve'],
  },
  {
    term: 'ESS (économie sociale et solidaire)',
    slug: 'ess',
    definition: fr`Les coopératives, mutuelles, associations, fondations, et les sociétés qui s'engagent sur leurs principes : utilité sociale, gestion démocratique, bénéfices d'abord réinvestis. Des marchés ne peuvent lui être réservés que pour des services de santé, sociaux ou culturels de la liste officielle, pour trois ans au plus.`,
    law: fr`Loi du 31\u00a0juillet\u00a02014 relative à l’économie sociale et solidaire ; L2113-15 et L2113-16, ${CODE}`,
    seeAlso: ['esus', 'marche-reserve'],
  },
  {
    term: 'ESUS (entreprise solidaire d’utilité sociale)',
    slug: 'esus',
    definition: fr`Agrément donné à des entreprises de l'économie sociale et solidaire dont l'utilité sociale est l'objectif principal.`,
    law: 'L3332-17-1, code du travail',
    seeAlso: ['ess', 'spaser'],
  },
  {
    term: 'Heures d’insertion',
    slug: 'heures-d-insertion',
    definition: fr`Heures de travail confiées, grâce à une clause sociale, à des personnes éloignées de l'emploi. Prévues au contrat, puis comptées une fois réalisées.`,
    seeAlso: ['clause-sociale', 'siae'],
  },
  {
    term: 'Marché réservé',
    slug: 'marche-reserve',
    definition: fr`Marché, ou lot, auquel seules certaines structures peuvent répondre : celles qui emploient au moins la moitié de personnes en situation de handicap (EA, ESAT) ou défavorisées (SIAE), le travail en prison, ou l'économie sociale et solidaire pour certains services.`,
    law: fr`L2113-12 à L2113-16, ${CODE}`,
    seeAlso: ['ea', 'esat', 'siae', 'ess'],
  },
  {
    term: 'SIAE (structure d’insertion par l’activité économique)',
    slug: 'siae',
    definition: fr`Structure qui embauche et accompagne des personnes éloignées de l'emploi : entreprise d'insertion, chantier d'insertion, association intermédiaire… Des marchés peuvent lui être réservés.`,
    law: fr`L2113-13, ${CODE}`,
    seeAlso: ['marche-reserve', 'heures-d-insertion'],
  },
  {
    term: 'SPASER',
    slug: 'spaser',
    definition: fr`Schéma de promotion des achats publics socialement et écologiquement responsables : le plan que doit adopter un acheteur à partir de 50 M€ d'achats par an. Ses indicateurs, en nombre de contrats ou en valeur, sont publiés tous les deux ans.`,
    law: fr`L2111-3 et D2111-3, ${CODE}`,
    seeAlso: ['clause-sociale', 'clause-environnementale', 'esus'],
  },
]
