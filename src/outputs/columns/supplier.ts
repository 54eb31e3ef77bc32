import type { Supplier } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { sirenOf } from '../../domain/supplier/siret.ts'
import { LOCALITY_GROUPS } from '../../indicators/dimensions.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { SIZE_CLASSES } from '../../domain/supplier/establishment.ts'
import { STRUCTURE_KINDS } from '../../domain/supplier/structure.ts'
import { PROTECTED_SUPPLIER, publishedName } from '../../text/supplier.ts'
import { supplierPlace } from '../../views/supplier/place.ts'
import { COMMUNE_PATTERN, SIREN_PATTERN, SIRET_PATTERN } from '../../tables/patterns.ts'

const LOCALITIES = Object.values(LOCALITY_GROUPS).map(({ key }) => key)

type SupplierOf<Row> = (row: Row) => Supplier | undefined

/** Number and name of a firm; the columns begin with what the firm does: `titulaire`, `sous_traitant`. */
export function firmColumns<Row>(
  role: string,
  label: string,
  of: SupplierOf<Row>,
): readonly WrittenColumn<Row>[] {
  return [
    {
      name: `${role}_siret`,
      title: `SIRET du ${label}`,
      description: 'Quatorze chiffres ; vide si le numéro publié manque ou n’est pas un SIRET valable.',
      type: 'identifier',
      pattern: SIRET_PATTERN,
      value: (row) => of(row)?.siret,
    },
    {
      name: `${role}_siren`,
      title: `SIREN du ${label}`,
      description: 'Les neuf premiers chiffres du SIRET : l’entreprise, tous établissements réunis.',
      type: 'identifier',
      pattern: SIREN_PATTERN,
      value: (row) => {
        const siret = of(row)?.siret
        return siret && sirenOf(siret)
      },
    },
    {
      name: 'denomination',
      title: 'Dénomination',
      description: `Telle que publiée. « ${PROTECTED_SUPPLIER} » remplace l’identité d’une personne.`,
      type: 'text',
      value: (row) => {
        const supplier = of(row)
        return supplier && publishedName(supplier)
      },
    },
  ]
}

/** What the tables of establishments and structures say of a firm. */
export function placeColumns<Row>(portal: Portal, of: SupplierOf<Row>): readonly WrittenColumn<Row>[] {
  const place = (row: Row) => supplierPlace(portal, of(row))
  return [
    {
      name: 'commune',
      title: 'Commune de l’établissement',
      description:
        'Code INSEE, d’après la table des établissements ; vide si inconnue, à l’étranger, ou si la diffusion est partielle.',
      type: 'identifier',
      pattern: COMMUNE_PATTERN,
      value: (row) => place(row).commune,
    },
    {
      name: 'localite',
      title: 'Lieu de l’établissement',
      description:
        'territoire, departement (ailleurs dans le département), region (ailleurs dans la région), france, etranger ou inconnu (règle 9).',
      type: 'identifier',
      values: LOCALITIES,
      required: true,
      value: (row) => LOCALITY_GROUPS[place(row).locality].key,
    },
    {
      name: 'categorie_entreprise',
      title: 'Catégorie d’entreprise',
      description: 'PME, ETI ou GE selon l’INSEE ; vide si inconnue ou si la diffusion est partielle.',
      type: 'identifier',
      values: SIZE_CLASSES,
      value: (row) => place(row).sizeClass,
    },
    {
      name: 'ess',
      title: 'Économie sociale et solidaire',
      description: 'oui ou non, d’après la table des établissements ; vide si inconnu.',
      type: 'boolean',
      value: (row) => place(row).ess,
    },
    {
      name: 'types_structure',
      title: 'Types de structure',
      description:
        'SIAE, EA, ESAT, ESUS, ESS d’après la table des structures, par SIREN ; aucune si l’entreprise n’y est pas ; ' +
        'vide si l’entreprise est inconnue ou s’il n’y a pas de table.',
      type: 'list',
      values: STRUCTURE_KINDS,
      value: (row) => place(row).kinds,
    },
  ]
}
