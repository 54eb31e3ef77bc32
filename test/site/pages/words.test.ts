import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { GLOSSARY } from '../../../src/text/glossary/glossary.ts'
import { PROCUREMENT_TEXT } from '../../../src/text/procurement.ts'
import { SITE_PLAN } from '../../../src/text/site-plan.ts'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'
import type { SiteName } from '../built/sites.ts'

/** Pages for those who check: they speak of rules, fields and files by their names. */
const FOR_CHECKING = /^\/(?:donnees|methodologie|qualite|glossaire|mentions-legales|accessibilite|plan|api)\//
const MOST_WORDS = 25

/** What is published by others, or is no sentence: names, cells, code, quotations, sources. */
const NOT_OURS = new Set([
  'script',
  'style',
  'svg',
  'nav',
  'code',
  'pre',
  'td',
  'dd',
  'q',
  'cite',
  'blockquote',
  'option',
])
const BLOCKS = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'dt',
  'figcaption',
  'summary',
  'caption',
  'th',
  'label',
  'legend',
  'div',
])
/** A published title is the text of a link to its page. */
const TITLE = /\/(?:marches\/[^/]+|achats-a-venir\/[^/]+|consultations\/[^/]+|fournisseurs\/\d+)\/$/

/** Values of the official lists, said as published. */
const OFFICIAL: ReadonlySet<string> = new Set(Object.values(PROCUREMENT_TEXT))

/** The portal's own words on a page, a block of text an entry. */
function ownWords(html: string): readonly string[] {
  const blocks: string[] = ['']
  const open: { readonly name: string; readonly silent: boolean }[] = []
  const parser = new Parser({
    onopentag(name, { href = '', class: classes = '' }) {
      const silent = NOT_OURS.has(name) || (name === 'a' && TITLE.test(href)) || /\bsource\b/.test(classes)
      open.push({ name, silent: silent || open.at(-1)?.silent === true })
      if (BLOCKS.has(name)) blocks.push('')
      if (name === 'a' && silent) blocks.push(`${blocks.pop()!}…`)
    },
    ontext(piece) {
      if (open.at(-1)?.silent !== true) blocks.push(blocks.pop()! + piece)
    },
    onclosetag(name) {
      open.pop()
      if (BLOCKS.has(name)) blocks.push('')
    },
  })
  parser.end(html)
  return blocks
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !OFFICIAL.has(text))
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?…])\s+(?=[«\p{Lu}\d])/u)
const wordsOf = (sentence: string) =>
  sentence.split(' ').filter((word) => /\p{L}/u.test(word) && !/^[MkG]d?€/.test(word))

/** The words of the law, and of those who write for each other; what stands in quotation marks is named, not said. */
const FORBIDDEN: readonly (readonly [word: string, pattern: RegExp])[] = [
  ...GLOSSARY.flatMap(({ inLaw }) =>
    inLaw === undefined
      ? []
      : [
          [
            inLaw,
            new RegExp(
              inLaw
                .split(' ')
                .map((word) => `${word}s?`)
                .join(' '),
              'iu',
            ),
          ] as const,
        ],
  ),
  ['notifié', /(?<!\p{L})notifié/iu],
  ['subséquent', /subséquent/iu],
  ['rubrique renseignée', /rubriques? (?:\S+ )?(?:non )?renseignée/iu],
  ['échu', /(?<!\p{L})échue?s?(?!\p{L})/iu],
  ['à part', /(?<!\p{L})à part(?![\p{L}s])(?! égale)/iu],
  ['champ inexistant', /champs? inexistants?/iu],
  ['règle 17', /(?<!\p{L})règles? \d/iu],
  // Alone, an article says nothing; in the list of the texts of law it is what is named.
  ['L2113-12', /^L2113-1\d(?!.*revérifié)/u],
  ['flux Atom', /flux Atom/iu],
]
const unquoted = (text: string) => text.replace(/«[^»]*»/g, '…')

function forbiddenIn(text: string): readonly string[] {
  return FORBIDDEN.flatMap(([word, pattern]) => (pattern.test(unquoted(text)) ? [word] : []))
}

/** A citation is no sentence. */
const isCitation = (text: string) => /^Sources? : /.test(text)
const tooLong = (text: string) =>
  sentencesOf(text).filter((sentence) => !isCitation(text) && wordsOf(sentence).length > MOST_WORDS)

const ADDRESSES = ['/', ...SITE_PLAN.flatMap(({ entries }) => entries.map(({ href }) => href))].filter(
  (address) => !FOR_CHECKING.test(address),
)

function mainPages(site: SiteName): readonly (readonly [address: string, path: string])[] {
  const { folder } = SITES[site]
  return ADDRESSES.map((address) => [address, join(folder, address, 'index.html')] as const).filter(
    ([, path]) => existsSync(path),
  )
}

for (const site of ['demonstration', 'real', 'below'] as const) {
  describeSite(site, () => {
    it.each(mainPages(site))(
      'says it in plain words, in sentences of 25 words at most: %s',
      (_address, path) => {
        const blocks = ownWords(readFileSync(path, 'utf8'))
        expect(blocks.length).toBeGreaterThan(5)
        const forbidden = blocks.flatMap((text) =>
          forbiddenIn(text).map((word) => `${word}: ${text.slice(0, 160)}`),
        )
        expect({ forbidden, long: blocks.flatMap(tooLong) }).toEqual({ forbidden: [], long: [] })
      },
    )
  })
}

it('the reader of words finds what it looks for, and spares titles, quotations and names', () => {
  const html = `<p>Le titulaire est « notifié ». <a href="/marches/abc/">Marché subséquent du titulaire</a></p><td>échu</td>`
  expect(ownWords(html)).toEqual(['Le titulaire est « notifié ». …'])
  expect(forbiddenIn('Le titulaire est « notifié ».')).toEqual(['titulaire'])
  expect(forbiddenIn('Voir la règle 17, montants notifiés à part')).toEqual([
    'montant notifié',
    'notifié',
    'à part',
    'règle 17',
  ])
  expect(forbiddenIn('Réservé au handicap (L2113-12), à parts égales')).toEqual([])
  expect(tooLong(`${'mot '.repeat(25)}fin. Court.`)).toEqual([`${'mot '.repeat(25)}fin.`])
})
