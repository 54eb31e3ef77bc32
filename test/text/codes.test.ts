import { describe, expect, it } from 'vitest'
import {
  AMOUNT_STATUSES,
  CATEGORIES,
  ENVIRONMENTAL_CONSIDERATIONS,
  KINDS,
  SOCIAL_CONSIDERATIONS,
} from '../../src/domain/contract/contract.ts'
import { OPTIONAL_FIELDS } from '../../src/domain/contract/format.ts'
import { CORRECTABLE_FIELDS, CORRECTION_REFUSALS } from '../../src/domain/edition/correction.ts'
import { FLAG_CODES } from '../../src/domain/contract/flag.ts'
import { CAVEATS } from '../../src/domain/indicator.ts'
import { BRIDGE_STEPS, MERGE_REASONS } from '../../src/domain/reconciliation.ts'
import { SET_ASIDE_REASONS } from '../../src/domain/set-aside.ts'
import { BRIDGE_ENDS, BRIDGE_TEXT } from '../../src/text/data/bridge.ts'
import { CAVEAT_TEXT } from '../../src/text/data/caveats.ts'
import * as contract from '../../src/text/contract.ts'
import { CORRECTED_FIELD_TEXT, CORRECTION_REFUSAL_TEXT } from '../../src/text/data/corrections.ts'
import { FLAG_TEXT } from '../../src/text/data/flags/flags.ts'
import { MERGE_TEXT, SET_ASIDE_TEXT } from '../../src/text/data/reasons.ts'
import { textsIn, typographyFaults } from './french.ts'

const TABLES: [name: string, codes: readonly string[], table: Record<string, unknown>][] = [
  ['flags', FLAG_CODES, FLAG_TEXT],
  ['reasons to set a row aside', SET_ASIDE_REASONS, SET_ASIDE_TEXT],
  ['reasons to merge', MERGE_REASONS, MERGE_TEXT],
  ['corrections not applied', CORRECTION_REFUSALS, CORRECTION_REFUSAL_TEXT],
  ['fields that may be corrected', CORRECTABLE_FIELDS, CORRECTED_FIELD_TEXT],
  ['steps of the bridge', BRIDGE_STEPS, BRIDGE_TEXT],
  ['caveats', CAVEATS, CAVEAT_TEXT],
  ['kinds', KINDS, contract.KIND_TEXT],
  ['categories', CATEGORIES, contract.CATEGORY_TEXT],
  ['amount statuses', AMOUNT_STATUSES, contract.AMOUNT_STATUS_TEXT],
  ['social considerations', SOCIAL_CONSIDERATIONS, contract.SOCIAL_TEXT],
  ['environmental considerations', ENVIRONMENTAL_CONSIDERATIONS, contract.ENVIRONMENTAL_TEXT],
  ['optional fields', OPTIONAL_FIELDS, contract.OPTIONAL_FIELD_TEXT],
]

describe.each(TABLES)('French of the %s', (_name, codes, table) => {
  it('has exactly the codes of the domain', () => {
    expect(Object.keys(table).sort()).toEqual([...codes].sort())
  })

  it('is set as French is', () => {
    const faults = textsIn(table).flatMap(([path, text]) =>
      typographyFaults(text).map((fault) => `${path}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('writes each code in ASCII snake_case, once', () => {
    const written = textsIn(table).flatMap(([path, text]) => (path.endsWith('.code') ? [text] : []))
    expect(written.filter((code) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(code))).toEqual([])
    expect(new Set(written).size).toBe(written.length)
  })
})

it('names the ends of the bridge as reconciliation.json does', () => {
  expect(BRIDGE_ENDS.gross.code).toBe('montant_brut_eur')
  expect(BRIDGE_ENDS.retained.code).toBe('montant_retenu_eur')
  expect(textsIn(BRIDGE_ENDS).flatMap(([, text]) => typographyFaults(text))).toEqual([])
})

it('uses the amount statuses, categories and reasons that the published files promise', () => {
  expect(Object.values(contract.AMOUNT_STATUS_TEXT).map(({ code }) => code)).toEqual([
    'indique',
    'non_indique',
    'tres_grand',
    'invraisemblable',
  ])
  expect(Object.values(contract.CATEGORY_TEXT).map(({ code }) => code)).toEqual([
    'travaux',
    'fournitures',
    'services',
    'inconnue',
  ])
  expect(Object.values(SET_ASIDE_TEXT).map(({ code }) => code)).toEqual([
    'illisible',
    'autre_acheteur',
    'test',
    'vide',
  ])
})
