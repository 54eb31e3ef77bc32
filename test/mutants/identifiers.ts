import { inFile } from './mutant.ts'
import type { Mutant } from './mutant.ts'

const domain = (...names: readonly string[]) => names.map((name) => `test/domain/${name}.test.ts`)
const scalars = ['test/formats/fields/scalars.test.ts']

/** How numbers, days, amounts and codes are read, and told from what is none. */
export const IDENTIFIERS: readonly Mutant[] = [
  ...inFile('src/domain/supplier/siret.ts', domain('siret'), [
    ['every second digit is doubled', 'position % 2 === 0', 'position % 2 === 1'],
    [
      'a double of two digits counts as their sum',
      'weighted > 9 ? weighted - 9',
      'weighted > 9 ? weighted - 8',
    ],
    ['5 doubled is 1', 'weighted > 9 ?', 'weighted > 10 ?'],
    ['a SIREN has nine digits', '/^\\d{9}$/', '/^\\d{9}/'],
    ['a SIREN has a key', ' && (text === LA_POSTE || passesLuhn(text))', ''],
    ['a SIRET has fourteen digits', '/^\\d{14}$/', '/^\\d{13,14}$/'],
    ['zeros name nobody', ' || /^0+$/.test(text)', ''],
    ['La Poste has a key of its own', ' || digitSum(text) % 5 === 0', ''],
    [
      'La Poste may have the common key',
      'passesLuhn(text) || digitSum(text) % 5 === 0',
      'digitSum(text) % 5 === 0',
    ],
    ['a SIREN is nine digits of the SIRET', 'slice(0, 9)', 'slice(0, 8)'],
  ]),
  ...inFile('src/domain/money.ts', domain('money'), [
    ['half a cent is rounded up', 'Big.roundHalfUp', 'Big.roundDown'],
    ['a negative amount keeps its sign', "cents < 0n ? '-' : ''", "''"],
    ['less than a euro has a zero', "padStart(3, '0')", "padStart(2, '0')"],
    ['whole euros have no decimals', "rest === '00' ?", "rest === '0' ?"],
    ['the first parts carry the spare cents', 'index < spare', 'index > spare'],
    ['nothing is split between nobody', 'if (parts < 1)', 'if (parts < 0)'],
  ]),
  ...inFile('src/domain/date.ts', domain('date'), [
    ['13: the first plausible day', "'2000-01-01'", "'2000-01-02'"],
    ['13: 1999 is not plausible', "'2000-01-01'", "'1999-12-31'"],
    ['13: the reference date itself is', 'date <= referenceDate', 'date < referenceDate'],
    ['a month has at most its days', 'day <= daysInMonth(year, month)', 'day <= 31'],
    ['a day begins with 1', 'day >= 1', 'day >= 0'],
    ['a month begins with 1', 'month >= 1', 'month >= 0'],
    ['a year has twelve months', 'month <= 12', 'month <= 13'],
    ['2000 was a leap year', ' || year % 400 === 0', ''],
    ['1900 was not', 'year % 100 !== 0 || year % 400 === 0', 'true'],
    ['short months', '[4, 6, 9, 11]', '[4, 6, 9]'],
  ]),
  ...inFile('src/domain/period.ts', domain('period'), [
    ['a quarter begins with its first month', '* 3 - 2', '* 3 - 1'],
    ['a quarter has three months', 'isQuarter(period) ? 3 : 1', 'isQuarter(period) ? 4 : 1'],
    [
      'a month is of its quarter',
      'Math.ceil(Number(when.slice(5, 7)) / 3)',
      'Math.floor(Number(when.slice(5, 7)) / 3)',
    ],
    [
      'a month within its quarter is not apart from it',
      'if (isQuarter(from) !== isQuarter(to) && quarterOf(from) === quarterOf(to)) return 0',
      '',
    ],
    ['the day after is no longer within', 'day < dayAfter(planned)', 'day <= dayAfter(planned)'],
    ['the first day is within', 'day >= firstDayOf(planned)', 'day > firstDayOf(planned)'],
    ['late is counted from the last month', 'addMonths(dayAfter(planned), -1)', 'dayAfter(planned)'],
  ]),
  ...inFile('src/domain/supplier/supplier-key.ts', domain('supplier-key'), [
    ['11: a person has no key', 'if (isPerson) return undefined', ''],
    ['a firm is its SIREN', 'return sirenOf(siret)', 'return siret'],
    ['a number is one of its type', "`${idType ?? ''}\\u001f${otherId}`", 'otherId'],
    ['twelve digits', 'hash.slice(0, 12)', 'hash.slice(0, 11)'],
  ]),
  ...inFile('src/formats/fields/amount.ts', scalars, [
    ['groups of three', '(?:\\s\\d{3}){1,10}', '(?:\\s\\d{2,3}){1,10}'],
    ['the first group has at most three', '/^\\d{1,3}(?:\\s', '/^\\d{1,4}(?:\\s'],
    ['1,234 is two amounts', 'AMBIGUOUS.test(text) || ', ''],
    ['a comma is a decimal point', ".replace(',', '.')", ".replace(',', '')"],
    [
      '0 and 1 are values; nothing is missing',
      "if (parseAmount(value) === 'missing') notes.flag('amount-missing', column)",
      '',
    ],
  ]),
  ...inFile('src/domain/money.ts', scalars, [['10^15 € at most', '10n ** 17n', '10n ** 18n']]),
  ...inFile('src/formats/fields/amount.ts', scalars, [
    ['10^15 € itself is an amount', 'cents > LARGEST_AMOUNT', 'cents >= LARGEST_AMOUNT'],
    ['11: a person’s number is none', "if (isPersonalNumber(text)) return 'unreadable'", ''],
  ]),
  ...inFile('src/formats/fields/scalar.ts', scalars, [
    ['an object in the place of a text is flagged', "notes.flag('value-unreadable', column)", ';'],
    ['what is missing is not', ' && !isMissing(value)', ''],
  ]),
  ...inFile('src/formats/fields/identifier.ts', scalars, [
    [
      '11: what is masked in an id is flagged',
      "if (safe !== published) notes.flag('personal-data-masked', column)",
      '',
    ],
    ['11: an id is masked', 'return safe.replace', 'return published.replace'],
    ['11: a uid of a person is none', '!holdsPersonalData(text)', 'true'],
    [
      '11: such a uid is flagged',
      "readIdentifier(text, column, notes)\n    notes.flag('personal-data-masked', column)",
      'readIdentifier(text, column, notes)',
    ],
    ['an id is on one line', "safe.replace(/[\\t-\\r]/g, ' ')", 'safe'],
  ]),
  ...inFile(
    'src/formats/fields/bounds.ts',
    ['test/formats/fields/bounds.test.ts'],
    [
      ['100,000 characters, not one more', 'LONGEST_TEXT = 100_000', 'LONGEST_TEXT = 100_001'],
      ['100,000 are read whole', 'text.length > LONGEST_TEXT', 'text.length >= LONGEST_TEXT'],
      ['11: half a number is not read', 'EDGE = 300', 'EDGE = 3'],
      ['11: figures may be half a number', ' && !/[\\p{N}@&;]/u.test(word)', ''],
      ['every text of a JSON value', 'name === name.trim() && isBounded(each)', 'true'],
      ['30 marks on a letter', '\\p{M}{30}', '\\p{M}{29}'],
    ],
  ),
  ...inFile(
    'src/formats/fields/depth.ts',
    ['test/formats/fields/depth.test.ts'],
    [
      ['64 levels', 'DEEPEST = 64', 'DEEPEST = 63'],
      ['not 65', 'DEEPEST = 64', 'DEEPEST = 65'],
      ['a field too deep is flagged', "notes.flag('value-unreadable', quotable(name))", ''],
      ['a field too deep is unknown', 'return false', 'return true'],
    ],
  ),
  ...inFile(
    'src/formats/fields/json-cell.ts',
    ['test/formats/fields/depth.test.ts'],
    [
      ['a cell nests no deeper', 'if (isShallow(value)) return', 'return'],
      ['a cell too deep is flagged', "notes.flag('value-unreadable', column)", ''],
    ],
  ),
  ...inFile('src/formats/fields/date.ts', scalars, [
    [
      'day before month',
      "${french[3]}-${pad(french[2] ?? '')}-${pad(french[1] ?? '')}",
      "${french[3]}-${pad(french[1] ?? '')}-${pad(french[2] ?? '')}",
    ],
    [
      'months are counted from 1',
      "MONTHS.indexOf(english?.[1] ?? '') + 1",
      "MONTHS.indexOf(english?.[1] ?? '')",
    ],
    ['a day exists', 'day !== undefined && isIsoDate(day)', 'day !== undefined'],
    [
      'a missing date is flagged',
      "if (parseDate(value) === 'missing') notes.flag('date-missing', column)",
      '',
    ],
    [
      'an unreadable date is flagged',
      "if (reading === 'unreadable') notes.flag('date-unreadable', column, quotableNumber(value))",
      '',
    ],
  ]),
  ...inFile('src/formats/fields/cpv.ts', scalars, [
    ['divisions begin with 03', "code >= '03'", "code >= '02'"],
    ['divisions end with 98', "code < '99'", "code <= '99999999'"],
    ['a lost zero before 3 and 9 only', '/^[39]/', '/^[349]/'],
    ['two codes are none', 'codes.length === 1', 'codes.length > 0'],
    ['what was repaired is flagged', 'if (exact === undefined) notes', 'if (false) notes'],
  ]),
  ...inFile('src/formats/fields/duration.ts', scalars, [
    ['16: 240 months are plausible', 'reading.value > longestDuration', 'reading.value >= longestDuration'],
    ['16: 0 is not', 'reading.value === 0 || ', ''],
    ['whole months', '(?:[.,]0+)?', '(?:[.,]\\d+)?'],
  ]),
  ...inFile(
    'src/formats/fields/considerations.ts',
    ['test/formats/fields/lists.test.ts'],
    [
      ['6: none beside another value is a contradiction', 'if (none && ', 'if (false && '],
      ['accents do not matter', ".replace(/\\p{M}/gu, '')", ''],
      [
        'a reserved concession is reserved',
        "'concession reservee': 'reservedParticipation'",
        "'concession reservee': NONE",
      ],
      ['« Sans objet » is none', "'sans objet': NONE", "'sans objet': 'unspecified'"],
      [
        'a word of no list is flagged',
        "if (meaning === undefined) notes.flag('consideration-unknown-value', column, quotable(value))\n    else if",
        'if (meaning === undefined) continue\n    else if',
      ],
    ],
  ),
]
