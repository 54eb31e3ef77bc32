import { describe, expect, it } from 'vitest'
import { readBuyerList } from '../../../scripts/fleet/buyer-list.ts'
import { madeFiles } from '../database/make-files.ts'

const MEL = '200093201'
const FINISTERE = '222900011'
const made = madeFiles()
const sirens = (told: string) => readBuyerList(told).listed.map(({ siren }) => siren)

describe('a list of buyers', () => {
  it('is SIREN between commas, with or without spaces', () => {
    expect(sirens(`${MEL}, 222 900 011`)).toEqual([MEL, FINISTERE])
  })

  it('is a file: the first cell of each line, without heading, empty lines and remarks', () => {
    const path = made.write(
      'liste.csv',
      `\uFEFFSIREN;Nom\r\n${MEL};MEL\r\n\r\n# Bretagne\r\n"222 900 011";Finistère\r\n`,
    )
    expect(readBuyerList(path)).toMatchObject({
      mistakes: [],
      listed: [
        { siren: MEL, place: { file: path, line: 2 } },
        { siren: FINISTERE, place: { file: path, line: 5 } },
      ],
    })
  })

  it('is every authority that the rule of schemes finds', () => {
    expect(readBuyerList('all-spaser')).toEqual({ spaser: true, listed: [], mistakes: [] })
  })

  it('tells all that is wrong with it at once, each with its line', () => {
    const path = made.write('fautes.txt', `${MEL}\n123456789\n${MEL}\n22290001100018\nSIREN\n`)
    const { listed, mistakes } = readBuyerList(path)
    expect(listed.map(({ siren }) => siren)).toEqual([MEL])
    expect(mistakes.map(({ line, value }) => [line, value])).toEqual([
      [2, '123456789'],
      [3, MEL],
      [4, '22290001100018'],
      [5, 'SIREN'],
    ])
    expect(mistakes[1]!.expected).toContain('ligne 1')
  })

  it.each([undefined, '', 'absent.txt', 'all', 'SIREN'])('refuses %s, and says what it may be', (told) => {
    const { mistakes } = readBuyerList(told)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatchObject({ field: '--list', expected: expect.stringContaining('all-spaser') })
  })

  it('refuses a file that names nobody', () => {
    const path = made.write('vide.txt', '# rien\n')

    expect(readBuyerList(path).mistakes).toMatchObject([{ file: path, field: '' }])
  })
})
