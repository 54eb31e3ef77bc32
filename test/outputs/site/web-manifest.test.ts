import { describe, expect, it } from 'vitest'
import { PAGE_GROUNDS } from '../../../src/charts/palette.ts'
import { portalIcon } from '../../../src/outputs/site/icon.ts'
import { webManifest } from '../../../src/outputs/site/web-manifest.ts'
import { plain } from '../../text/plain.ts'
import { portal } from '../portal-fixture.ts'

describe('webManifest', () => {
  const read = (base: string, demonstration = false) =>
    JSON.parse(webManifest(portal({ demonstration }), base)) as Record<string, unknown> & {
      icons: { src: string }[]
    }

  it('names the authority, and a demonstration as one', () => {
    expect(read('/')['name']).toBe('Achats à livre ouvert, MEL')
    expect(plain(String(read('/', true)['name']))).toBe('Démonstration : Achats à livre ouvert, MEL')
    expect(read('/')['theme_color']).toBe(PAGE_GROUNDS.light)
  })

  it('stays below its folder', () => {
    const manifest = read('/portail/')
    expect([manifest['start_url'], manifest['scope'], manifest['id']]).toEqual(Array(3).fill('/portail/'))
    expect(manifest.icons.map(({ src }) => src).every((src) => src.startsWith('/portail/'))).toBe(true)
  })
})

describe('portalIcon', () => {
  const territory = { accent: { light: '#123456', dark: '#abcdef' } }

  it('has the colour of the territory, and no corner where a telephone cuts it', () => {
    expect(portalIcon(territory)).toContain('fill="#123456"')
    expect(portalIcon(territory)).toContain('rx="3"')
    expect(portalIcon(territory, true)).not.toContain('rx=')
  })
})
