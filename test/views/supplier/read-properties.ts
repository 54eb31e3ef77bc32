import type { Property } from '../../../src/views/contract/property.ts'
import type { Establishment } from '../../../src/domain/supplier/establishment.ts'
import { ALPHA, plain } from './entry.ts'

/** What the properties of a supplier say, by label. */
export const read = (facts: readonly Property[]): Record<string, string> =>
  Object.fromEntries(
    facts.map(({ label, values }) => [
      label,
      plain(values.map(({ text, detail }) => [text, detail].filter(Boolean).join(' — ')).join(' | ')),
    ]),
  )

export const establishment = (fields: Partial<Establishment>) => ({
  establishments: new Map([[ALPHA.siret!, { siret: ALPHA.siret!, ...fields }]]),
})
