import Papa from 'papaparse'
import type { FileToRead } from '../../src/tables/read.ts'
import { HOSTILE_INPUTS } from '../hostile/inputs.ts'
import type { HostileInput } from '../hostile/inputs.ts'
import { processorSeconds, readToTheEnd } from '../hostile/read.ts'

const seconds = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const ratio = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

async function textOf(file: FileToRead): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.open()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** The same bytes through a parser that understands nothing of them. */
async function parseOnly(files: readonly FileToRead[]): Promise<void> {
  for (const file of files) {
    const text = await textOf(file)
    if (text.startsWith('{')) JSON.parse(text)
    else Papa.parse(text)
  }
}

async function line({ name, size, files }: HostileInput): Promise<string> {
  const taken: number[] = []
  for (const part of [size / 4, size / 2, size]) {
    const ready = files(part)
    taken.push(await processorSeconds(() => readToTheEnd(ready)))
  }
  const whole = files(size)
  const floor = await processorSeconds(() => parseOnly(whole))
  const [, half, last] = taken as [number, number, number]
  const growth = taken.map((each) => seconds.format(each)).join(' → ')
  return `  ${name} : ${growth} s (× ${ratio.format(last / half)}), plancher ${seconds.format(floor)} s`
}

/**
 * Hostile files at a quarter, a half and the whole of their size, in seconds of processor: where work grows with the
 * file the last two are about 2 apart, where it grows with the square about 4. The floor is Papa Parse or JSON.parse
 * alone, on the same bytes.
 */
export async function benchHostile(): Promise<string> {
  const lines = [
    'Fichiers hostiles, au quart, à la moitié et à la taille entière (linéaire : × 2 ou moins, carré : × 4)',
  ]
  // What is measured first must not pay for the compiling of all.
  for (const { files } of HOSTILE_INPUTS) await readToTheEnd(files(400))
  for (const input of HOSTILE_INPUTS) lines.push(await line(input))
  return lines.join('\n')
}
