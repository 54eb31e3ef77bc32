import { demoFiles } from '../../scripts/demo/files.ts'
import type { DemoFile } from '../../scripts/demo/files.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import type { RecognisedFile, RecognisedRecords } from '../../src/tables/read.ts'
import { MEL } from './mel.ts'
import { fileOf } from '../formats/read-fixture.ts'

interface Recognised<File> {
  readonly source: string
  readonly file: File
}

/** Files of a demonstration, recognised: those of contracts and those of the portal's own tables. */
export async function recognise(files: readonly DemoFile[]): Promise<{
  readonly contracts: Recognised<RecognisedFile>[]
  readonly records: Recognised<RecognisedRecords>[]
}> {
  const contracts: Recognised<RecognisedFile>[] = []
  const records: Recognised<RecognisedRecords>[] = []
  for (const { path, text } of files.filter(({ path }) => !path.endsWith('source.json'))) {
    const file = await recogniseAnyFile(fileOf(text, undefined, path))
    const source = path.split('/')[0]!
    if ('table' in file) records.push({ source, file })
    else if ('format' in file) contracts.push({ source, file })
  }
  return { contracts, records }
}

/** The committed demonstration, recognised. */
export const recogniseDemo = () => recognise(demoFiles(MEL))

/** The buyer of the demonstration. */
export const DEMO_SCOPE = { buyerSirens: ['245900410', '200093201'], ownFormats: ['mel'] } as const
export const DEMO_DAY = '2026-10-31'
