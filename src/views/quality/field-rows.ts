import { OPTIONAL_FIELDS, formatHasField } from '../../domain/contract/format.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { FileReconciliation } from '../../domain/reconciliation.ts'
import { IS_FILLED } from '../../domain/contract/filled-in.ts'
import type { Format } from '../../domain/contract/format.ts'
import { OPTIONAL_FIELD_TEXT } from '../../text/contract.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import type { Cell, Column, Row } from '../table.ts'

/** The formats that contracts came in, in the order of the files; each with every field that a file of it has. */
export function formatsRead(files: readonly FileReconciliation[]): Format[] {
  const formats = files.filter(({ kept }) => kept.rows > 0).map(({ format }) => format)
  return [...Map.groupBy(formats, ({ id }) => id).values()].map((alike) => ({
    ...alike[0]!,
    fields: [...new Set(alike.flatMap(({ fields }) => fields))],
  }))
}

export function fieldColumns(formats: readonly Format[]): Column[] {
  return [{ label: 'Rubrique', rowHeader: true }, ...formats.map(({ label }) => ({ label }))]
}

/** For each optional field and format: "champ inexistant", or how many contracts fill it in (rule 6). */
export function fieldRows(contracts: readonly Contract[], formats: readonly Format[]): Row[] {
  return OPTIONAL_FIELDS.map((field) => ({
    cells: [
      OPTIONAL_FIELD_TEXT[field].label,
      ...formats.map((format): Cell => {
        if (!formatHasField(format, field)) return { text: 'Champ inexistant', unknown: true }
        const ofFormat = contracts.filter(
          (contract) => contract.format.id === format.id && formatHasField(contract.format, field),
        )
        const filled = ofFormat.filter(IS_FILLED[field])
        return `Rempli pour ${formatCount(filled.length, 'marché', 'marchés')} sur ${formatNumber(ofFormat.length)}`
      }),
    ],
  }))
}
