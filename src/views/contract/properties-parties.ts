import type { Contract, Supplier } from '../../domain/contract/contract.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { awardsOf } from '../../indicators/population.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { PROTECTED_SUPPLIER, formatSiret, supplierName } from '../../text/supplier.ts'
import { namedSupplier } from '../supplier/named.ts'
import type { NamedSupplier } from '../supplier/named.ts'
import { asPublished } from './amount.ts'
import { known } from './property.ts'
import type { Property, PropertyValue } from './property.ts'
import { placeWords } from './supplier-place.ts'

/** The published identifier of a supplier, with what it is. */
function identifier({ siret, otherId, idType }: Supplier): string {
  if (siret !== undefined) return `SIRET ${formatSiret(siret)}`
  if (otherId === undefined) return 'sans identifiant'
  return idType === undefined || idType === 'SIRET'
    ? `identifiant publié ${otherId}, qui n’est pas un SIRET valable`
    : `${idType} ${otherId}`
}

/** Where a name was taken from that the contract itself does not give. */
function originOf({ supplier, name, firm }: NamedSupplier): readonly string[] {
  if (supplier.name !== undefined || name === undefined) return []
  return firm!.names.includes(name)
    ? ['nom publié dans un autre marché de la même entreprise']
    : ['nom donné par la table des établissements ou des structures']
}

/** A supplier by name and number, led to its page where it has one; a person is shown as such, without any (rule 11). */
export function supplierValue(portal: Portal, supplier: Supplier, share?: Cents): PropertyValue {
  const part = share === undefined ? [] : [`part égale, estimée : ${asPublished(share)}`]
  if (supplier.protected) {
    return { text: capitalFirst(PROTECTED_SUPPLIER), detail: part.join(' ') || undefined }
  }
  const named = namedSupplier(portal, supplier)
  const number = named.name === undefined ? [] : [identifier(supplier)]
  return {
    text: supplierName(named),
    href: named.firm?.path,
    detail:
      [...number, ...originOf(named), ...placeWords(portal, supplier), ...part].join(' ; ') || undefined,
  }
}

/** Where the format gives no name, the territory's own SIREN are its name. */
function buyerValue({ buyerName, buyerSiren }: Contract, { territory }: Portal): readonly PropertyValue[] {
  const number = buyerSiren && `SIREN ${formatSiret(buyerSiren)}`
  const isTerritory = buyerSiren !== undefined && territory.buyerSirens.includes(buyerSiren)
  const name = buyerName ?? (isTerritory ? territory.name : undefined)
  return known(name ?? number, name && number)
}

/** Who buys, and from whom. */
export function partyProperties(contract: Contract, portal: Portal): readonly Property[] {
  const { suppliers, kind, groupType } = contract
  const awards = awardsOf(contract)
  const one = suppliers.length < 2
  const values = awards.map(({ supplier, amount }) =>
    supplierValue(portal, supplier!, one ? undefined : amount),
  )
  const label = kind === 'concession' ? 'Concessionnaire' : 'Fournisseur'
  return [
    {
      label: kind === 'concession' ? 'Autorité concédante' : 'Acheteur',
      term: 'acheteur',
      values: buyerValue(contract, portal),
    },
    {
      label: one ? label : `${label}s`,
      term: 'titulaire',
      values: values.length > 0 ? values : known(undefined),
    },
    ...(groupType ? [{ label: 'Groupement', term: 'co-traitance', values: known(groupType) }] : []),
  ]
}
