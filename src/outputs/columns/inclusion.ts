import { contractOfInclusion } from '../../domain/contract/inclusion-contracts.ts'
import type { InclusionRecord } from '../../domain/contract/inclusion-record.ts'
import type { Portal } from '../../domain/portal.ts'
import { isMaskedCell } from '../../indicators/formulas/people.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { inclusion } from '../../tables/inclusion.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'
import { SUPPORT_COLUMN, SUPPORT_WORDS } from '../../tables/support.ts'
import { sourceColumns } from './shared.ts'

type Line = WrittenColumn<InclusionRecord>

/** A column of the insertion file, published as it is read but for what `change` says of it. */
function asRead(name: string, value: Line['value'], change: Partial<Line> = {}): Line {
  const read = inclusion.columns.find((column) => column.name === name)
  if (read === undefined) throw new Error(`no column ${name} in the insertion file`)
  return { ...read, ...change, value }
}

const lineColumns: readonly Line[] = [
  asRead('metier', ({ trade }) => trade, {
    description: 'Colonne metier de metiers.csv, ou le mot publié ; vide si inconnu.',
  }),
  asRead('type_structure', ({ structureKind }) => structureKind),
  asRead('modalite', ({ modality }) => modality),
  {
    name: SUPPORT_COLUMN,
    title: 'Type de modalité',
    description:
      'Ce que dit la colonne modalite, en l’un de quatre mots (synonymes-valeurs.csv) ; vide si elle ne dit rien, ou un autre mot.',
    type: 'identifier',
    values: Object.values(SUPPORT_WORDS),
    value: ({ support }) => support && SUPPORT_WORDS[support],
  },
  asRead('heures_prevues', ({ committedHours }) => committedHours),
  asRead('heures_realisees', ({ inclusionHours }) => inclusionHours),
  asRead('personnes', ({ participants }) => (isMaskedCell(participants) ? undefined : participants), {
    description: 'Personnes ayant travaillé dans l’année ; vide si inconnu, ou si masque = oui.',
  }),
  {
    name: 'masque',
    title: 'Nombre masqué',
    description:
      'oui si la ligne compte de 1 à 4 personnes : le nombre n’est pas publié (règle 11), les heures le restent.',
    type: 'boolean',
    required: true,
    value: ({ participants }) => isMaskedCell(participants),
  },
  asRead('mis_a_jour_le', ({ updatedOn }) => updatedOn),
]

/** `insertion.csv`: one line a line of the insertion file, small numbers of people held back (rule 11). */
export function inclusionColumns(portal: Portal): readonly Line[] {
  const contractOf = contractOfInclusion(portal)
  return [
    asRead('annee', ({ year }) => year),
    asRead('marche_id', ({ contractId }) => contractId, {
      title: 'Marché, tel que publié',
      description: 'L’identifiant que le fichier donne au marché.',
      type: 'text',
    }),
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
