import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import { recogniseFile } from '../../src/tables/read.ts'
import { fileToRead } from '../../scripts/site/inputs.ts'
import { demoFiles } from '../../scripts/demo/files.ts'
import { MEL } from '../demo/mel.ts'
import { timed } from './measure.ts'
import type { Measure } from './measure.ts'

const MEGABYTES = 100

/** The demonstration's CSV, its rows repeated until the file has the wanted size. */
async function writeLargeFile(path: string): Promise<void> {
  const text = demoFiles(MEL).find((file) => file.path.endsWith('.csv') && file.path.includes('2018'))!.text
  const end = text.indexOf('\n') + 1
  const [header, rows] = [text.slice(0, end), text.slice(end)]
  const times = Math.ceil((MEGABYTES * 1e6) / Buffer.byteLength(rows))
  async function* pieces() {
    yield header
    for (let time = 0; time < times; time++) yield rows
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path))
}

async function drain(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0
  for await (const _ of rows) count++
  return count
}

function parseOnly(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0
    Papa.parse(createReadStream(path, 'utf8') as never, {
      delimiter: ';',
      chunk: ({ data }: { data: unknown[] }) => (count += data.length),
      complete: () => resolve(count),
      error: reject,
    })
  })
}

/** Reading a large export row by row, beside its named peer (Papa Parse alone, no understanding) and the bare bytes. */
export async function benchRead(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alo-bench-'))
  const path = join(folder, 'export.csv')
  try {
    await writeLargeFile(path)
    const megabytes = statSync(path).size / 1e6
    const file = await recogniseFile(fileToRead(path))
    const ours = await timed(() => drain(file.rows()))
    const peer = await timed(() => parseOnly(path))
    const bytes = await timed(() => drain(createReadStream(path)))
    return [
      {
        name: `lecture comprise (${ours.result} lignes)`,
        seconds: ours.seconds,
        megabytes,
        peakMiB: process.resourceUsage().maxRSS / 1024,
      },
      { name: 'Papa Parse seul, sans rien comprendre (pair)', seconds: peer.seconds, megabytes },
      { name: 'octets seuls (plancher)', seconds: bytes.seconds, megabytes, floor: true },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
