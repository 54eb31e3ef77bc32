import { inFile } from './mutant.ts'
import type { Mutant } from './mutant.ts'

const tests = ['test/domain/birth-month.test.ts', 'test/domain/personal-data.test.ts']

/** What tells a person's number from another (rule 11). */
export const PERSONAL_DATA: readonly Mutant[] = [
  ...inFile('src/domain/personal-data/social-security.ts', tests, [
    ['birth month 42', 'month <= 42', 'month < 42'],
    ['birth month 43 is none', 'month <= 42', 'month <= 43'],
    ['birth month 20', 'month >= 20', 'month > 20'],
    ['birth month 19 is none', 'month >= 20', 'month >= 19'],
    ['birth month 50', 'month >= 50', 'month > 50'],
    ['birth month 49 is none', 'month >= 50', 'month >= 49'],
    ['birth month 12', 'month <= 12', 'month < 12'],
    ['birth month 13 is none', 'month <= 12', 'month <= 13'],
    ['birth month 1', 'month >= 1 &&', 'month > 1 &&'],
    ['birth month 0 is none', 'month >= 1 &&', 'month >= 0 &&'],
    ['2A counts as 19', "replace('2A', '19')", "replace('2A', '18')"],
    ['2B counts as 18', "replace('2B', '18')", "replace('2B', '19')"],
    ['the key is 97 less the rest', '97n - (BigInt(digits) % 97n)', '96n - (BigInt(digits) % 97n)'],
  ]),
  ...inFile('src/domain/personal-data/bank-account.ts', tests, [
    ['an IBAN leaves 1', '% 97n === 1n', '% 97n === 0n'],
    ['a French account with a wrong key', 'const french = ', 'const french = false && '],
    ['A is 10', 'letter.charCodeAt(0) - 55', 'letter.charCodeAt(0) - 56'],
    ['the key of a RIB', 'return sum % 97n === 0n', 'return sum % 97n === 1n'],
    ['the weight of the bank', '89n * BigInt(bank)', '88n * BigInt(bank)'],
    ['the weight of the branch', '15n * BigInt(branch)', '14n * BigInt(branch)'],
    ['the weight of the account', '3n * BigInt(', '2n * BigInt('],
  ]),
  ...inFile('src/domain/personal-data/telephone.ts', tests, [
    ['a list of lots is no telephone', '(counting || ', '(false || '],
    ['lots with gaps neither', '/\\blots?\\s*(?:n[°os]*\\s*)?:?\\s*$/iu.test(before)', 'false'],
  ]),
  ...inFile('src/domain/personal-data.ts', tests, [
    ['ten bare digits from 0 are as well a Belgian number', '/\\D/.test(id.trim()) && ', ''],
  ]),
]
