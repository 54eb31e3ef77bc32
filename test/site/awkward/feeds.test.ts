import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { Parser as TurtleParser } from 'n3'
import { expect, it } from 'vitest'
import { eventsOf, parseIcs, valueOf } from '../../outputs/subscriptions/calendar-ics.ts'
import { breaches, hasShapes } from '../../outputs/standards/dcat-shacl.ts'
import { childrenOf, parseXml, textOfOne } from '../../outputs/subscriptions/feeds-xml.ts'
import type { PackedCard } from '../../../src/domain/card-blocks.ts'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'

const { folder } = SITES.awkward
const files = (pattern: string) =>
  globSync(pattern, { cwd: folder }).map((path) => path.replaceAll('\\', '/'))
const text = (path: string) => readFileSync(join(folder, path), 'utf8')

/** What a parser says of each file that it refuses. */
function refusals(paths: readonly string[], parse: (content: string) => unknown): readonly string[] {
  return paths.flatMap((path) => {
    try {
      parse(text(path))
      return []
    } catch (error) {
      return [`${path}: ${(error as Error).message}`]
    }
  })
}

/** They turn the direction of what stands around them. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

describeSite('awkward', () => {
  it('writes XML that is well-formed: feeds, sitemaps, drawings, the search of browsers', () => {
    const xml = files('**/*.{xml,svg}')
    expect(xml.length).toBeGreaterThan(100)
    expect(refusals(xml, parseXml)).toEqual([])
  })

  it('writes the titles of feeds on one line, escaped, of a length that readers show', () => {
    const feeds = files('flux/**/*.xml').map((path) => parseXml(text(path)))
    const titles = feeds.flatMap((feed) =>
      childrenOf(feed, 'entry').map((entry) => textOfOne(entry, 'title')),
    )
    const shown = titles.map((title) => title.replace(/&[#\w]+;/g, '?'))
    expect(titles.length).toBeGreaterThan(50)
    expect(titles.filter((title) => /[\n\r\t]/.test(title) || /<[a-z]/i.test(title))).toEqual([])
    expect(shown.filter(({ length }) => length > 200)).toEqual([])
  })

  it('writes calendars by RFC 5545, in which no title begins an event of its own', () => {
    const calendars = files('calendrier/**/*.ics')
    expect(calendars.length).toBeGreaterThan(20)
    expect(refusals(calendars, parseIcs)).toEqual([])
    const events = eventsOf(parseIcs(text('calendrier/achats-a-venir.ics')))
    const uids = events.map((event) => valueOf(event, 'UID'))
    expect(new Set(uids).size).toBe(uids.length)
    const long = events.map((event) => valueOf(event, 'SUMMARY')).filter(({ length }) => length > 200)
    expect(long).toEqual([])
  })

  it('writes a catalogue that RDF reads', async () => {
    expect(new TurtleParser().parse(text('catalog.ttl')).length).toBeGreaterThan(1000)
    expect(() => JSON.parse(text('catalog.jsonld')) as unknown).not.toThrow()
    if (hasShapes) expect(await breaches(text('catalog.ttl'), 'shapes')).toEqual([])
  })

  it('writes figures for other sites in which no text has become an element', () => {
    const embeds = files('donnees/indicateurs/*.html')
    expect(embeds.length).toBeGreaterThan(20)
    const bad: string[] = []
    for (const path of embeds) {
      const parser = new Parser({
        onopentag: (name, attributes) => {
          if (
            /^(script|img|b|i|textarea)$/.test(name) ||
            Object.keys(attributes).some((each) => /^on/.test(each))
          )
            bad.push(`${path}: ${name}`)
        },
      })
      parser.end(text(path))
    }
    expect(bad).toEqual([])
  })

  it('writes cards of the search that are short, and hold no mark of direction', () => {
    const cards = files('recherche/index-*/cards/*.pf_cards').flatMap(
      (path) => JSON.parse(gunzipSync(readFileSync(join(folder, path))).toString()) as PackedCard[],
    )
    expect(cards.length).toBeGreaterThan(100)
    expect(cards.filter(([, title]) => title.length > 300)).toEqual([])
    expect(cards.filter((card) => MARKS.test(JSON.stringify(card)))).toEqual([])
  })

  it('turns the direction of no text around a title: no mark of direction in any file of text', () => {
    const texts = files('**/*.{html,xml,ics,csv,json,jsonl,jsonld,ttl,txt,svg}')
    expect(texts.filter((path) => MARKS.test(text(path)))).toEqual([])
  })

  it('holds no control character and no half of a character', () => {
    const texts = files('**/*.{html,xml,ics,csv,json,jsonl,jsonld,ttl,txt,svg}')
    const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\\ud[89a-f]/
    expect(texts.filter((path) => controls.test(text(path)))).toEqual([])
  })
})
