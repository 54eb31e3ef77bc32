import { describe, expect, it } from 'vitest'
import { OPTIONAL_FIELDS } from '../../src/domain/contract/format.ts'
import { ABSENCES } from '../../src/domain/indicator.ts'
import { TABLE_KINDS } from '../../src/domain/record-kind.ts'
import {
  ABSENCE_TEXT,
  MISSING_FILE,
  absenceReasons,
  absentGroups,
  needLabel,
} from '../../src/text/data/absence.ts'
import { textsIn, typographyFaults } from './french.ts'
import { indicator, plain, read } from './findings/finding-fixture.ts'

const lacking = (absent: (typeof ABSENCES)[number], more = {}) => indicator([], { absent, ...more })

describe('why an indicator has no value', () => {
  it('names the fields that no format has, once for all', () => {
    const needs = ['socialConsiderations', 'environmentalConsiderations'] as const
    expect(
      absenceReasons(lacking('field-not-in-formats', { needs })).map(({ sentence }) => plain(sentence)),
    ).toEqual([
      'Les formats des fichiers lus n’ont pas les rubriques « Volet social » et « Volet environnemental » : l’absence de chiffre n’est pas un zéro.',
    ])
  })

  it('names the file that would tell, and the schema that it would follow', () => {
    const [reason] = absenceReasons(lacking('source-absent', { needs: ['inclusion'] }))
    expect(plain(reason!.sentence)).toMatch(
      /^Il faudrait le fichier des heures d’insertion : .* n’est pas un zéro\.$/,
    )
    expect(reason!.file?.schema).toBe('insertion')
  })

  it('says that files without such rows prove nothing', () => {
    expect(plain(absenceReasons(lacking('no-rows'))[0]!.sentence)).toBe(
      'Aucun contrat des fichiers lus n’est de cette sorte : cela ne dit pas qu’il n’y en a pas ailleurs.',
    )
  })

  it('is nothing where there are values', () => expect(absenceReasons(indicator([]))).toEqual([]))

  it('is the finding, never a zero', () => {
    const { title, summary } = read(
      lacking('source-absent', { needs: ['establishments'], label: 'Part locale dans le territoire' }),
    )
    expect(title).toBe('Part locale dans le territoire : nous ne le savons pas')
    expect(summary).toContain('Il faudrait le fichier des établissements')
  })

  it('gathers indicators that lack the same thing, in the order of the registry', () => {
    const one = lacking('source-absent', { id: 'a', needs: ['structures'] })
    const other = lacking('field-not-in-formats', { id: 'b', needs: ['bidsReceived'] })
    const same = lacking('source-absent', { id: 'c', needs: ['structures'] })
    const groups = absentGroups([one, indicator([], { id: 'present' }), other, same])
    expect(groups.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([['a', 'c'], ['b']])
  })

  it('has French for every need, file and absence', () => {
    expect(Object.keys(MISSING_FILE).sort()).toEqual([...TABLE_KINDS, 'esus'].sort())
    expect(Object.keys(ABSENCE_TEXT).sort()).toEqual([...ABSENCES].sort())
    const needs = [...OPTIONAL_FIELDS, ...TABLE_KINDS, 'esus' as const].map(needLabel)
    const texts = [...textsIn(MISSING_FILE), ...textsIn(ABSENCE_TEXT)].map(([, text]) => text)
    expect([...needs, ...texts].flatMap(typographyFaults)).toEqual([])
  })
})
