import { indicatorTests } from './indicator-tests.ts'
import { inFile } from './mutant.ts'
import type { Mutant } from './mutant.ts'

const formulas = indicatorTests(
  'formulas/share-formulas',
  'formulas/concentration',
  'share',
  'spend',
  'people',
)

/** What few rows or few people may not tell (rules 11 and 12). */
export const SMALL_NUMBERS: readonly Mutant[] = [
  ...inFile('src/domain/small-numbers.ts', formulas, [
    ['12: five make a share', 'FEWEST_FOR_A_SHARE = 5', 'FEWEST_FOR_A_SHARE = 6'],
    ['12: four make none', 'FEWEST_FOR_A_SHARE = 5', 'FEWEST_FOR_A_SHARE = 4'],
    ['12: contracts are counted', "kind === 'inclusion' ? rowId : contractIdOf(rowId)", 'rowId'],
    [
      '12: lines of insertion count each',
      "kind === 'inclusion' ? rowId : contractIdOf(rowId)",
      'contractIdOf(rowId)',
    ],
  ]),
  ...inFile('src/domain/small-numbers.ts', indicatorTests('formulas/few-rows'), [
    ['12: rows that say nothing make no share', "if (role !== 'unknown') yield", 'yield'],
  ]),
  ...inFile(
    'src/text/findings/ranked.ts',
    ['test/text/small-worlds.test.ts'],
    [['12: a ranking of few tells no share', 'whole && (isShared || points.length === 1)', 'whole']],
  ),
  ...inFile('src/indicators/formulas/people.ts', indicatorTests('people'), [
    ['11: four people are masked', 'people < FEWEST_PARTICIPANTS', 'people < FEWEST_PARTICIPANTS - 1'],
    ['11: five are not', 'people < FEWEST_PARTICIPANTS', 'people <= FEWEST_PARTICIPANTS'],
    ['11: nobody is nobody', 'people > 0 && ', ''],
    ['11: nothing hidden, nothing revealed', 'if (hidden.length === 0) return false', ''],
    ['11: hidden cells under five people', 'hiddenPeople < FEWEST_PARTICIPANTS ||', ''],
    ['11: hidden cells that must all be one', 'hiddenPeople === hidden.length ||', ''],
    ['11: hidden cells that must all be four', ' ||\n    hiddenPeople === mostPeople', ''],
    [
      '11: what is masked shows no sum',
      'value: null, numerator: 0, masked: true',
      'value: null, masked: true',
    ],
  ]),
  ...inFile(
    'src/views/insertion/people.ts',
    ['test/views/insertion/people.test.ts'],
    [
      ['11: a hidden number is no part of a sum', '.filter((people) => !isMaskedCell(people))', ''],
      ['11: a hidden number is at least one', 'least: shown + hidden,', 'least: shown,'],
      ['11: fewer than five people are not told', 'least < FEWEST_PARTICIPANTS', 'least < 1'],
    ],
  ),
]
