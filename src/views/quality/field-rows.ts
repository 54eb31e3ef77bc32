import { OPTIONAL_FIELDS, formatHasField } from '../../domain/contract/format.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { FileReconciliation } from '../../domain/reconciliation.ts'
import { IS_FILLED } from '../../domain/contract/filled-in.ts'
import type { Format } from '../../domain/contract/format.ts'
import { OPTIONAL_FIELD_TEXT } from '../../text/contract.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import type { Cell, Column, Row } from '../table.ts'

/** Formats that tables of a territory's own make are called alike: their sources tell them apart. */
function withOwnLabels(formats: readonly (Format & { readonly sources: readonly string[] })[]): Format[] {
  return formats.map(({ sources, ...format }) => {
    const isAlone = formats.filter(({ label }) => label === format.label).length === 1
    return isAlone ? format : { ...format, label: `${format.label} (${sources.join(', ')})` }
  })
}

/** The formats that contracts came in, in the order of the files; each with every field that a file of it has. */
export function formatsRead(files: readonly FileReconciliation[]): Format[] {
  const read = files.filter(({ kept }) => kept.rows > 0)
  const byFormat = [...Map.groupBy(read, ({ format }) => format.id).values()]
  return withOwnLabels(
    byFormat.map((alike) => ({
      ...alike[0]!.format,
      fields: [...new Set(alike.flatMap(({ format }) => format.fields))],
      sources: alike.map(({ source }) => source),
    })),
  )
}

export function fieldColumns(formats: readonly Format[]): Column[] {
  return [{ label: 'Rubrique', rowHeader: true }, ...formats.map(({ label }) => ({ label }))]
}

/** For each optional field and format: "absent du format", or how many contracts fill it in (rule 6). */
export function fieldRows(contracts: readonly Contract[], formats: readonly Format[]): Row[] {
  return OPTIONAL_FIELDS.map((field) => ({
    cells: [
      OPTIONAL_FIELD_TEXT[field].label,
      ...formats.map((format): Cell => {
        if (!formatHasField(format, field)) return { text: 'Absent du format', unknown: true }
        const ofFormat = contracts.filter(
          (contract) => contract.format.id === format.id && formatHasField(contract.format, field),
        )
        const filled = ofFormat.filter(IS_FILLED[field])
        return `Rempli pour ${formatCount(filled.length, 'marché', 'marchés')} sur ${formatNumber(ofFormat.length)}`
      }),
    ],
  }))
}
