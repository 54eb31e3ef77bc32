import { inventedSiren, siretOf } from '../draw/identifiers.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { oddRows } from '../spoil/changes.ts'
import type { Edited } from '../spoil/titles.ts'
import type { FileText } from '../tables/csv.ts'
import type { DecpRecord } from '../world/model.ts'
import { decpContract } from './record.ts'

/** Records of other buyers, as in a file of several: they are counted, and set aside (rule 3). */
const OTHER_BUYERS = 6

/** The elements of a DECP 2022 file. */
export interface DecpRecords {
  readonly contracts: readonly DecpRecord[]
  readonly concessions: readonly DecpRecord[]
}

/**
 * The contracts in DECP 2022, with the oddities of real publishers. `untouched` ones keep what they say: they stand
 * in another file too.
 */
export function decpRecords({ contracts, titles, untouched, setting }: Edited): DecpRecord[] {
  const random = randomFor('decp export')
  const plain: DecpRecord[] = []
  const free: DecpRecord[] = []
  for (const contract of contracts) {
    if (contract.details === undefined) throw new Error(`contract ${contract.serial} has no DECP details`)
    const record = decpContract(contract, contract.details, titles.get(contract)!)
    ;(untouched.has(contract) ? plain : free).push(record)
  }
  const records = [...plain, ...oddRows(free, setting.quirks.decp, random)]
  const models = plain.length > 0 ? plain : free
  return random.shuffle([...records, ...ofOtherBuyers(models, random)])
}

function ofOtherBuyers(models: readonly DecpRecord[], random: Random): DecpRecord[] {
  const taken = new Set<string>()
  return models.slice(0, OTHER_BUYERS).map((model, index) => ({
    ...model,
    id: `2024-C${index + 1}`,
    acheteur: { id: siretOf(inventedSiren(random, taken), 1) },
    objet: `Commune voisine (fictive) – ${String(model['objet'])}`,
  }))
}

/** The text of the file, one record a line; the word "NaN" becomes the bare one that some publishers write. */
export function decpFile({ contracts, concessions }: DecpRecords): FileText {
  const lines = (records: readonly DecpRecord[]) =>
    records.map((record) => JSON.stringify(record)).join(',\n')
  const text = `{"marches":{"marche":[\n${lines(contracts)}\n],"contrat-concession":[\n${lines(concessions)}\n]}}\n`
  return { text: text.replaceAll('"NaN"', 'NaN'), rows: contracts.length + concessions.length }
}
