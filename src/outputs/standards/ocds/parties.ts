import type { Portal } from '../../../domain/portal.ts'
import { PROTECTED_SUPPLIER, WITHHELD_SUPPLIER } from '../../../text/supplier.ts'
import type { ContractView } from '../../../views/contract/view.ts'
import type { NamedSupplier } from '../../../views/supplier/named.ts'
import { ocidSiren } from './ocid.ts'

/**
 * SIREN and SIRET: org-id.guide files both under the trade register's code and has deprecated `FR-INSEE` in favour of
 * it, also for bodies that this register does not hold.
 */
export const FRENCH_SCHEME = 'FR-RCS'

interface Identifier {
  readonly scheme: string
  readonly id: string
  readonly legalName?: string
}

export interface Party {
  readonly id: string
  readonly name: string
  readonly identifier?: Identifier
  readonly additionalIdentifiers?: readonly Identifier[]
  readonly roles: readonly string[]
}

export interface Reference {
  readonly id: string
  readonly name: string
}

export function referenceTo({ id, name }: Party): Reference {
  return { id, name }
}

export function buyerParty({ territory }: Portal, siren = ocidSiren({ territory })): Party {
  return {
    id: `${FRENCH_SCHEME}-${siren}`,
    name: territory.name,
    identifier: { scheme: FRENCH_SCHEME, id: siren, legalName: territory.name },
    roles: ['buyer', 'procuringEntity'],
  }
}

/**
 * A holder as a party. By number only where it has a page (rule 11); otherwise it is counted under an identifier that
 * holds in this release alone. Two establishments of one legal entity are one party.
 */
function supplierParty({ supplier, firm, publicName }: NamedSupplier, localId: string): Party {
  const roles = ['supplier']
  if (firm === undefined) {
    const name = publicName ?? (supplier.protected ? PROTECTED_SUPPLIER : WITHHELD_SUPPLIER)
    return { id: localId, name, roles }
  }
  const { siren, otherId = '', idType = '' } = firm
  const scheme = siren === undefined ? idType : FRENCH_SCHEME
  const id = siren ?? otherId
  return {
    id: `${scheme}-${id}`,
    name: publicName ?? id,
    identifier: { scheme, id, legalName: firm.name },
    ...(supplier.siret && { additionalIdentifiers: [{ scheme: FRENCH_SCHEME, id: supplier.siret }] }),
    roles,
  }
}

/** Parties of one release by id; the establishments of a legal entity gathered under it. */
function gathered(parties: readonly Party[]): readonly Party[] {
  return [...Map.groupBy(parties, ({ id }) => id).values()].map((same) => {
    const sirets = new Map(
      same.flatMap(({ additionalIdentifiers = [] }) => additionalIdentifiers.map((each) => [each.id, each])),
    )
    return { ...same[0]!, ...(sirets.size > 0 && { additionalIdentifiers: [...sirets.values()] }) }
  })
}

export interface Suppliers {
  readonly parties: readonly Party[]
  /** As first awarded. */
  readonly awarded: readonly Reference[]
  /** In force, only where modifications changed them. */
  readonly inForce?: readonly Reference[]
}

export function suppliersOf({ contract, suppliers, initialSuppliers }: ContractView): Suppliers {
  const first = initialSuppliers.length > 0 ? initialSuppliers : suppliers
  const changed =
    initialSuppliers.length > 0 &&
    JSON.stringify(contract.initialSuppliers) !== JSON.stringify(contract.suppliers)
  const named = (list: readonly NamedSupplier[], word: string) =>
    gathered(list.map((supplier, index) => supplierParty(supplier, `${word}-${index + 1}`)))
  const awarded = named(first, 'titulaire')
  const inForce = changed ? named(suppliers, 'titulaire-actuel') : []
  return {
    parties: gathered([...awarded, ...inForce]),
    awarded: awarded.map(referenceTo),
    ...(changed && inForce.length > 0 && { inForce: inForce.map(referenceTo) }),
  }
}
