import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'

/** Here, and not beside the command's other tests: only this step is sure of a browser. */
describeSite('demonstration', () => {
  it('becomes a tagged PDF with outline, language and title', () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const out = join(folder, 'rapport.pdf')
    const script = join(import.meta.dirname, '../../../scripts/report.ts')
    const { folder: built } = SITES.demonstration
    const { status, stderr } = spawnSync(process.execPath, [script, '--built', built, '--out', out], {
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    const pdf = readFileSync(out, 'latin1')
    expect(pdf).toMatch(/^%PDF-/)
    expect(pdf).toMatch(/\/Lang \(fr\)/)
    expect(pdf).toMatch(/\/Marked true/)
    expect(pdf).toMatch(/\/Outlines/)
    expect(pdf).toMatch(/\/Title \(/)
  })
})
