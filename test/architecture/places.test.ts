import { expect, it } from 'vitest'
import { FOREIGN_PLACES } from '../site/authorities/foreign-words.ts'
import { codeOf, folderOf, SOURCES } from './sources.ts'

const PLACE = new RegExp(`(?<![\\p{L}\\d-])(?:${FOREIGN_PLACES.join('|')})(?![\\p{L}\\d-])`, 'u')

it('names no place outside data: only a format is known by who publishes it', () => {
  const code = SOURCES.filter((file) => folderOf(file) !== 'formats')
  expect(code.flatMap((file) => PLACE.exec(codeOf(file))?.[0].concat(` in src/${file}`) ?? [])).toEqual([])
})

it('would notice one', () => {
  expect(`fr\`les communes de ${FOREIGN_PLACES[0]!}\``).toMatch(PLACE)
})
