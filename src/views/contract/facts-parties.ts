import type { Contract, Supplier } from '../../domain/contract.ts'
import type { Territory } from '../../domain/territory.ts'
import type { Cents } from '../../domain/money.ts'
import { awardsOf } from '../../indicators/population.ts'
import { asPublished } from './amount.ts'
import { known } from './fact.ts'
import { NO_LINK } from '../supplier/path.ts'
import type { SupplierLink } from '../supplier/path.ts'
import type { Fact, FactValue } from './fact.ts'
import { PROTECTED_SUPPLIER, borrowedName, formatSiret, supplierName } from './names.ts'
import type { KnownNames } from './names.ts'
import { NO_PLACE } from './supplier-place.ts'
import type { PlaceWords } from './supplier-place.ts'

/** The published identifier of a supplier, with what it is. */
function identifier({ siret, otherId, idType }: Supplier): string {
  if (siret !== undefined) return `SIRET ${formatSiret(siret)}`
  if (otherId === undefined) return 'sans identifiant'
  return idType === undefined || idType === 'SIRET'
    ? `identifiant publié ${otherId}, qui n’est pas un SIRET valable`
    : `${idType} ${otherId}`
}

/** A supplier by name and number, led to its page where it has one; a person is shown as such, without any (rule 11). */
export function supplierValue(
  supplier: Supplier,
  names: KnownNames,
  placeOf: PlaceWords = NO_PLACE,
  share?: Cents,
  linkOf: SupplierLink = NO_LINK,
): FactValue {
  const part = share === undefined ? [] : [`part égale, estimée : ${asPublished(share)}`]
  if (supplier.protected) {
    return { text: PROTECTED_SUPPLIER.replace('une', 'Une'), detail: part.join(' ') || undefined }
  }
  const borrowed = borrowedName(supplier, names)
  const origin = borrowed === undefined ? [] : ['nom publié dans un autre marché de la même entreprise']
  const named = supplier.name !== undefined || borrowed !== undefined
  const number = named ? [identifier(supplier)] : []
  return {
    text: supplierName(supplier, names),
    href: linkOf(supplier),
    detail: [...number, ...origin, ...placeOf(supplier), ...part].join(' ; ') || undefined,
  }
}

/** Where the format gives no name, the territory's own SIREN are its name. */
function buyerValue({ buyerName, buyerSiren }: Contract, territory: Territory): readonly FactValue[] {
  const number = buyerSiren && `SIREN ${formatSiret(buyerSiren)}`
  const isTerritory = buyerSiren !== undefined && territory.buyerSirens.includes(buyerSiren)
  const name = buyerName ?? (isTerritory ? territory.name : undefined)
  return known(name ?? number, name && number)
}

/** Who buys, and from whom. */
export function partyFacts(
  contract: Contract,
  names: KnownNames,
  territory: Territory,
  placeOf: PlaceWords = NO_PLACE,
  linkOf: SupplierLink = NO_LINK,
): readonly Fact[] {
  const { suppliers, kind, groupType } = contract
  const awards = awardsOf(contract)
  const one = suppliers.length < 2
  const values = awards.map(({ supplier, amount }) =>
    supplierValue(supplier!, names, placeOf, one ? undefined : amount, linkOf),
  )
  const label = kind === 'concession' ? 'Concessionnaire' : 'Titulaire'
  return [
    {
      label: kind === 'concession' ? 'Autorité concédante' : 'Acheteur',
      term: 'acheteur',
      values: buyerValue(contract, territory),
    },
    {
      label: one ? label : `${label}s`,
      term: 'titulaire',
      values: values.length > 0 ? values : known(undefined),
    },
    ...(groupType ? [{ label: 'Groupement', term: 'co-traitance', values: known(groupType) }] : []),
  ]
}
