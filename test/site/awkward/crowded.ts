/** A year of more contracts than one page lists: it has a page for each of its months. */
export const CROWDED = { year: 2019, contracts: 450, months: 11 } as const

/** One contract after the other over eleven months; none is notified in December. */
export function crowdedFile(buyer: string): string {
  const marche = Array.from({ length: CROWDED.contracts }, (_, index) => ({
    id: `C${index}`,
    acheteur: { id: buyer },
    nature: 'Marché',
    objet: `Contrat d'une année pleine, numéro ${index}`,
    codeCPV: '45000000-7',
    procedure: 'Procédure adaptée',
    dureeMois: 12,
    dateNotification: `${CROWDED.year}-${String((index % CROWDED.months) + 1).padStart(2, '0')}-15`,
    montant: 40_000 + index,
  }))
  return JSON.stringify({ marches: { marche } })
}
