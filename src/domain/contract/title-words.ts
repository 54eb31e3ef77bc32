/** What titles of contracts say of every contract: forms, procedures, the buyer, vague words. In their folded form. */
const SAYS_NOTHING = new Set(
  (
    'accord accords achat achats acquisition action allee annee annuel assistance autre autres avec avenue besoin ' +
    'besoins boulevard cadre ' +
    'collectivite commande commande communautaire communautaires commune communes competence dans demonstration depuis ' +
    'dispositif divers diverse ensemble entre equipement europeenne execution exploitation fictif fourniture gestion ' +
    'intercommunal location lots maintenance maitrise marche marches materiel maximum metropole ' +
    'metropolitain metropolitaine minimum mise mission missions objet oeuvre operation operations ouvrage pour prestation ' +
    'prestations place programme projet public publics quai quartier publique realisation realiser relance relatif relative renouvellement route secteur service ' +
    'services site sites sous suivi suite territoire titre tous toutes tranche travaux type types vers zone zones'
  ).split(' '),
)

/** Shorter words are articles, numbers and abbreviations. */
const SHORTEST = 4

/** A rough singular: what the plural adds in French to almost every noun of a title. */
function singular(word: string): string {
  return word.length > SHORTEST ? word.replace(/[sx]$/, '') : word
}

/** Words of a text, folded: without case, accents, plural marks, numbers and short words. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/œ/gi, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= SHORTEST)
}

/** Words of the names of places: where a thing is done does not tell what is done. */
export function wordsOfPlaces(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].flatMap((name) => wordsOf(name)).map(singular))
}

/** The words of a title that tell what is bought: neither what every title says, nor `places`. */
export function significantWords(
  title: string,
  places: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const telling = wordsOf(title).filter(
    (word) => !SAYS_NOTHING.has(word) && !SAYS_NOTHING.has(singular(word)),
  )
  return new Set(telling.map(singular).filter((word) => !places.has(word)))
}
