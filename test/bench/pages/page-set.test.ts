import { describe, expect, it } from 'vitest'
import { pageSetOf } from './page-set.ts'
import type { PageSet, Template } from './page-set.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<"']/g, (sign) => SIGNS[sign]!)

function fill(template: Template, fields: readonly string[]): string {
  return template
    .map((part) => {
      if (typeof part === 'string') return part
      const text = fields[part.field]!
      return part.raw ? text : escaped(text)
    })
    .join('')
}

/** The pages of a set, put together again. */
function pagesOf({ head, blocks, foot, pages }: PageSet): readonly string[] {
  return pages.map((page) =>
    [
      fill(head, page.head),
      ...page.blocks.map(({ template, fields }) => fill(blocks[template]!, fields)),
      fill(foot, page.foot),
    ].join(''),
  )
}

const page = (title: string, entries: readonly string[]) =>
  `<html> <head><title>${title}</title><script>{"a":"&${title}"}</script></head> <body> <nav>Accueil</nav> <h1>${title}</h1> <ul>${entries.map((entry) => `<li> <a href="/?a=1&amp;b=${entry}">${entry}</a>  </li>`).join('')}</ul> <p>Fin</p> </body></html>`
const HTML = [
  page('Un marché', ['L&#39;un', 'B &amp; &lt;C']),
  page('Deux', ['L&#39;un']),
  page('Trois', ['Un', '&quot;Deux&quot;', 'Trois']),
]
const set = pageSetOf(HTML.map((html, index) => ({ file: `${index}.html`, html })))

describe('pages taken apart for another engine', () => {
  it('are the same put together again', () => {
    expect(pagesOf(set)).toEqual(HTML)
  })

  it('have what all share in templates, and in fields what each has of its own, without escapes', () => {
    expect(set.pages[1]!.head.slice(0, 3)).toEqual(['Deux', '{"a":"&Deux"}', 'Deux'])
    expect(set.head.join('')).toContain('<nav>Accueil</nav>')
    expect(set.pages.flatMap(({ blocks }) => blocks.flatMap(({ fields }) => fields))).toContain('B & <C')
  })
})
