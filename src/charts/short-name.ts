import { textWidth } from './wrap.ts'

const ARTICLE = /^(la |le |les |l[’'])/i
function fits(text: string, width: number): boolean {
  return textWidth(text) <= width
}

/** The word, or as much of it as there is room for, with what says that it goes on. */
function fitted(word: string, width: number, ending = '.'): string {
  if (ending === '.' && fits(word, width)) return word
  let kept = word
  while (kept.length > 1 && !fits(`${kept}${ending}`, width)) kept = kept.slice(0, -1)
  return `${kept.replace(/(?<![-’' ])[-’' ]+$/, '')}${ending}`
}

/** "Marcq" of Marcq-en-Barœul, "St-André" of Saint-André-lez-Lille, "Ste-Foy" of Sainte-Foy-lès-Lyon. */
function firstWord(name: string): string {
  return /^(Ste?-)?[^- ]+/.exec(name)![0]
}

/**
 * Names of communes for tiles of `width` ems: without article, the first word or as much of it as there is room for;
 * two that would read alike take the initial of their last word, where they have several ("Sain-M", "St-Geni-L").
 */
export function shortNames(names: readonly string[], width: number): string[] {
  const plain = names.map((name) => name.replace(ARTICLE, '').replace(/^Saint(e?)-/, 'St$1-'))
  const short = plain.map((name) => fitted(firstWord(name), width))
  return short.map((text, index) => {
    const words = plain[index]!.split(/[- ’']/)
    if (words.length === 1 || short.indexOf(text) === short.lastIndexOf(text)) return text
    return fitted(firstWord(plain[index]!), width, `-${words.at(-1)!.charAt(0).toLocaleUpperCase('fr-FR')}`)
  })
}
