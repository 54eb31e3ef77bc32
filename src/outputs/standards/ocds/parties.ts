import type { Contract, Supplier } from '../../../domain/contract.ts'
import type { Portal } from '../../../domain/portal.ts'
import { bearsLegalForm, isNameOfPerson } from '../../../domain/supplier-name.ts'
import { supplierKey } from '../../../domain/supplier-key.ts'
import { establishmentOf } from '../../../indicators/data.ts'
import { supplierBook } from '../../../indicators/supplier-book.ts'
import { PROTECTED_NAME } from '../../columns/supplier.ts'
import { ocidSiren } from './ocid.ts'

/**
 * SIREN and SIRET: org-id.guide files both under the trade register's code and has deprecated `FR-INSEE` in favour of
 * it, also for bodies that this register does not hold.
 */
export const FRENCH_SCHEME = 'FR-RCS'

export const WITHHELD_SUPPLIER = 'titulaire dont l’identité n’est pas publiée (règle 11)'

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

/** What may be said by name of a firm that has no page: only a name that bears a legal form is no person's. */
function nameOnly(supplier: Supplier, portal: Portal): string {
  if (supplier.protected) return PROTECTED_NAME
  const { name } = supplier
  const isOpen = establishmentOf(supplier, portal)?.diffusion !== 'partial'
  const isFirm = name !== undefined && bearsLegalForm(name) && !isNameOfPerson(name)
  // A SIREN without page was refused one: for its diffusion or for its name.
  return isFirm && isOpen && supplier.siret === undefined ? name : WITHHELD_SUPPLIER
}

/**
 * A holder as a party. By number only where it has a page (rule 11); otherwise it is counted under an identifier that
 * holds in this release alone. Two establishments of one legal entity are one party.
 */
function supplierParty(supplier: Supplier, localId: string, portal: Portal): Party {
  const roles = ['supplier']
  const entry = supplierBook(portal).byKey.get(supplierKey(supplier) ?? '')
  if (entry === undefined) return { id: localId, name: nameOnly(supplier, portal), roles }
  const { siren, otherId = '', idType = '' } = entry
  const scheme = siren === undefined ? idType : FRENCH_SCHEME
  const id = siren ?? otherId
  const name = supplier.name ?? entry.name ?? id
  return {
    id: `${scheme}-${id}`,
    name,
    identifier: { scheme, id, legalName: entry.name },
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

export function suppliersOf({ suppliers, initialSuppliers }: Contract, portal: Portal): Suppliers {
  const first = initialSuppliers.length > 0 ? initialSuppliers : suppliers
  const changed = JSON.stringify(first) !== JSON.stringify(suppliers)
  const named = (list: readonly Supplier[], word: string) =>
    gathered(list.map((supplier, index) => supplierParty(supplier, `${word}-${index + 1}`, portal)))
  const awarded = named(first, 'titulaire')
  const inForce = changed ? named(suppliers, 'titulaire-actuel') : []
  return {
    parties: gathered([...awarded, ...inForce]),
    awarded: awarded.map(referenceTo),
    ...(changed && inForce.length > 0 && { inForce: inForce.map(referenceTo) }),
  }
}
