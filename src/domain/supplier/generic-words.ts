/** First words of names that say what an organisation is or where, not which: in small letters, without accents. */
export const GENERIC_FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'societe sarl sasu selarl eurl scop scic association groupe groupement compagnie entreprise entreprises ' +
    'etablissement etablissements union federation fondation comite conseil conseils office regie institut institution ' +
    'ecole lycee college universite maison centre chambre syndicat commune ville mairie departement region metropole ' +
    'communaute agence atelier ateliers cabinet bureau bureaux studio laboratoire laboratoires observatoire cooperative ' +
    'collectif club musee theatre hopital imprimerie garage transports transport menuiserie travaux espace espaces ' +
    'service services solutions solution formation architecture architectes ingenierie etudes etude expertise ' +
    'energie energies eau nature environnement batiment construction constructions electricite nettoyage securite ' +
    'france nord ouest hauts europe european international nouvelle nouveau grand grande saint sainte'
  ).split(' '),
)
