import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readTestReport } from '../../scripts/test-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'alo-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string) {
  const path = join(folder, 'report.json')
  writeFileSync(path, text)
  return readTestReport(path)
}
const NOTHING = { passed: 0, failed: 1, skipped: 0, triedAgain: [] }
const test = (fullName: string, status: string, ...failureMessages: readonly string[]) => ({
  fullName,
  status,
  failureMessages,
})

describe('the report of a run', () => {
  it('counts, a file that could not be loaded as a failure, and names what passed only when tried again', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        {
          status: 'failed',
          assertionResults: [
            test('a', 'passed'),
            test('b', 'passed', 'too soon'),
            test('c', 'failed', 'no', 'no'),
          ],
        },
      ],
    }
    expect(read(JSON.stringify(report))).toEqual({ passed: 2, failed: 2, skipped: 2, triedAgain: ['b'] })
  })

  it('is a failure where there is none, or none that can be read', () => {
    expect(readTestReport(join(folder, 'none.json'))).toEqual(NOTHING)
    expect(read('{"numPassedTests": 3')).toEqual(NOTHING)
    expect(read('{}')).toEqual(NOTHING)
  })
})
