import type { Anomaly } from '../../domain/reconciliation.ts'
import { FLAG_TEXT } from '../../text/data/flags/flags.ts'
import { SET_ASIDE_TEXT } from '../../text/data/reasons.ts'
import { codesOf, plainSpaces } from '../../text/codes.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { sourceColumns } from './shared.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'

function textOf({ setAside, flag }: Anomaly): { readonly code: string; readonly label: string } | undefined {
  if (setAside) return SET_ASIDE_TEXT[setAside]
  return flag && FLAG_TEXT[flag.code]
}

/** `anomalies.csv`: one line a row set aside, or a flag on a row. */
export const anomalyColumns: readonly WrittenColumn<Anomaly>[] = [
  ...sourceColumns<Anomaly>(({ ref }) => ref),
  {
    name: 'contrat_id',
    title: 'Identifiant du marché',
    description:
      'Colonne id de marches.csv ; vide pour une ligne écartée, qui n’est pas devenue un marché, et pour une ligne des ' +
      'tables d’établissements, de structures, d’insertion ou de programmation.',
    type: 'identifier',
    pattern: ID_PATTERN,
    value: ({ contractId }) => contractId,
  },
  {
    name: 'type',
    title: 'Type',
    description: 'ecartee : la ligne n’est pas gardée ; drapeau : elle l’est, avec une réserve.',
    type: 'identifier',
    values: ['ecartee', 'drapeau'],
    required: true,
    value: ({ setAside }) => (setAside ? 'ecartee' : 'drapeau'),
  },
  {
    name: 'code',
    title: 'Code',
    description:
      'Motif de mise à l’écart, ou drapeau : les codes sont ceux de la colonne drapeaux de marches.csv.',
    type: 'identifier',
    values: [...codesOf(SET_ASIDE_TEXT), ...codesOf(FLAG_TEXT)],
    required: true,
    value: (anomaly) => textOf(anomaly)?.code,
  },
  {
    name: 'libelle',
    title: 'Libellé',
    description: 'Le même en clair.',
    type: 'text',
    required: true,
    value: (anomaly) => plainSpaces(textOf(anomaly)?.label ?? ''),
  },
  {
    name: 'colonne',
    title: 'Colonne de la source',
    description: 'Colonne ou champ du fichier publié qui est en cause.',
    type: 'text',
    value: ({ flag }) => flag?.column,
  },
  {
    name: 'valeur',
    title: 'Valeur publiée',
    description:
      'Coupée à 120 caractères ; vide si elle manque ou si elle est protégée (donnée personnelle).',
    type: 'text',
    value: ({ flag, setAside, detail }) => (setAside ? detail : flag?.value),
  },
  {
    name: 'precision',
    title: 'Précision',
    description: 'Ce qui était attendu à la place, ou ce que la ligne contredit.',
    type: 'text',
    value: ({ flag, detail }) => flag && detail,
  },
]
