import { indicatorTests } from './indicator-tests.ts'
import { inFile } from './mutant.ts'
import type { Mutant } from './mutant.ts'

const formulas = indicatorTests(
  'formulas/formulas',
  'formulas/share-formulas',
  'formulas/concentration',
  'share',
  'spend',
)

/** What figures are made by: sums, shares, medians, concentration. */
export const FORMULAS: readonly Mutant[] = [
  ...inFile(
    'src/domain/quantities.ts',
    ['test/domain/quantities.test.ts'],
    [
      ['hours are rounded to the thousandth', 'value * 1000) / 1000', 'value * 100) / 100'],
      ['nothing is divided by 0', 'divisor === 0 ? null', 'divisor === 1 ? null'],
      ['the lower of two middle quantities', '(inOrder.length - 1) / 2', 'inOrder.length / 2'],
      [
        'the median is of quantities in order',
        'quantities.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))',
        'quantities',
      ],
    ],
  ),
  ...inFile('src/indicators/share.ts', formulas, [
    [
      '6: among those filled in',
      'divide(yes, sumQuantities([yes, no]))',
      'divide(yes, sumQuantities([yes, no, no]))',
    ],
    [
      '6: the lower bound takes unknown for no',
      'sumQuantities([yes, no, unknown])',
      'sumQuantities([yes, no])',
    ],
    [
      '6: the upper bound takes unknown for yes',
      'divide(sumQuantities([yes, unknown]), all)',
      'divide(sumQuantities([yes]), all)',
    ],
  ]),
  ...inFile('src/indicators/formulas/share.ts', formulas, [
    [
      '6: a row without amount says nothing',
      "contribution: 0n, role: 'unknown'",
      "contribution: 0n, role: 'denominator'",
    ],
    ['6: a share by amount weighs', 'contribution: quantity', 'contribution: 1n'],
    [
      '12: those that answer are counted',
      'value: isEnoughForAShare(answered, kind)',
      'value: isEnoughForAShare(everyRow, kind)',
    ],
    [
      '12: bounds below five rows are the share itself',
      'isEnoughForAShare(everyRow, kind) ? boundsOf(answers) : undefined',
      'boundsOf(answers)',
    ],
    [
      '6: the unknown are not in the denominator',
      'sumQuantities([answers.yes, answers.no])',
      'sumQuantities([answers.yes, answers.no, answers.unknown])',
    ],
    ['6: the unknown are counted', 'rows.length - answered.length', 'rows.length'],
    ['6: each row says what part it has', 'role: ROLES[question.answer(row, data)]', "role: 'numerator'"],
  ]),
  ...inFile('src/indicators/formulas/total.ts', formulas, [
    [
      '7: a row that states nothing is unknown',
      "contribution: 0, role: 'unknown'",
      "contribution: 0, role: 'numerator'",
    ],
    ['a sum of nothing is unknown', 'stated.length === 0 ? null : sum', 'sum'],
    [
      'the denominator of a sum is what states it',
      'denominator: stated.length',
      'denominator: cell.rows.length',
    ],
    [
      'the unknown are those that state nothing',
      'unknown: cell.rows.length - stated.length',
      'unknown: cell.rows.length',
    ],
    ['a count is beside all rows', 'denominator: all', 'denominator: cell.rows.length'],
  ]),
  ...inFile('src/indicators/formulas/statistics.ts', formulas, [
    ['a median is the middle', 'value: middle', 'value: sum'],
    ['there is no median of none', '?? null', '?? 0'],
    [
      'a mean is a sum over a count',
      "aggregate === 'median' ? (median(quantities) ?? null) : divide",
      "aggregate !== 'median' ? (median(quantities) ?? null) : divide",
    ],
    ['the unknown have no part in a mean', 'denominator: quantities.length', 'denominator: cell.rows.length'],
    [
      '12: a rate needs five',
      'divide(above, below)\n            : null',
      'divide(above, below)\n            : divide(above, below)',
    ],
    [
      'a rate is over rows that state both',
      'contribution === undefined || base === undefined',
      'contribution === undefined && base === undefined',
    ],
    [
      'a rate is over its base',
      'stated.map(({ base }) => base!)',
      'stated.map(({ contribution }) => contribution)',
    ],
  ]),
  ...inFile('src/indicators/formulas/concentration.ts', formulas, [
    ['largest firms first', 'a.amount > b.amount ? -1 : 1', 'a.amount > b.amount ? 1 : -1'],
    [
      '10: nobody known concentrates nothing',
      'measure.of(award) === undefined || group.unknown',
      'measure.of(award) === undefined',
    ],
    ['7: an unstated amount neither', 'measure.of(award) === undefined || group.unknown', 'group.unknown'],
    ['the share of the largest', 'firms.slice(0, most)', 'firms.slice(0, most + 1)'],
    ['whose rows are those above', 'index < most', 'index <= most'],
    ['among all known', 'denominator = amountOf(found.firms)', 'denominator = numerator'],
    ['12: a share needs five', 'value: isEnough(found.firms) ? divide', 'value: true ? divide'],
    [
      '12: so does the index',
      'isEnough(firms) ? Math.round(squares * 10) / 10 : null',
      'Math.round(squares * 10) / 10',
    ],
    ['the index squares shares in per cent', '* 100) ** 2', '* 100) ** 1'],
    ['awards of one firm are one', '? undefined : group.key', '? undefined : awards.idOf(award)'],
    ['a period without amounts has no share', '.filter(({ denominator }) => denominator > 0n)', ''],
  ]),
  ...inFile('src/indicators/formulas/composition.ts', formulas, [
    ['6: the unknown group is a share of all', 'group.unknown ? all : known', 'known'],
    ['6: known groups are shares of what is known', 'group.unknown ? all : known', 'all'],
    [
      '12: known groups need five known contracts',
      '? enoughInAll : enoughKnown',
      '? enoughInAll : enoughInAll',
    ],
    ['12: the unknown group needs five in all', '? enoughInAll : enoughKnown', '? enoughKnown : enoughKnown'],
    ['12: which it needs', '? enoughInAll : enoughKnown', '? true : enoughKnown'],
    [
      '7: a row without amount is in no group',
      'period.rows.filter((row) => weightOf(row) !== undefined)',
      'period.rows',
    ],
    ['6: the unknown stand beside each group', 'period.rows.length - knownRows.length', '0'],
  ]),
  ...inFile('src/indicators/formulas/fewest-groups.ts', indicatorTests('insertion'), [
    ['heaviest groups first', 'b.sum - a.sum', 'a.sum - b.sum'],
    ['the part itself is reached', '>= part * whole', '> part * whole'],
    ['12: five lines make a number of groups', 'isEnoughForAShare(stated, population.kind)', 'true'],
    ['no hours rest on no trade', 'whole === 0 ? 0 : ', ''],
    ['6: an unknown group is none', ' || group.unknown', ''],
  ]),
  ...inFile('src/indicators/formulas/cells.ts', formulas, [
    ['13: unknown dates are a period', '?? UNKNOWN_PERIOD', '?? WHOLE_PERIOD'],
    ['years stand in order', 'one < other ? -1 : 1', 'one < other ? 1 : -1'],
    ['groups stand in the order of their dimension', 'rank(a) - rank(b)', 'rank(b) - rank(a)'],
    ['17: a partial year says so', '...(partial && { partial })', '...{}'],
    ['a year ahead says so', '> yearOf(referenceDate)', '< yearOf(referenceDate)'],
    ['the year of the reference date is not ahead', '> yearOf(referenceDate)', '>= yearOf(referenceDate)'],
    ['only the selected rows', '.filter((row) => where.holds(row, data))', ''],
    ['largest first', 'first > second ? -1 : 1', 'first > second ? 1 : -1'],
    ['then by key', 'a.series! < b.series! ? -1 : 1', 'a.series! < b.series! ? 1 : -1'],
    ['an order of its own stands', 'breakdown.dimension.order !== undefined || ', ''],
  ]),
  ...inFile('src/indicators/usual.ts', indicatorTests('usual'), [
    [
      '12: five make a usual amount',
      'quantities.length < FEWEST_FOR_A_SHARE',
      'quantities.length <= FEWEST_FOR_A_SHARE',
    ],
    ['12: four make none', 'if (quantities.length < FEWEST_FOR_A_SHARE) return undefined', ''],
    [
      'quartiles by the nearest rank',
      'Math.ceil(part * inOrder.length) - 1',
      'Math.floor(part * inOrder.length)',
    ],
    ['three quarters', 'at(0.75)', 'at(0.8)'],
  ]),
]
