const MASK = '[courriel masqué]'
const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** A name such as "As@lae" has no domain after its sign and stays. */
export function maskEmails(text: string): string {
  return text.includes('@') ? text.replace(EMAIL, MASK) : text
}

/** Mailboxes that anybody opens in a name of their own. */
const WEBMAIL =
  /@(?:gmail|googlemail|orange|wanadoo|free|sfr|laposte|yahoo|hotmail|outlook|live|icloud|proton(?:mail)?|gmx)\.[a-z.]+$/
/** Words by which a service, not a person, calls its mailbox. */
const SERVICE =
  /achat|march|commande|publi|contact|accueil|service|direction|secretariat|mairie|bureau|pole|cellule|unite|equipe|dsi|juridique|travaux|dechet|espace|vert|voirie|batiment|eau|logistique|insertion|ess|sourcing|offre|info|communication|culture|sport|transport|mobilite|environnement|energie|numerique|formation|rh|ressource|finance|patrimoine|habitat|foncier|urbanisme|proprete|entretien|relation|entreprise|tourisme|nature|mediation|parc|developpement|economi/

/** Whether an e-mail looks like a person's (`prenom.nom@`, `p.nom@`) rather than a service's (rule 11). */
export function isPersonalEmail(email: string): boolean {
  const plain = email.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const name = plain.split('@', 1)[0]!
  if (WEBMAIL.test(plain)) return true
  return /^\p{L}[\p{L}'-]*[._]\p{L}[\p{L}'-]+\d{0,4}$/u.test(name) && !SERVICE.test(name)
}
