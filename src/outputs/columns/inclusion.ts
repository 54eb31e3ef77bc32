import { contractOfInclusion } from '../../domain/inclusion-contracts.ts'
import type { InclusionRecord } from '../../domain/inclusion-record.ts'
import type { Portal } from '../../domain/portal.ts'
import { isMaskedCell } from '../../indicators/formulas/people.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'
import { sourceColumns } from './shared.ts'
import { STRUCTURE_KINDS } from '../../domain/structure.ts'

const lineColumns: readonly WrittenColumn<InclusionRecord>[] = [
  {
    name: 'metier',
    title: 'Métier',
    description: 'Colonne metier de metiers.csv, ou le mot publié ; vide si inconnu.',
    type: 'identifier',
    value: ({ trade }) => trade,
  },
  {
    name: 'type_structure',
    title: 'Type de structure',
    description: 'SIAE, EA, ESAT ou ESS : la structure qui porte les parcours ; vide si inconnu.',
    type: 'identifier',
    values: STRUCTURE_KINDS,
    value: ({ structureKind }) => structureKind,
  },
  {
    name: 'modalite',
    title: 'Modalité',
    description: 'Embauche directe, intérim d’insertion, sous-traitance… tel que publié.',
    type: 'text',
    value: ({ modality }) => modality,
  },
  {
    name: 'heures_prevues',
    title: 'Heures prévues',
    description: 'Heures engagées pour l’année ; vide si inconnu.',
    type: 'number',
    unit: 'heures',
    value: ({ committedHours }) => committedHours,
  },
  {
    name: 'heures_realisees',
    title: 'Heures réalisées',
    description: 'Heures effectuées dans l’année ; vide si inconnu.',
    type: 'number',
    unit: 'heures',
    value: ({ inclusionHours }) => inclusionHours,
  },
  {
    name: 'personnes',
    title: 'Personnes',
    description: 'Personnes ayant travaillé dans l’année ; vide si inconnu, ou si masque = oui.',
    type: 'integer',
    unit: 'personnes',
    value: ({ participants }) => (isMaskedCell(participants) ? undefined : participants),
  },
  {
    name: 'masque',
    title: 'Nombre masqué',
    description:
      'oui si la ligne compte de 1 à 4 personnes : le nombre n’est pas publié (règle 11), les heures le restent.',
    type: 'boolean',
    required: true,
    value: ({ participants }) => isMaskedCell(participants),
  },
  {
    name: 'mis_a_jour_le',
    title: 'Mis à jour le',
    description: 'Jour de la dernière mise à jour de la ligne.',
    type: 'date',
    value: ({ updatedOn }) => updatedOn,
  },
]

/** `insertion.csv`: one line a line of the insertion file, small numbers of people held back (rule 11). */
export function inclusionColumns(portal: Portal): readonly WrittenColumn<InclusionRecord>[] {
  const contractOf = contractOfInclusion(portal)
  return [
    {
      name: 'annee',
      title: 'Année',
      description: 'Année de réalisation.',
      type: 'integer',
      required: true,
      value: ({ year }) => year,
    },
    {
      name: 'marche_id',
      title: 'Marché, tel que publié',
      description: 'L’identifiant que le fichier donne au marché.',
      type: 'text',
      required: true,
      value: ({ contractId }) => contractId,
    },
    {
      name: 'contrat_id',
      title: 'Identifiant du marché',
      description: 'Colonne id de marches.csv, si un marché et un seul porte cet identifiant ; vide sinon.',
      type: 'identifier',
      pattern: ID_PATTERN,
      value: (record) => contractOf(record)?.id,
    },
    ...lineColumns,
    ...sourceColumns<InclusionRecord>(({ ref }) => ref),
  ]
}
