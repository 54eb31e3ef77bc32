import type { Contract } from '../../domain/contract/contract.ts'
import { environmentalValues, socialValues } from '../../text/codes.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { NOT_FILLED_IN, known, optional, yesOrNo } from './property.ts'
import type { Property, PropertyValue } from './property.ts'

/** Declared as none is a value; not filled in is not (rule 6). */
function considerations(values: readonly string[] | undefined): readonly PropertyValue[] {
  if (values === undefined) return [NOT_FILLED_IN]
  return values.length === 0 ? [{ text: 'aucun, déclaré comme tel' }] : values.map((text) => ({ text }))
}

/** Considerations, bids and subcontracting: fields that some formats do not have. */
export function responsibleProperties(contract: Contract): readonly Property[] {
  const { bidsReceived, subcontractingDeclared, subcontracts } = contract
  const acts =
    subcontracts.length === 0 ? undefined : formatCount(subcontracts.length, 'acte publié', 'actes publiés')
  return [
    {
      label: 'Volet social',
      term: 'consideration',
      values: optional(contract, 'socialConsiderations', () => considerations(socialValues(contract))),
    },
    {
      label: 'Volet environnemental',
      term: 'consideration',
      values: optional(contract, 'environmentalConsiderations', () =>
        considerations(environmentalValues(contract)),
      ),
    },
    {
      label: 'Offres reçues',
      values: optional(contract, 'bidsReceived', () =>
        known(bidsReceived === undefined ? undefined : formatNumber(bidsReceived)),
      ),
    },
    {
      label: 'Sous-traitance déclarée',
      term: 'sous-traitance',
      values: optional(contract, 'subcontracting', () => {
        const [value] = yesOrNo(subcontractingDeclared)
        return [{ ...value!, detail: acts }]
      }),
    },
  ]
}
