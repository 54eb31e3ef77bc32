import { isProcurementCode } from '../domain/contract/procurement-code.ts'
import type { ProcurementCode } from '../domain/contract/procurement-code.ts'

/** In the words of the official lists, letter for letter: pages and files write them, and readers know them again. */
export const PROCUREMENT_TEXT: Readonly<Record<ProcurementCode, string>> = {
  contract: 'Marché',
  partnership: 'Marché de partenariat',
  defenceContract: 'Marché de défense ou de sécurité',
  frameworkAgreement: 'Accord-cadre',
  callOff: 'Marché subséquent',
  worksConcession: 'Concession de travaux',
  serviceConcession: 'Concession de service',
  publicServiceConcession: 'Concession de service public',
  publicServiceDelegation: 'Délégation de service public',
  designContest: 'Concours',
  qualificationSystem: 'Système de qualification',
  dynamicPurchasingSystem: "Système d'acquisition dynamique",
  electronicCatalogue: 'Catalogue électronique',
  electronicAuction: 'Enchère électronique',
  adaptedProcedure: 'Procédure adaptée',
  openTender: "Appel d'offres ouvert",
  restrictedTender: "Appel d'offres restreint",
  negotiatedProcedure: 'Procédure avec négociation',
  withoutCall: 'Marché passé sans publicité ni mise en concurrence préalable',
  competitiveDialogue: 'Dialogue compétitif',
  openNegotiated: 'Procédure négociée ouverte',
  openWithoutNegotiation: 'Procédure non négociée ouverte',
  restrictedNegotiated: 'Procédure négociée restreinte',
  restrictedWithoutNegotiation: 'Procédure non négociée restreinte',
}

/** The French words of a nature, a technique or a procedure: those of its code, else as they were published. */
export function procurementWords(value: string): string {
  return isProcurementCode(value) ? PROCUREMENT_TEXT[value] : value
}
