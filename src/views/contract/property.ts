import type { Contract } from '../../domain/contract/contract.ts'
import type { OptionalField } from '../../domain/contract/format.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import type { Passing } from '../passing.ts'

/** One value of a fact: words, where due a link, a remark, or the mark of what is not known. */
export interface PropertyValue extends Passing {
  /** Path of this site. */
  readonly href?: string
  readonly detail?: string
  readonly unknown?: true
}

/** A label and its values: a line of a contract's page. */
export interface Property {
  readonly label: string
  /** Glossary term of the label. */
  readonly term?: string
  readonly values: readonly PropertyValue[]
}

export const NOT_FILLED_IN: PropertyValue = { text: 'non renseigné', unknown: true }
export const NO_SUCH_FIELD: PropertyValue = { text: 'absent de ce format', unknown: true }

export const known = (text: string | undefined, detail?: string): readonly PropertyValue[] => [
  text === undefined ? NOT_FILLED_IN : detail === undefined ? { text } : { text, detail },
]

/** Values of a list whose emptiness says nothing. */
export const knownList = (items: readonly string[]): readonly PropertyValue[] =>
  items.length === 0 ? [NOT_FILLED_IN] : items.map((text) => ({ text }))

export const yesOrNo = (value: boolean | undefined): readonly PropertyValue[] =>
  known(value === undefined ? undefined : value ? 'oui' : 'non')

/** Rule 6: a field that does not exist, one that is empty and one that says "none" are three different things. */
export function optional(
  contract: Contract,
  field: OptionalField,
  values: () => readonly PropertyValue[],
): readonly PropertyValue[] {
  return publicationHasField(contract, field) ? values() : [NO_SUCH_FIELD]
}
