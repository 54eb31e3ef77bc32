import type { Portal } from '../../domain/portal.ts'
import { sirenOf } from '../../domain/supplier/siret.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { known } from '../contract/property.ts'
import type { Property, PropertyValue } from '../contract/property.ts'
import { KIND_WORDS, SIZE_WORDS } from '../contract/supplier-place.ts'
import { likelyKin } from './kin.ts'
import { otherNames, supplierNumber, supplierTitle } from './names.ts'
import { supplierPlace } from './place.ts'
import type { SupplierPlace } from './place.ts'

const NO_FILE: PropertyValue = { text: 'inconnu, aucun fichier lu ne le dit', unknown: true }
const NOT_IN_FILE: PropertyValue = {
  text: 'inconnu, le fichier des établissements ne le dit pas',
  unknown: true,
}

function establishments({ sirets }: SupplierEntry, portal: Portal): readonly SupplierPlace[] {
  return sirets.map((siret) => supplierPlace(portal, { siret }))
}

function sizeProperty(supplier: SupplierEntry, portal: Portal): Property {
  const sizes = new Set(establishments(supplier, portal).flatMap(({ sizeClass }) => sizeClass ?? []))
  const unknown = portal.establishments.size === 0 ? NO_FILE : NOT_IN_FILE
  return {
    label: 'Taille',
    values:
      sizes.size === 0
        ? [unknown]
        : [...sizes].map((size) => ({
            text: SIZE_WORDS[size],
            detail: 'aujourd’hui, groupe compris (Insee)',
          })),
  }
}

/** As rows of contracts give it; nothing where none does. */
function distanceProperty(supplier: SupplierEntry, portal: Portal): readonly Property[] {
  const told = establishments(supplier, portal).flatMap(({ distanceKm }) => distanceKm ?? [])
  if (told.length === 0) return []
  const values = [...new Set(told)].map((km) => `${formatNumber(km)} km`)
  return [{ label: 'Distance à l’acheteur', values: values.map((text) => ({ text })) }]
}

/** Belonging to the ESS: either file may say so; only the establishments file may say that it does not. */
function essProperty(supplier: SupplierEntry, portal: Portal): Property {
  const label = 'Économie sociale et solidaire'
  const told = establishments(supplier, portal).flatMap(({ ess }) => ess ?? [])
  if (told.includes(true) || supplier.kinds.has('ESS')) return { label, values: known('oui') }
  if (told.length > 0) return { label, values: known('non') }
  return { label, values: [portal.establishments.size === 0 ? NO_FILE : NOT_IN_FILE] }
}

/** The structures file is a full list: a firm with a SIREN that is not in it is none. */
function kindProperty({ siren, kinds }: SupplierEntry, { structures, trades }: Portal): Property {
  const label = 'Insertion et handicap'
  if (structures.length === 0 || siren === undefined) return { label, values: [NO_FILE] }
  const named = [...kinds].filter((kind) => kind !== 'ESS').sort()
  if (named.length === 0) return { label, values: known('aucune structure connue sous ce SIREN') }
  const own = structures.filter((structure) => sirenOf(structure.siret) === siren)
  const declared = new Set(own.flatMap((structure) => structure.trades))
  const work = trades.filter(({ slug }) => declared.has(slug)).map((trade) => trade.label)
  const detail = work.length === 0 ? undefined : `métiers déclarés : ${work.join(', ')}`
  return { label, values: named.map((kind) => ({ text: KIND_WORDS[kind], detail })) }
}

/** Firms of a name that begins alike; that they may be kin is said once, at their end. */
function kinProperty(supplier: SupplierEntry, portal: Portal): readonly Property[] {
  const kin = likelyKin(supplier, portal)
  if (kin.length === 0) return []
  const detail = fr`Peut-être le même groupe : aucun fichier lu ne le dit. Ce portail ne les additionne pas.`
  const values = kin.map((each, index) => ({
    text: supplierTitle(each),
    href: each.path,
    ...(index === kin.length - 1 && { detail }),
  }))
  return [{ label: 'Noms proches', values }]
}

/** Who it is: number, other names, likely kin, size, distance, ESS, kind of structure; what is unknown is said. */
export function identityProperties(supplier: SupplierEntry, portal: Portal): readonly Property[] {
  const others = otherNames(supplier)
  const { siren } = supplier
  const foreign = known(supplierNumber(supplier), 'donné par un autre registre que SIRENE')
  return [
    ...(siren === undefined ? [{ label: 'Identifiant publié', values: foreign }] : []),
    ...(others.length > 0 ? [{ label: 'Aussi publié sous', values: others.map((text) => ({ text })) }] : []),
    ...kinProperty(supplier, portal),
    sizeProperty(supplier, portal),
    ...distanceProperty(supplier, portal),
    essProperty(supplier, portal),
    kindProperty(supplier, portal),
  ]
}
