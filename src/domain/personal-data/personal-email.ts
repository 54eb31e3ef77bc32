import { FIRST_NAMES } from '../supplier/first-names.ts'

/** Mailboxes that anybody opens in a name of their own. */
const WEBMAIL =
  /@(?:gmail|googlemail|orange|wanadoo|free|sfr|laposte|yahoo|hotmail|outlook|live|icloud|proton(?:mail)?|gmx)\.[a-z.]+$/
/** What the words begin with by which a service, not a person, calls its mailbox; no common name begins so. */
const SERVICE =
  /^(?:achat|marchespublic|commande|public|contact|accueil|service|direction|secretariat|mairie|cellule|equipe|juridique|travaux|dechet|espace|voirie|batiment|logistique|insertion|sourcing|communication|culture|sport|transport|mobilite|environnement|energie|numerique|formation|ressource|finance|patrimoine|habitat|foncier|urbanisme|proprete|entretien|relation|entreprise|tourisme|mediation|developpement|economi|assainissement|restauration|moyens|metropole)/
/** Such words that names begin with as well (Marchand, Moreau, Vertin, Parcy, Tessier): whole ones only. */
const WHOLE_SERVICE =
  /^(?:marches?|publi|bureau|pole|unite|dsi|dcp|daj|info|infos|eau|eaux|vert|verts|ess|rh|drh|parc|parcs|nature|offres?|ville|mel)$/

const isServiceWord = (word: string) => SERVICE.test(word) || WHOLE_SERVICE.test(word)

/**
 * Whether an e-mail looks like a person's (`prenom.nom@`, `p.nom@`, `prenom@`) rather than a service's (rule 11). A
 * common first name at its head decides, whatever follows; a service is known by whole words, since names hold its
 * words too: Moreau holds "eau", Vanessa "ess". In doubt it is a person's.
 */
export function isPersonalEmail(email: string): boolean {
  const plain = email.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const name = plain.split('@', 1)[0]!
  if (WEBMAIL.test(plain)) return true
  const words = name.split(/[._+-]/)
  if (FIRST_NAMES.has(words[0]!)) return true
  return /^\p{L}[\p{L}'-]*(?:[._]\p{L}[\p{L}'-]*){1,3}\d{0,4}$/u.test(name) && !words.some(isServiceWord)
}
