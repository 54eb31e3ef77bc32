import type { ContractDraft } from '../domain/contract/contract.ts'
import { normaliseText } from './normalise.ts'

/** What parts a title into what it says one after the other: "Nouveau programme – Concession d'aménagement". */
const BETWEEN_PARTS = / [-–—] | ?[:;()[\]|] ?|\. /

/** Articles, numbers of lots and the word for the deed, before the name of the thing. */
const BEFORE = String.raw`^(?:l'|la |le |une |un )?(?:(?:contrat|traite|convention|marche|procedure|attribution) (?:de |d'|de la |du ))?`
/** With what follows it: "concession Enedis", "concession funéraire" name another thing. */
const CONCESSION = new RegExp(
  String.raw`${BEFORE}(?:sous-)?concession(?=$| d'| (?:de|du|des|pour|relative|portant|multiservices?)\b)(?! de cimetiere)`,
)
const DELEGATION = new RegExp(
  String.raw`${BEFORE}(?:delegation (?:de |du |de la gestion du )?services? publics?|dsp)\b`,
)

/** A service about a concession is none: who helps, audits or oversees says so first, or after a dash. */
const SERVICE_ABOUT_ONE =
  /^(?:une |la |le |l'|les )?(?:missions?|prestations?|marche|assistance|a\.?m\.?o|audit|expertise|controle|suivi|conseil(?! (?:departemental|regional|municipal))|etudes?|accompagnement|analyse|appui)\b/

const namesOne = (part: string): boolean => CONCESSION.test(part) || DELEGATION.test(part)

/** Rule 5: whether a title calls the contract itself a concession or a délégation de service public. */
export function titleSaysConcession({ title }: Pick<ContractDraft, 'title'>): boolean {
  if (title === undefined) return false
  const parts = normaliseText(title).split(BETWEEN_PARTS)
  const others = parts.filter((part) => !namesOne(part))
  return others.length < parts.length && !others.some((part) => SERVICE_ABOUT_ONE.test(part))
}
