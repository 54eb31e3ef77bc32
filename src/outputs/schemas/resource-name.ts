/** The name of a file in the Data Package, from its path without extension: `indicateurs-montants-notifies`. */
export function resourceName(base: string): string {
  return base.replace(/^donnees\//, '').replaceAll('/', '-')
}
