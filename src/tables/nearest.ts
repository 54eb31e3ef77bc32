/** Kinds of SIAE, which files name in place of SIAE: a remedy to propose, never a reading. */
const SYNONYMS = new Map(
  Object.entries({
    aci: 'SIAE',
    ai: 'SIAE',
    ei: 'SIAE',
    eiti: 'SIAE',
    etti: 'SIAE',
    geiq: 'SIAE',
    eatt: 'EA',
    association: 'ESS',
    cooperative: 'ESS',
    scic: 'ESS',
    scop: 'ESS',
    tpe: 'PME',
    microentreprise: 'PME',
  }),
)

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (const [index, against] of [...other].entries())
      next.push(Math.min(row[index + 1]! + 1, next[index]! + 1, row[index]! + (letter === against ? 0 : 1)))
    row = next
  }
  return row[other.length]!
}

/** Of the values allowed, the one that was probably meant; `undefined` where none is near. */
export function nearestValue(text: string, values: readonly string[]): string | undefined {
  const word = plain(text)
  const meant = values.find((value) => plain(value) === word)
  const synonym = values.find((value) => value === SYNONYMS.get(word))
  const [close] = values
    .filter((value) => Math.abs(word.length - plain(value).length) <= value.length / 3)
    .map((value) => ({ value, away: distance(word, plain(value)) }))
    .filter(({ value, away }) => away <= Math.floor(value.length / 3))
    .sort((one, other) => one.away - other.away)
  return meant ?? synonym ?? close?.value
}
