import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileToRead } from '../../../scripts/site/inputs.ts'
import { departmentsOf } from '../../../scripts/site/local-scope.ts'
import { readTerritory } from '../../../scripts/site/territory.ts'
import { buildNotices } from '../../../src/rules/notices/notices.ts'
import type { NoticeScope } from '../../../src/rules/notices/whose-notice.ts'
import { recogniseAnyFile } from '../../../src/tables/read.ts'

/** Published notices kept beside the project, never in it. */
const EXTRACT = new URL('../../../../shared/data/boamp/avis-2026-03-15-extrait.csv', import.meta.url).pathname
const isPresent = existsSync(EXTRACT)
if (!isPresent) console.info(`skipped: tests on real notices need ${EXTRACT}`)

async function build(scope: NoticeScope | undefined) {
  const file = await recogniseAnyFile(fileToRead(EXTRACT))
  if (!('notices' in file)) throw new Error('not read as notices')
  return buildNotices([{ source: 'avis', file }], scope)
}

describe.skipIf(!isPresent)('33 real notices', () => {
  it('are all read, 33 kept where no buyer is asked for, and of the 24 calls all but one say until when', async () => {
    const { notices, files } = await build(undefined)
    expect(files).toMatchObject([{ read: 33, kept: 33, merged: 0, setAside: 0 }])
    const calls = notices.filter(({ outcome }) => outcome === 'calling')
    expect(calls).toHaveLength(24)
    expect(calls.filter(({ deadline }) => deadline !== undefined)).toHaveLength(23)
    expect(notices.filter(({ title, url, publishedOn }) => title && url && publishedOn)).toHaveLength(33)
  })

  it('are all another buyer’s for the territory of the demonstration', async () => {
    const territory = await readTerritory('mel')
    const { files, notices } = await build({ ...territory, departments: departmentsOf(territory.scope) })
    expect(files).toMatchObject([{ read: 33, kept: 0, merged: 0, setAside: 33 }])
    expect(notices).toEqual([])
  })

  it('are one buyer’s by its name in its department', async () => {
    const scope = {
      buyerSirens: [],
      noticeNames: ['Université polytechnique HDF'],
      departments: new Set(['59']),
    }
    const { files, notices } = await build(scope)
    expect(files).toMatchObject([{ read: 33, kept: 1, setAside: 32 }])
    expect(notices).toMatchObject([
      { id: '26-26566', category: 'works', deadline: '2026-04-22T11:00:00Z', matchedBy: 'name' },
    ])
  })
})
