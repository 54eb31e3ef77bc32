import { readFileSync } from 'node:fs'
import { z } from 'zod'

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullable().default([]),
        }),
      ),
    }),
  ),
})

export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Names of tests that failed at first, and passed when they were tried again. */
  readonly triedAgain: readonly string[]
}

/** Vitest's own counts, from its JSON report; a file that cannot even be loaded is one failure, as is no report. */
export function readTestReport(path: string): TestCounts {
  try {
    const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    const triedAgain = report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages ?? []).length > 0)
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
      triedAgain: triedAgain.map(({ fullName }) => fullName),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, triedAgain: [] }
  }
}
