import type { Portal } from '../../../src/domain/portal.ts'
import type { Phrase } from '../../../src/text/language/phrase.ts'
import { changesOfYear } from '../../../src/views/year/changes.ts'
import { easyYear } from '../../../src/views/year/easy.ts'
import { gapsOfYear } from '../../../src/views/year/gaps.ts'
import { partsOfYear } from '../../../src/views/year/statements.ts'
import { toldYears } from '../../../src/views/year/told-years.ts'

/** A sentence with the year and the indicator that it is about, where it is about one. */
export interface Said {
  readonly year: number
  readonly indicator?: string
  readonly phrase: Phrase
}

/** All that the page of each year says. */
export function saidOfYears(portal: Portal): readonly Said[] {
  return toldYears(portal).flatMap(({ year }): Said[] => {
    const statements = partsOfYear(portal, year).flatMap((part) => part.statements)
    const { statements: changes, instead } = changesOfYear(portal, year)
    return [
      ...statements.flatMap(({ indicator: { id }, phrase, notes }) =>
        [phrase, ...notes].map((said) => ({ year, indicator: id, phrase: said })),
      ),
      ...changes.map(({ indicator: { id }, phrase }) => ({ year, indicator: id, phrase })),
      ...(instead === undefined ? [] : [{ year, phrase: [instead] }]),
      ...gapsOfYear(portal, year).flatMap(({ what, reason }) => [
        { year, phrase: [what] },
        { year, phrase: [reason] },
      ]),
    ]
  })
}

/** All that the easy page of each year says. */
export function saidEasily(portal: Portal): readonly Said[] {
  return toldYears(portal).flatMap((told): Said[] => {
    const { year } = told
    const { statements, unknowns, words, instead } = easyYear(portal, told)
    const explained = [...words, ...statements.flatMap(({ word }) => word ?? [])]
    return [
      ...[...statements, ...unknowns].map(({ id, phrase }) => ({ year, indicator: id, phrase })),
      ...statements.flatMap(({ remarks }) => remarks.map((remark) => ({ year, phrase: [remark] }))),
      ...explained.flatMap(({ sentences }) => sentences.map((sentence) => ({ year, phrase: [sentence] }))),
      ...(instead === undefined ? [] : [{ year, phrase: [instead] }]),
    ]
  })
}

/** Sentences of a text, and the words of each: a number with its thousands is one, a sign is none. */
export function wordsOfSentences(text: string): readonly number[] {
  return text
    .split(/(?<=[.!?])\s/)
    .map((sentence) => sentence.match(/[\p{L}\d](?:[\p{L}\d,’'-]|[\u00a0\u202f](?=\d))*/gu)?.length ?? 0)
}
