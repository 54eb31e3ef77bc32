import { describe, expect, it } from 'vitest'
import { FETCH_PROBLEMS } from '../../src/domain/fetching/fetch-failure.ts'
import { columnDriftSentences, fetchFailureSentence } from '../../src/text/fetching.ts'
import { typographyFaults } from './french.ts'

describe.each(FETCH_PROBLEMS)('the sentence of %s', (problem) => {
  const failure = { problem, host: 'data.example', value: 'VALEUR LUE', expected: 'VALEUR ATTENDUE' }

  it('names the source, says what to do and what stays in place', () => {
    const sentence = fetchFailureSentence('Marchés', failure, '2026-10-03')
    expect(sentence).toMatch(
      /^«\u00a0Marchés\u00a0» .*\u00a0: .*\u00a0; .*\. La dernière copie, du 3\u00a0octobre/u,
    )
    expect(sentence).not.toMatch(/undefined|\n/)
    expect(typographyFaults(sentence)).toEqual([])
  })

  it('still reads well when nothing more is known', () => {
    const bare = fetchFailureSentence('Marchés', { problem, host: 'data.example' }, undefined)
    expect(bare).not.toMatch(/undefined|\(\)/)
    expect(typographyFaults(bare)).toEqual([])
  })
})

it('columns that stayed need no sentence', () => {
  expect(columnDriftSentences({ appeared: [], vanished: [], changed: [] })).toEqual([])
})
