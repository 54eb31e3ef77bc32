/** "à Rennes", "au Mans", "aux Ulis", "à La Rochelle". */
export function at(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`
  return name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`
}

/** "de Rennes", "d’Angers", "du Mans", "des Ulis"; before an h of `aspirated` names "de" keeps its e. */
export function of(name: string, aspirated: readonly string[]): string {
  if (/^Les? /.test(name)) return ofThing(name.replace('Le', 'le'))
  return /^[AEÉÈÊIÎOUHY]/.test(name) && !aspirated.includes(name) ? `d’${name}` : `de ${name}`
}

/** "du stade", "des archives", "de la piscine", "de l’usine": what has an article, after "de". */
export function ofThing(name: string): string {
  return name.startsWith('le ') || name.startsWith('les ')
    ? name.replace(/^le /, 'du ').replace(/^les /, 'des ')
    : `de ${name}`
}

/** "la rue des Tilleuls", "le quai", "l’allée" after "de", from the name without its article. */
export function ofStreet(street: string): string {
  if (/^[aeéiouh]/.test(street)) return `de l’${street}`
  return /^(boulevard|chemin|quai)/.test(street) ? `du ${street}` : `de la ${street}`
}
