import type { NoPageReason } from '../domain/supplier/supplier-page.ts'
import { formatCount } from './language/format.ts'
import { fr } from './language/typography.ts'

/** How many have no page for each reason: the last two are counted each time they are named. */
const COUNTED: Record<NoPageReason, (count: number) => string> = {
  'partial-diffusion': (count) => formatCount(count, 'entreprise', 'entreprises'),
  'person-name': (count) => formatCount(count, 'entreprise', 'entreprises'),
  'invalid-siret': (count) => formatCount(count, 'numéro publié', 'numéros publiés'),
  'entity-unproven': (count) =>
    formatCount(count, 'numéro d’un autre registre', 'numéros d’autres registres'),
  'no-identifier': (count) => formatCount(count, 'attribution', 'attributions'),
  protected: (count) => formatCount(count, 'attribution', 'attributions'),
}

const BECAUSE: Record<NoPageReason, string> = {
  'partial-diffusion': fr`la diffusion des données de l'entreprise est limitée dans le fichier des établissements`,
  'person-name': fr`leur nom publié est celui d'une personne : « NOM*/PRÉNOM/ », une civilité, « entrepreneur individuel », ou un prénom courant et un nom. Un signe peut tromper ; le doute profite à la personne`,
  'invalid-siret': fr`ce n'est pas un SIRET valable : à quelle entreprise il appartient, le fichier ne le dit pas`,
  'entity-unproven': fr`un numéro de TVA ou de l'étranger ne dit pas s'il est d'une société ou d'une personne. Sans forme juridique dans le nom publié (SA, GmbH, BV…), il n'a pas de page`,
  'no-identifier': fr`aucun numéro n'est publié, et un nom seul ne dit pas de qui il s'agit`,
  protected: fr`le numéro publié est celui d'une personne : ni lui ni son nom ne sortent du portail`,
}

/** "7 entreprises : la diffusion… est limitée…" */
export function noPageSentence(reason: NoPageReason, count: number): string {
  return fr`${COUNTED[reason](count)} : ${BECAUSE[reason]}.`
}
