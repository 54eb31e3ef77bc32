import { CUT_CELL, DEEPEST, LONG_CELL } from './limits.ts'

const PROTOTYPE_NAMES = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'prototype',
  'toJSON',
]

const NUMBERS = [
  '0', '-1', '-0', '1e3', '1e400', '9007199254740991', '9007199254740993', '1e16', '9e99', '0.1', '1,5', '1 234,56', '12.345', '00',
  '0x10', '1e-7', '٣', '１２', '999999999999', 'NaN', 'Infinity',
] // prettier-ignore

const DATES = [
  '0000-00-00',
  '9999-12-31',
  '2025-02-30',
  '1999-12-31',
  '31/12/2025',
  '2025-05-15T24:00:00Z',
  '2026-T5',
]

const CODES = [
  '00000001800010', '00000000000000', '12345678901234', '59350', '2A004', 'ZZ', 'FR', 'http://[', 'https://é.example/%',
  'javascript:alert(1)', 'metiers', 'suivi', '../../x', 'aucune', 'NC', 'nan', 'oui', 'L2113-12', 'a|b||c', '|',
] // prettier-ignore

const SIGNS = [
  '', ' ', '\t', '\n', '\r', '\r\n', '"', '""', "'", ';', ',', ';;;;', '\\', '\\u0000', '\u0000', '\ud800', '\udc00x',
  '\ufeff', '\ufffd', '\ufffe', '\u2028', '\u202e', '\u200b', '\u0085', '=1+1', '+1', '-1', '@x', '<script>', '&amp;#8217;', '&#0;',
  '<br><br>', ']]>', '[x](mot:zzz)', '${x}', '{{x}}', '%', '👩‍🌾', 'İ', 'ß', 'e\u0301'.repeat(40),
] // prettier-ignore

const long = (piece: string, characters: number) => piece.repeat(Math.ceil(characters / piece.length))

const LONG = [
  ...['x', ' ', '1', 'é', 'mot ', '"', '&amp;', '<b>', 'a|', '2025-'].map((piece) => long(piece, LONG_CELL)),
  long('mot ', CUT_CELL),
]

/** Texts that somebody will publish one day, as a cell or a JSON string. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...PROTOTYPE_NAMES,
  ...NUMBERS,
  ...DATES,
  ...CODES,
  ...SIGNS,
  ...LONG,
]

export const HOSTILE_NAMES: readonly string[] = [
  ...PROTOTYPE_NAMES,
  '',
  ' ',
  'id',
  'titulaire',
  '0',
  '\u0000',
  '\ud800',
]

export function nested(levels: number, key?: string): string {
  if (key === undefined) return '['.repeat(levels) + ']'.repeat(levels)
  return `${`{${JSON.stringify(key)}:`.repeat(levels)}1${'}'.repeat(levels)}`
}

/** JSON as text: some of it no value in memory can be turned into. */
export const HOSTILE_JSON: readonly string[] = [
  'null', 'true', 'false', '{}', '[]', '[[]]', '[null]', '[{}]', '""', '0', '-1', '1e400', '9007199254740993', '1e-7', 'NaN',
  '{"toString":1}', '{"toString":1,"valueOf":1}', '{"__proto__":{"id":1}}', '{"constructor":{"name":1}}', '{"toJSON":1}',
  '[{"toString":1}]', '{"id":{"id":{"id":1}}}', '{"length":-1}', '{"then":1}', '{"titulaire":{"titulaire":[]}}',
  '[true,false,null,1,"x",{"y":[]}]', '"\\ud800"', '"\\u0000"', '{"\\u0000":1}', '{"":1}',
  nested(64), nested(65), nested(64, 'titulaire'), nested(65, 'modification'),
  nested(DEEPEST), nested(DEEPEST, 'titulaire'), nested(DEEPEST, '__proto__'),
  ...HOSTILE_TEXTS.map((text) => JSON.stringify(text)),
] // prettier-ignore
