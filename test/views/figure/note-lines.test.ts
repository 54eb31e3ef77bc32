import { describe, expect, it } from 'vitest'
import { documentedLines, targetLine } from '../../../src/views/figure/note-lines.ts'
import { plain, target } from '../../text/findings/finding-fixture.ts'

describe('what a figure is held against, in its notes', () => {
  it('an expired target is said to be so, with its source and its remark', () => {
    const line = targetLine(target({ remark: 'Porte sur une autre population.' }))
    expect(plain(line)).toBe(
      'Objectif (France) : part des marchés, 30 % (pour fin 2025, date passée). Porte sur une autre population. Source : Plan national.',
    )
  })

  it('a target still to come has its horizon, a landmark its period', () => {
    expect(plain(targetLine(target({ expired: false })))).toContain('(pour fin 2025).')
    const landmark = target({ nature: 'landmark', horizon: undefined, expired: false, period: '2018' })
    expect(plain(targetLine(landmark))).toBe(
      'Repère (France) : part des marchés, 30 % (2018). Source : Plan national.',
    )
  })

  it('a mark that judges countries says so, with its bound and its verdict', () => {
    const mark = { bound: 'atLeast', verdict: 'bad' } as const
    const of = target({
      nature: 'landmark',
      perimeter: 'Union européenne',
      period: undefined,
      horizon: undefined,
      value: 0.1,
      mark,
    })
    expect(plain(targetLine(of))).toBe(
      'Repère pour des pays (Union européenne) : part des marchés, 10 % et plus, mauvais. Source : Plan national.',
    )
  })

  it('a document is named, and said to be counted otherwise', () => {
    const documented = [{ subject: "heures d'insertion", period: '2015', value: 178_000, source: 'Bilan' }]
    expect(documentedLines({ documented, unit: 'heures' }).map(plain)).toEqual([
      '2015 : 178 000 heures (heures d’insertion). Source : Bilan. Cette valeur n’est pas comptée à partir des fichiers lus.',
    ])
  })
})
