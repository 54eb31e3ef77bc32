import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeManyContracts } from './many-contracts.ts'

const TERRITORY = resolve(import.meta.dirname, '../../data/territories/mel')

/** The demonstration's territory with files of about `count` contracts, in a new folder. */
export async function territoryOfMany(folder: string, count: number): Promise<void> {
  cpSync(TERRITORY, folder, { recursive: true })
  rmSync(join(folder, 'sources'), { recursive: true })
  await writeManyContracts(join(folder, 'sources'), count)
}
