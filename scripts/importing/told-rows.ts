import { basename, dirname } from 'node:path'
import type { Territory } from '../../src/domain/territory/territory.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { buildNotices } from '../../src/rules/notices/notices.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { recordsTallyLine, tallyLine } from '../../src/text/data/tally-line.ts'
import { isCommune } from '../site/communes.ts'
import { departmentsOf } from '../site/local-scope.ts'
import { fileToRead, hintsOf } from '../site/inputs.ts'

/**
 * What becomes of the rows of a file, in one line: read as a build would.
 * @throws InputError where it cannot be.
 */
export async function toldRows(path: string, scope: Territory): Promise<string> {
  const file = await recogniseAnyFile(fileToRead(path), FORMATS, await hintsOf(path))
  const source = basename(dirname(path))
  if ('table' in file) {
    const { files } = await buildRecords([{ source, file }], { isCommune })
    return recordsTallyLine(files[0]!)
  }
  if ('notices' in file) {
    const departments = departmentsOf(scope.scope)
    const { files } = await buildNotices([{ source, file }], { ...scope, departments })
    return recordsTallyLine(files[0]!)
  }
  const { reconciliation } = await buildContracts([{ source, file }], { scope })
  return tallyLine(reconciliation.files[0]!, 0)
}
