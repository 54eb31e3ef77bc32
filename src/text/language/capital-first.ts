/** A label as the beginning of a line: "Tous les métiers". */
export function capitalFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1)
}
