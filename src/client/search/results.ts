import { formatResultCount } from '../../text/search.ts'
import type { AddressedCard } from '../../outputs/search/cards-at-hand.ts'
import { excerptOf, wordParts } from './near.ts'
import type { WantedWords } from './near.ts'

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** Text as nodes, the words looked for in `<mark>`: a title is only ever text. */
function marked(text: string, wanted: WantedWords): (Node | string)[] {
  return wordParts(text, wanted).map((part) => (part.found ? element('mark', '', part.text) : part.text))
}

export function resultLink(text: readonly (Node | string)[], href: string): HTMLAnchorElement {
  const made = element('a', '', ...text)
  made.href = href
  return made
}

export function resultItem({ url, title, facts, text }: AddressedCard, wanted: WantedWords): HTMLLIElement {
  const item = element('li', '', element('p', 'result-title', resultLink(marked(title, wanted), url)))
  if (text !== '') item.append(element('p', '', ...marked(excerptOf(text, wanted), wanted)))
  if (facts !== '') item.append(element('p', 'small', ...marked(facts, wanted)))
  return item
}

/** Results under their heading, and where there are more, the link to the question that shows them all. */
export function resultSection(
  label: string,
  total: number,
  items: readonly HTMLLIElement[],
  all?: { readonly text: string; readonly href: string },
): HTMLElement {
  const count = element('span', 'small num', formatResultCount(total))
  const heading = element('h2', '', `${label} `, count)
  const section = element('section', 'results', heading, element('ol', '', ...items))
  if (all !== undefined) {
    const more = resultLink([all.text], all.href)
    more.dataset['state'] = ''
    section.append(element('p', '', more))
  }
  return section
}
