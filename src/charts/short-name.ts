import { textWidth } from './wrap.ts'

const ARTICLE = /^(la |le |les |l[’'])/i

function fitted(text: string, width: number): string {
  let kept = text
  while (kept.length > 1 && textWidth(kept) > width) kept = kept.slice(0, -1)
  return kept.replace(/[-’' ]+$/, '')
}

/** "Sai-M" for Sainghin-en-Mélantois, beside Sainghin-en-Weppes. */
function withLastInitial(name: string, width: number): string {
  const last = name
    .split(/[- ’']/)
    .at(-1)!
    .charAt(0)
    .toLocaleUpperCase('fr-FR')
  return `${fitted(name, width - textWidth(`-${last}`))}-${last}`
}

/**
 * Names of communes for tiles of `width` ems: without article, the first word or as much of it as there is room for;
 * two that would read alike take the initial of their last word, where they have several.
 */
export function shortNames(names: readonly string[], width: number): string[] {
  const plain = names.map((name) => name.replace(ARTICLE, ''))
  const first = plain.map((name) => fitted(name.split(/[- ]/)[0]!, width))
  return first.map((short, index) =>
    first.indexOf(short) === first.lastIndexOf(short) || !/[- ]/.test(plain[index]!)
      ? short
      : withLastInitial(plain[index]!, width),
  )
}
