import { expect, it } from 'vitest'
import type { Point } from '../../src/domain/series.ts'
import { silentSentence } from '../../src/text/share-counts.ts'
import { plain } from './plain.ts'

const point = (low: number, high: number) =>
  ({ unknown: 4, rows: Array.from({ length: 344 }), bounds: [low, high] }) as unknown as Point

it('states bounds as precisely as the share that stands between them', () => {
  expect(plain(silentSentence(point(0.0466, 0.0582), 'awards')!)).toBe(
    '4 attributions sur 344 ne le disent pas : entre 4,7 % et 5,8 %.',
  )
  expect(plain(silentSentence(point(0.1967, 0.3525), 'awards')!)).toMatch(/entre 20 % et 35 %/)
})
