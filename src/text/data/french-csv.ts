/** Words of the button that makes the form of a CSV for a French spreadsheet; the browser reads them too. */
export const FRENCH_CSV = 'pour tableur français'
export const FRENCH_CSV_FAILED =
  'Le fichier n’a pas pu être chargé. Réessayez, ou prenez le CSV, juste à côté.'

/** Where a table is too long for a workbook, and what can be opened instead. */
export function noWorkbookText(aboveRows: number): string {
  return `Pas de classeur au-delà de ${aboveRows.toLocaleString('fr-FR')} lignes\u00a0: prenez le CSV, ou le fichier d’une année s’il y en a.`
}

/** Which file was made, and which of its columns a spreadsheet would spoil unless they are imported as text. */
export function frenchCsvMade(name: string, codes: readonly string[]): string {
  const made = `${name} est enregistré.`
  if (codes.length === 0) return made
  return `${made} À importer comme texte, sinon le tableur efface leurs zéros\u00a0: ${codes.join(', ')}.`
}
