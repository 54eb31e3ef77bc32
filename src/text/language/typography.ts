const NO_BREAK = '\u00a0'
const NARROW_NO_BREAK = '\u202f'

/**
 * French typography for prose written with plain spaces and straight apostrophes: no-break spaces inside « » and
 * before : ; ! ? €, narrow ones between thousands and before %, real apostrophes.
 */
export function typeset(prose: string): string {
  return prose
    .replaceAll("'", '’')
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ (?=[»:;!?€])/g, NO_BREAK)
    .replace(/ (?=%)/g, NARROW_NO_BREAK)
    .replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(' ', NARROW_NO_BREAK))
    .replace(/(?<=\d) (?=M€)/g, NO_BREAK)
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The words of a template, typeset; a template is written once and filled thousands of times. */
export function typesetWords(words: TemplateStringsArray): readonly string[] {
  const set = known.get(words) ?? words.map(typeset)
  known.set(words, set)
  return set
}

/** Tag for French prose: typesets the words of the template and leaves the inserted values as they are. */
export function fr(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return typesetWords(words).reduce(
    (text, word, index) => text + word + (index < values.length ? String(values[index]) : ''),
    '',
  )
}
