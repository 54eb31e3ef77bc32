import { FORMATS, OPTIONAL_FIELDS, formatHasField } from '../../domain/contract.ts'
import type { Contract, Format, OptionalField } from '../../domain/contract.ts'
import type { Territory } from '../../domain/territory.ts'
import { OPTIONAL_FIELD_TEXT, formatText } from '../../text/contract.ts'
import { formatCount, formatNumber } from '../../text/format.ts'
import type { Cell, Column, Row } from '../table.ts'

const IS_FILLED: Record<OptionalField, (contract: Contract) => boolean> = {
  socialConsiderations: (contract) => contract.socialConsiderations !== undefined,
  environmentalConsiderations: (contract) => contract.environmentalConsiderations !== undefined,
  bidsReceived: (contract) => contract.bidsReceived !== undefined,
  subcontracting: (contract) => contract.subcontractingDeclared !== undefined,
}

/** The formats that contracts came in, in the order of the domain. */
export function formatsRead(contracts: readonly Contract[]): Format[] {
  return FORMATS.filter((format) => contracts.some((contract) => contract.format === format))
}

export function fieldColumns(formats: readonly Format[], territory: Pick<Territory, 'subject'>): Column[] {
  return [
    { label: 'Rubrique', rowHeader: true },
    ...formats.map((format) => ({ label: formatText(format, territory).label })),
  ]
}

/** For each optional field and format: "champ inexistant", or how many contracts fill it in (rule 6). */
export function fieldRows(contracts: readonly Contract[], formats: readonly Format[]): Row[] {
  return OPTIONAL_FIELDS.map((field) => ({
    cells: [
      OPTIONAL_FIELD_TEXT[field].label,
      ...formats.map((format): Cell => {
        if (!formatHasField(format, field)) return { text: 'Champ inexistant', unknown: true }
        const ofFormat = contracts.filter((contract) => contract.format === format)
        const filled = ofFormat.filter(IS_FILLED[field])
        return `Rempli pour ${formatCount(filled.length, 'marché', 'marchés')} sur ${formatNumber(ofFormat.length)}`
      }),
    ],
  }))
}
