import { describe, expect, it } from 'vitest'
import { OLD_ADDRESS } from '../site/built/html.ts'
import { PAGE_TYPES } from '../site/built/page-types.ts'
import { codeOf, SOURCES } from './sources.ts'

/** The kind that a page hands to its layout. */
const typesIn = (code: string) =>
  [...code.matchAll(/<Page\b[^]*?\stype="([a-z-]+)"/g)].map(([, type]) => type!)

describe('the kinds of pages', () => {
  it('stand all in one list of the tests, and nothing else does', () => {
    const written = new Set(
      SOURCES.filter((file) => file.endsWith('.astro')).flatMap((file) => typesIn(codeOf(file))),
    )
    written.delete(OLD_ADDRESS)
    expect([...written].sort()).toEqual([...PAGE_TYPES])
  })

  it('are read from the page that hands its kind to the layout', () => {
    expect(typesIn('<Page portal={portal} title="Un" type="new-kind" wide>')).toEqual(['new-kind'])
    expect(typesIn('<input type="search" />')).toEqual([])
  })
})
