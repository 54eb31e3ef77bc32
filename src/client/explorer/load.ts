import { ContractTable } from './contract-table.ts'
import type { ExplorerField } from './field.ts'
import { loadRecords } from './load-rows.ts'
import type { LoadProgress } from './load-rows.ts'

/** What is used of `/api/v1/fournisseurs.json`: firms that have a page (rule 11). */
interface FirmsFile {
  readonly donnees: readonly { readonly siren: string | null; readonly denomination: string | null }[]
}

/** Names of firms by SIREN; none where the file cannot be had: numbers then stand in their place. */
async function firmNames(address: string): Promise<Record<string, string>> {
  try {
    const { donnees } = (await (await fetch(address)).json()) as FirmsFile
    return Object.fromEntries(
      donnees.flatMap(({ siren, denomination }) => (siren && denomination ? [[siren, denomination]] : [])),
    )
  } catch {
    return {}
  }
}

export interface Addresses {
  /** The published file of contracts. */
  readonly csv: string
  readonly firms: string
}

/** The published contracts, as everybody can download them. @throws where the file does not come, or is no CSV. */
export async function loadContracts(
  { csv, firms }: Addresses,
  fields: readonly ExplorerField[],
  progress: LoadProgress,
): Promise<ContractTable> {
  const named = firmNames(firms)
  const response = await fetch(csv)
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${csv}`)
  const [header, ...rows] = await loadRecords(response.body, progress)
  if (header?.[0] !== 'id') throw new SyntaxError(`${csv} is not the file of contracts`)
  const labels = await named
  return new ContractTable(
    header,
    rows,
    fields.map((field) => (field.part === 'siren' ? { ...field, labels } : field)),
  )
}
