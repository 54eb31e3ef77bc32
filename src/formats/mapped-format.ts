import { createHash } from 'node:crypto'
import { MAPPED_CAVEAT, MAPPED_LABEL, MAPPED_NAME, MAPPED_SHAPE } from '../text/data/mapping.ts'
import { formatFieldsOf, readFlatContract } from './flat-contract.ts'
import type { FlatField } from './flat-contract.ts'
import type { TableFormat } from './format-spec.ts'

/** One id for tables that state the same fields, whoever publishes them. */
function idOf(stated: readonly FlatField[], rowPerSupplier: boolean): string {
  const said = [...stated].sort().join(' ') + String(rowPerSupplier)
  return `correspondance-${createHash('sha256').update(said).digest('hex').slice(0, 8)}`
}

/** Concessions have clauses and no other of these fields. */
const ON_CONCESSIONS = /Considerations$/

/**
 * The format of a table whose columns a territory has mapped: its cells come by our fields already.
 * @param column What the file calls a field: flags name it.
 */
export function mappedFormat(
  stated: readonly FlatField[],
  rowPerSupplier: boolean,
  column: (field: FlatField) => string,
): TableFormat {
  const fields = formatFieldsOf(stated)
  return {
    format: {
      id: idOf(stated, rowPerSupplier),
      label: MAPPED_LABEL,
      name: MAPPED_NAME,
      fields,
      concessionFields: fields.filter((field) => ON_CONCESSIONS.test(field)),
      saysNone: [],
      rowPerSupplier,
      caveats: [MAPPED_CAVEAT],
    },
    shape: MAPPED_SHAPE,
    container: 'csv',
    required: [],
    json: [],
    detect: () => true,
    toDomain: (cells, notes) => readFlatContract({ cells, column }, notes),
  }
}
