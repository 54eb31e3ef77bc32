import { inFile } from './mutant.ts'
import type { Mutant } from './mutant.ts'

const indicators = (...names: readonly string[]) => names.map((name) => `test/indicators/${name}.test.ts`)
const formulas = indicators('formulas', 'share', 'spend', 'people')

/** What figures are made by: sums, shares, medians, and what rows they are about. */
export const FORMULAS: readonly Mutant[] = [
  ...inFile('src/domain/quantities.ts', formulas, [
    ['hours are rounded to the thousandth', 'value * 1000) / 1000', 'value * 100) / 100'],
    ['nothing is divided by 0', 'divisor === 0 ? null', 'divisor === 1 ? null'],
    ['the lower of two middle quantities', '(inOrder.length - 1) / 2', 'inOrder.length / 2'],
    [
      'the median is of quantities in order',
      'quantities.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))',
      'quantities',
    ],
  ]),
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
  ...inFile(
    'src/domain/small-numbers.ts',
    ['test/text/findings/finding.test.ts', 'test/text/findings/finding-shares.test.ts'],
    [['12: rows that say nothing make no share', "if (role !== 'unknown') yield", 'yield']],
  ),
  ...inFile(
    'src/text/findings/ranked.ts',
    ['test/text/small-worlds.test.ts'],
    [['12: a ranking of few tells no share', 'whole && (isShared || points.length === 1)', 'whole']],
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
  ...inFile('src/indicators/formulas/fewest-groups.ts', indicators('insertion'), [
    ['heaviest groups first', 'b.sum - a.sum', 'a.sum - b.sum'],
    ['the part itself is reached', '>= part * whole', '> part * whole'],
    ['12: five lines make a number of groups', 'isEnoughForAShare(stated, population.kind)', 'true'],
    ['no hours rest on no trade', 'whole === 0 ? 0 : ', ''],
    ['6: an unknown group is none', ' || group.unknown', ''],
  ]),
  ...inFile('src/indicators/worked-contracts.ts', indicators('insertion'), [
    ['5: concessions are apart', "contract.kind === 'contract'", 'true'],
    [
      '7: an amount of 1 € states nothing',
      'of: ({ contract }) => statedAmount(contract)',
      'of: ({ contract }) => contract.amount',
    ],
    ['hours are per million euros', 'MILLION = 1_000_000', 'MILLION = 1_000'],
  ]),
  ...inFile('src/indicators/formulas/people.ts', indicators('people'), [
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
  ...inFile('src/indicators/usual.ts', indicators('usual'), [
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
  ...inFile('src/indicators/measures.ts', indicators('one-euro', 'measures', 'insertion'), [
    [
      '7: an initial amount of 1 € states nothing',
      'isStatedAmount(contract.initialAmount)',
      'contract.initialAmount !== undefined',
    ],
    [
      '8: a change is what was added',
      '? amount - contract.initialAmount',
      '? contract.initialAmount - amount',
    ],
    [
      '8: an initial duration of 0 states nothing',
      '|| !initialDurationMonths',
      '|| initialDurationMonths === undefined',
    ],
    [
      '8: a change of duration is what was added',
      ': durationMonths - initialDurationMonths',
      ': durationMonths',
    ],
    ['7: an unstated amount is unknown', 'of: statedAmount', 'of: ({ amount }) => amount'],
    ['6: subcontracting that is not declared is unknown', ' && contract.subcontracts.length === 0', ''],
    ['6: subcontracting declared as none is none', 'contract.subcontractingDeclared === undefined && ', ''],
    [
      'a part is of lines that say both',
      'record.committedHours === undefined ? undefined : record.inclusionHours',
      'record.inclusionHours',
    ],
    ['1607 hours are a year', 'HOURS_OF_A_FULL_TIME_YEAR = 1607', 'HOURS_OF_A_FULL_TIME_YEAR = 1600'],
  ]),
  ...inFile('src/indicators/population.ts', indicators('one-euro', 'population'), [
    [
      '7: a change of an act to 1 € states nothing',
      'isStatedAmount(amendment.amount)',
      'amendment.amount !== undefined',
    ],
    ['8: the last change of an act', 'inOrder.findLast(', 'inOrder.find('],
    ['8: changes of an act stand in the order of their dates', '? -1 : 1))', '? 1 : -1))'],
    ['8: an act without change keeps its amount', '?.amount ?? amount', '?.amount'],
    [
      '10: a contract without supplier is awarded to nobody known',
      'suppliers.length === 0 ? [undefined] : suppliers',
      'suppliers',
    ],
    ['7: an unstated amount is not split', '= statedAmount(contract)', '= contract.amount'],
    ['acts are taken off', 'amount - taken[index]!', 'amount'],
    [
      'acts above the amount take all of it and no more',
      'left !== undefined && left < 0n ? 0n : left',
      'left',
    ],
  ]),
  ...inFile('src/indicators/predicates.ts', indicators('predicates'), [
    [
      '5: the headline is of contracts proper',
      "holds: ({ kind }) => kind === 'contract',",
      "holds: ({ kind }) => kind !== 'concession',",
    ],
    ['5: call-offs', "kind === 'callOff'", "kind !== 'contract'"],
    ['5: concessions', "kind === 'concession'", "kind !== 'contract'"],
    [
      '6: only formats that have the field',
      "kind === 'contract' && formatHasField(format, field)",
      "kind === 'contract'",
    ],
    [
      '8: modified at least once',
      "kind === 'contract' && amendments.length > 0",
      "kind === 'contract' && amendments.length > 1",
    ],
  ]),
  ...inFile('src/indicators/new-law.ts', indicators('new-law'), [
    ['article 35: its first day counts', '>= bindsFrom(', '> bindsFrom('],
    ['article 35: a date that cannot be is unknown', 'year !== undefined && ', ''],
    ['article 35: the European threshold itself counts', '>= threshold.value', '> threshold.value'],
    ['article 35: of the day of signature', 'isInForce(threshold, contract.notifiedOn!) && ', ''],
    ['article 35: a condition and a criterion', " && values.includes('awardCriteria')", ''],
  ]),
  ...inFile('src/indicators/questions.ts', indicators('questions'), [
    ['6: not filled in is unknown', "value === undefined ? 'unknown' : value", 'value'],
    [
      '6: one no settles both considerations',
      "if (values.some((each) => each?.length === 0)) return 'no'",
      '',
    ],
    ['6: one unknown leaves both unknown', "values.includes(undefined) ? 'unknown' : 'yes'", "'yes'"],
    ['one bid', 'bidsReceived === 1', 'bidsReceived <= 2'],
    [
      'an act declares subcontracting',
      "subcontracts.length > 0 ? 'yes' : answerOf(subcontractingDeclared)",
      'known(subcontractingDeclared)',
    ],
    ['a firm in no list of structures is none', 'known?.has(kind)', '!known?.has(kind)'],
    [
      'in the first year of the files nothing is known of newcomers',
      "if (contract.year === firstYearOfFiles(data.firstYears)) return 'unknown'",
      '',
    ],
    ['a newcomer has its first contract', '=== contract.year)\n  },', '!== contract.year)\n  },'],
    [
      '9: an unknown place is unknown',
      'answerOf(liesIn(circle, establishmentOf(firm, data), data.localScope))',
      'answerOf(liesIn(circle, establishmentOf(firm, data), data.localScope) ?? false)',
    ],
  ]),
  ...inFile('src/indicators/locality.ts', indicators('locality'), [
    [
      '9: overseas departments have three digits',
      "commune.startsWith('97') || commune.startsWith('98')",
      "commune.startsWith('98')",
    ],
    ['9: another country is abroad', "if (place?.country !== undefined) return 'abroad'", ''],
    [
      '9: no place is unknown',
      "if (place === undefined) return 'unknown'",
      "if (place === undefined) return 'france'",
    ],
    ['9: the department', 'department === scope.department?.code', 'department !== scope.department?.code'],
    ['9: the region', 'region === scope.region?.code', 'region !== scope.region?.code'],
  ]),
  ...inFile('src/indicators/locality.ts', indicators('known-establishments'), [
    [
      '9: a department alone says nothing of a territory within it',
      'scope.department === undefined ? true : undefined',
      'true',
    ],
    ['9: a territory lies in its own departments only', 'if (!ours.has(department)) return false', ''],
    ['9: unknown where a nearer circle may hold it', "answer === undefined ? 'unknown' : circle", 'circle'],
  ]),
  ...inFile('src/indicators/known-establishments.ts', indicators('known-establishments'), [
    ['9: the table wins', '...withoutUnknown(known)', ''],
    ['9: the newest contract', ' && !told.has(siret)', ''],
  ]),
  ...inFile('src/indicators/coverage.ts', indicators('coverage', 'coverage-by-field', 'plan'), [
    [
      '17: a file covers a year from its first day',
      'covers.from <= `${year}-01-01`',
      'covers.from < `${year}-01-01`',
    ],
    ['17: to its last', 'covers.to >= `${year}-12-31`', 'covers.to > `${year}-12-31`'],
    ['17: the first and the last year', '[Math.min(...years), Math.max(...years)]', '[Math.max(...years)]'],
    [
      '17: a year of the plan is partial until it is over',
      '`${year}-12-31` > referenceDate',
      '`${year}-12-31` >= referenceDate',
    ],
    [
      '17: and where the first edition came after its first day',
      'first > `${year}-01-01`',
      'first >= `${year}-01-01`',
    ],
  ]),
]
