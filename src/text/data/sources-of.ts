import { OPTIONAL_FIELDS, formatHasField } from '../../domain/contract/format.ts'
import type { OptionalField } from '../../domain/contract/format.ts'
import type { ComputedIndicator, Need } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Source } from '../../domain/provenance.ts'

type Read = Pick<Portal, 'sources' | 'reconciliation'>
type Needing = Pick<ComputedIndicator, 'needs' | 'series'>

function isField(need: Need): need is OptionalField {
  return (OPTIONAL_FIELDS as readonly Need[]).includes(need)
}

/** Ids of the sources that an indicator's figures come from. */
function idsOf({ needs, series }: Needing, { reconciliation }: Read): Set<string> {
  const fields = needs.filter(isField)
  const contracts =
    series.rowKind === 'inclusion' || (series.rowKind === 'purchases' && fields.length === 0)
      ? []
      : reconciliation.files.filter(({ format }) => fields.every((field) => formatHasField(format, field)))
  const kinds = needs.map((need) => (need === 'esus' ? 'structures' : need))
  const records = reconciliation.recordFiles.filter(({ kind }) => kinds.some((need) => need === kind))
  return new Set([...contracts, ...records].map(({ source }) => source))
}

/** The sources behind an indicator, in the order of the portal; all of them where none can be told apart. */
export function sourcesOf(indicator: Needing, portal: Read): readonly Source[] {
  const ids = idsOf(indicator, portal)
  const underlying = portal.sources.filter(({ id }) => ids.has(id))
  return underlying.length > 0 ? underlying : portal.sources
}
