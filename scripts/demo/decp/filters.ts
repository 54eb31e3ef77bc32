import type { Filter } from '../spoil/filters.ts'
import type { DecpRecord } from '../world/model.ts'

type Modifications = readonly [{ readonly modification: DecpRecord }, ...unknown[]]

/** What publishers of DECP 2022 do to lists: filters for `quirks/decp.json`. */
export const DECP_FILTERS: Readonly<Record<string, Filter>> = {
  /** A consideration, and that there is none. */
  contradicted: (values) => [...(values as string[]), 'Pas de considération sociale'],
  /** Suppliers without the object that names them. */
  unwrapped: (suppliers) => (suppliers as { titulaire: unknown }[]).map(({ titulaire }) => titulaire),
  /** The first modification without its date. */
  undated: (list) => {
    const [first, ...others] = list as Modifications
    const { dateNotificationModification: _, ...rest } = first.modification
    return [{ modification: rest }, ...others]
  },
  /** Keys of a supplier in place of suppliers, as one platform writes them. */
  keys: (list) => {
    const [{ modification }] = list as Modifications
    const titulaires = [{ titulaire: 'typeIdentifiant' }, { titulaire: 'id' }]
    return [{ modification: { ...modification, titulaires } }]
  },
}
