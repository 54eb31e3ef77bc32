import { inventedSiren, siretOf } from '../identifiers.ts'
import type { DemoConcession, DemoContract } from '../model.ts'
import { NEW_BUYER } from '../plan.ts'
import { randomFor } from '../random.ts'
import type { Random } from '../random.ts'
import { decpConcession, decpContract } from './marche.ts'
import type { DecpRecord } from './marche.ts'
import { BARE_NAN, DECP_QUIRKS } from './quirks.ts'

/** Records of other buyers, as in a file of several: they are counted, and set aside (rule 3). */
const OTHER_BUYERS = 6

/**
 * The contracts and concessions in DECP 2022, one record a line, with the oddities of real publishers. `untouched`
 * records keep what they say: they stand in another file too.
 */
export function decpExport(
  contracts: readonly DemoContract[],
  concessions: readonly DemoConcession[],
  titles: ReadonlyMap<DemoContract, string>,
  untouched: ReadonlySet<DemoContract>,
): { readonly text: string; readonly rows: number } {
  const random = randomFor('decp export')
  const plain: DecpRecord[] = []
  const free: DecpRecord[] = []
  for (const contract of contracts) {
    if (contract.details === undefined) throw new Error(`contract ${contract.serial} has no DECP details`)
    const record = decpContract(contract, contract.details, titles.get(contract)!)
    ;(untouched.has(contract) ? plain : free).push(record)
  }
  const spoilt = spoil(free, random)
  const marches = random.shuffle([...plain, ...spoilt, ...ofOtherBuyers(plain, random)])
  const contrats = concessions.map((concession) => decpConcession(concession, NEW_BUYER))
  const text = `{"marches":{"marche":[\n${lines(marches)}\n],"contrat-concession":[\n${lines(contrats)}\n]}}\n`
  return { text: text.replaceAll(`"${BARE_NAN}"`, 'NaN'), rows: marches.length + contrats.length }
}

function lines(records: readonly DecpRecord[]): string {
  return records.map((record) => JSON.stringify(record)).join(',\n')
}

/** Each quirk on its number of records; a record has one at most. */
function spoil(records: readonly DecpRecord[], random: Random): DecpRecord[] {
  const spoilt = new Map<DecpRecord, DecpRecord>()
  for (const quirk of DECP_QUIRKS) {
    const candidates = records.filter((record) => !spoilt.has(record) && (quirk.where?.(record) ?? true))
    random.sample(candidates, quirk.records).forEach((record, index) => {
      spoilt.set(record, { ...record, ...quirk.spoil(record, index) })
    })
  }
  return records.map((record) => spoilt.get(record) ?? record)
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
