import type { Contract } from '../../domain/contract/contract.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import type { CellValue, WrittenColumn } from '../../tables/column.ts'
import { codesOf } from '../../text/codes.ts'
import { procurementWords } from '../../text/procurement.ts'
import { CPV_PATTERN } from '../../tables/patterns.ts'

/** A list whose absence says nothing: empty is unknown, not "none". */
function listOrUnknown(items: readonly string[]): CellValue {
  return items.length > 0 ? items : undefined
}

/** What is bought, and how it was put to competition. */
export const subjectColumns: readonly WrittenColumn<Contract>[] = [
  {
    name: 'objet',
    title: 'Objet',
    description: 'Tel que publié ; certaines sources le coupent à 255 caractères.',
    type: 'text',
    value: (contract) => contract.title,
  },
  {
    name: 'nature',
    title: 'Nature',
    description: 'Nature au sens des données essentielles (DECP), telle que publiée.',
    type: 'text',
    value: ({ nature }) => nature && procurementWords(nature),
  },
  {
    name: 'technique',
    title: 'Technique d’achat',
    description: 'Techniques d’achat telles que publiées, par exemple Accord-cadre.',
    type: 'list',
    value: (contract) => listOrUnknown(contract.techniques.map(procurementWords)),
  },
  {
    name: 'modes_execution',
    title: 'Modalités d’exécution',
    description: 'Telles que publiées : tranches, bons de commande, marchés subséquents.',
    type: 'list',
    value: (contract) => listOrUnknown(contract.executionModes),
  },
  {
    name: 'procedure',
    title: 'Procédure',
    description: 'Procédure de passation, telle que publiée.',
    type: 'text',
    value: ({ procedure }) => procedure && procurementWords(procedure),
  },
  {
    name: 'cpv',
    title: 'Code CPV',
    description: 'Huit chiffres, sans la clé ; vide s’il manque ou n’est pas lisible.',
    type: 'identifier',
    pattern: CPV_PATTERN,
    value: (contract) => contract.cpv,
  },
  {
    name: 'categorie',
    title: 'Catégorie',
    description:
      'travaux (division 45 du CPV), fournitures (03 à 44 et 48), services (50 à 98) ou inconnue : déduite du seul code CPV.',
    type: 'identifier',
    values: codesOf(CATEGORY_TEXT),
    required: true,
    value: (contract) => CATEGORY_TEXT[contract.category].code,
  },
  {
    name: 'lieu_execution_code',
    title: 'Code du lieu d’exécution',
    description: 'Tel que publié ; son sens dépend de lieu_execution_type_code.',
    type: 'identifier',
    value: (contract) => contract.placeOfPerformance?.code,
  },
  {
    name: 'lieu_execution_type_code',
    title: 'Type du code du lieu',
    description: 'Code postal, Code commune, Code département… tel que publié.',
    type: 'text',
    value: (contract) => contract.placeOfPerformance?.codeType,
  },
  {
    name: 'lieu_execution_nom',
    title: 'Nom du lieu d’exécution',
    description: 'Tel que publié ; le format 2022 ne le comporte pas.',
    type: 'text',
    value: (contract) => contract.placeOfPerformance?.name,
  },
]
