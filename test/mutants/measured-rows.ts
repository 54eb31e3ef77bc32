import { indicatorTests } from './indicator-tests.ts'
import { inFile } from './mutant.ts'
import type { Mutant } from './mutant.ts'

/** What rows figures are about, and what each says to the question. */
export const MEASURED_ROWS: readonly Mutant[] = [
  ...inFile('src/indicators/worked-contracts.ts', indicatorTests('insertion'), [
    ['5: concessions are apart', "contract.kind === 'contract'", 'true'],
    [
      '7: an amount of 1 € states nothing',
      'of: ({ contract }) => statedAmount(contract)',
      'of: ({ contract }) => contract.amount',
    ],
    ['hours are per million euros', 'MILLION = 1_000_000', 'MILLION = 1_000'],
  ]),
  ...inFile('src/indicators/measures.ts', indicatorTests('one-euro', 'measures', 'insertion'), [
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
    ['1607 hours are a year', 'HOURS_OF_A_FULL_TIME_YEAR = 1607', 'HOURS_OF_A_FULL_TIME_YEAR = 1600'],
  ]),
  ...inFile('src/indicators/population.ts', indicatorTests('one-euro', 'population'), [
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
  ...inFile('src/indicators/predicates.ts', indicatorTests('predicates'), [
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
  ...inFile('src/indicators/new-law.ts', indicatorTests('new-law'), [
    ['article 35: its first day counts', '>= bindsFrom(', '> bindsFrom('],
    ['article 35: a date that cannot be is unknown', 'year !== undefined && ', ''],
    ['article 35: the European threshold itself counts', '>= threshold.value', '> threshold.value'],
    ['article 35: of the day of signature', 'isInForce(threshold, contract.notifiedOn!) && ', ''],
    ['article 35: a condition and a criterion', " && values.includes('awardCriteria')", ''],
  ]),
  ...inFile('src/indicators/questions.ts', indicatorTests('questions'), [
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
  ...inFile('src/indicators/locality.ts', indicatorTests('locality'), [
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
  ...inFile('src/indicators/locality.ts', indicatorTests('known-establishments'), [
    [
      '9: a department alone says nothing of a territory within it',
      'scope.department === undefined ? true : undefined',
      'true',
    ],
    ['9: a territory lies in its own departments only', 'if (!ours.has(department)) return false', ''],
    ['9: unknown where a nearer circle may hold it', "answer === undefined ? 'unknown' : circle", 'circle'],
  ]),
  ...inFile('src/indicators/known-establishments.ts', indicatorTests('known-establishments'), [
    ['9: the table wins', '...withoutUnknown(known)', ''],
    ['9: the newest contract', ' && !told.has(siret)', ''],
  ]),
  ...inFile('src/indicators/coverage.ts', indicatorTests('coverage', 'coverage-by-field', 'plan/plan'), [
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
