import type { Contract } from '../../domain/contract/contract.ts'
import type { ComparedField } from '../../domain/contract/compared-field.ts'
import { rowAddress } from '../../domain/contract/contract-amounts.ts'
import { isCorrectable } from '../../domain/edition/correction.ts'
import type { Portal } from '../../domain/portal.ts'
import { OPTIONAL_FIELD_TEXT } from '../../text/contract.ts'
import { correctedFieldLabel, correctedValue } from '../../text/data/corrections.ts'
import { fr } from '../../text/language/typography.ts'
import type { Table } from '../table.ts'

function fieldLabel(field: ComparedField): string {
  if (isCorrectable(field)) return correctedFieldLabel(field)
  return field === 'considerations_sociales'
    ? OPTIONAL_FIELD_TEXT.socialConsiderations.label
    : OPTIONAL_FIELD_TEXT.environmentalConsiderations.label
}

/** Field by field, what each publication of a contract says where they differ; `undefined` where they agree (rule 2). */
export function disagreementTable(
  { disagreements }: Contract,
  { sources }: Pick<Portal, 'sources'>,
): Table | undefined {
  if (disagreements === undefined) return undefined
  const titles = new Map(sources.map(({ id, title }) => [id, title]))
  const publications = new Map(
    disagreements.flatMap(({ values }) => values.map(({ ref }) => [rowAddress(ref), ref] as const)),
  )
  return {
    columns: [
      { label: 'Rubrique', rowHeader: true },
      ...[...publications.values()].map(({ source, row }) => ({
        label: fr`${titles.get(source) ?? source}, ligne ${row}`,
      })),
    ],
    rows: disagreements.map(({ field, values }) => {
      const said = new Map(values.map(({ ref, value }) => [rowAddress(ref), value]))
      const cells = [...publications.keys()].map((address) => {
        const value = said.get(address)
        if (value === undefined) return { text: 'non renseigné', unknown: true }
        return isCorrectable(field) ? correctedValue(field, value) : value
      })
      return { cells: [fieldLabel(field), ...cells] }
    }),
  }
}
