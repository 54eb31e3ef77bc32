import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/domain/series.ts'
import { sharePictureOf, sharePictures } from '../../../src/outputs/site/share-pictures.ts'
import { indicator, portal } from '../portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const point: Point = {
  period: '2022',
  value: 500_00n,
  numerator: 500_00n,
  denominator: 0n,
  unknown: 0,
  rows: [],
}
const { series } = indicator()
const shown = indicator({ series: { ...series, points: [point] } })
const absent = indicator({ id: 'heures-insertion', absent: { reasons: [] } as never })
const told = portal({ indicators: [shown, absent] })

describe('sharePictures', () => {
  it('are of the home page and of each indicator that has figures', () => {
    expect(sharePictures(told).map(({ path }) => path)).toEqual([
      'images/accueil.png',
      'images/montants-notifies.png',
    ])
  })

  it('bear the name of the authority, the finding and the drawing', () => {
    const [, picture] = sharePictures(told)
    const svg = plain(picture!.svg())
    expect(svg).toContain('Métropole européenne')
    expect(plain(picture!.words)).toMatch(/500 €/)
    expect(svg.match(/<svg/g)).toHaveLength(2)
  })

  it('say a demonstration, and only that, to be one', () => {
    const svgOf = (demonstration: boolean) => sharePictures({ ...told, demonstration })[0]!.svg()
    expect(svgOf(true)).toContain('données inventées')
    expect(svgOf(false)).not.toContain('inventées')
  })

  it('have words alone where no amount is known', () => {
    const [home] = sharePictures(portal())
    expect(home!.svg().match(/<svg/g)).toHaveLength(1)
  })
})

describe('sharePictureOf', () => {
  const pathOf = (path: string) => sharePictureOf(told, path)?.path

  it('is the one of the indicator that leads a page, and of its own page', () => {
    expect(pathOf('/')).toBe('images/accueil.png')
    expect(pathOf('/depenses/')).toBe('images/montants-notifies.png')
    expect(pathOf('/indicateurs/montants-notifies/')).toBe('images/montants-notifies.png')
  })

  it('is that of the home page where a main page has no figures, and none for a record', () => {
    expect(pathOf('/insertion/')).toBe('images/accueil.png')
    expect(pathOf('/mentions-legales/')).toBe('images/accueil.png')
    expect(pathOf('/marches/aaaaaaaaaaaa/')).toBeUndefined()
    expect(pathOf('/404/')).toBeUndefined()
  })
})
