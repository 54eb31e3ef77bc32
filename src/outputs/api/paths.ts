/** Version 1: members may be added to it; what is there keeps its name and its meaning. */
export const API_VERSION = '1'

const API = `api/v${API_VERSION}/`

/** Below the root of the site, without leading slash. */
export const API_PATHS = {
  index: `${API}index.json`,
  schema: `${API}schema.json`,
  indicators: `${API}indicateurs.json`,
  indicator: (id: string) => `${API}indicateurs/${id}.json`,
  /** A year, or `inconnue`. */
  contracts: (year: string) => `${API}marches/${year}.json`,
  suppliers: `${API}fournisseurs.json`,
  supplier: (key: string) => `${API}fournisseurs/${key}.json`,
  /** Of a table that is given whole. */
  table: ({ name }: { readonly name: string }) => `${API}${name}.json`,
} as const
