/** What the examples of `src/content/examples` stand for as they are in the repository. */
const ROOT = 'https://achats-a-livre-ouvert.example/'
const YEAR = '2025'

/** Where an example is to run: on this site, on a year that has contracts. */
export interface ExamplePlace {
  /** With the base and a final slash; a folder serves too, to a program that reads files. */
  readonly root: string
  readonly year: number | undefined
}

/** An example as it is shown: it runs when it is copied. */
export function exampleText(text: string, { root, year }: ExamplePlace): string {
  return text
    .trimEnd()
    .replaceAll(ROOT, root)
    .replaceAll(YEAR, String(year ?? YEAR))
}
