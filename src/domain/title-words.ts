/** What titles of contracts say of every contract: forms, procedures, the buyer, vague words. In their folded form. */
const SAYS_NOTHING = new Set(
  (
    'accord accords achat achats acquisition action annee annuel assistance autre autres avec besoin besoins cadre ' +
    'collectivite commande commande communautaire communautaires commune communes competence dans demonstration depuis ' +
    'dispositif divers diverse ensemble entre equipement europeenne execution exploitation fictif fourniture gestion ' +
    'intercommunal lille lilloise location lots maintenance maitrise marche marches materiel maximum metropole ' +
    'metropolitain metropolitaine minimum mise mission missions objet oeuvre operation operations ouvrage pour prestation ' +
    'prestations programme projet public publics publique realisation realiser relatif relative renouvellement service ' +
    'services site sites sous suivi suite territoire titre tous toutes tranche travaux type types vers zone zones'
  ).split(' '),
)

/** Shorter words are articles, numbers and abbreviations. */
const SHORTEST = 4

/** A rough singular: what the plural adds in French to almost every noun of a title. */
function singular(word: string): string {
  return word.length > SHORTEST ? word.replace(/[sx]$/, '') : word
}

/**
 * The words of a title that tell what is bought: without case, accents, plural marks, numbers, and what every title
 * says.
 */
export function significantWords(title: string): ReadonlySet<string> {
  const words = title
    .replace(/œ/gi, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= SHORTEST)
  return new Set(
    words.filter((word) => !SAYS_NOTHING.has(word) && !SAYS_NOTHING.has(singular(word))).map(singular),
  )
}
