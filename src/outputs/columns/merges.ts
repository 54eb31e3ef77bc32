import type { Merge } from '../../domain/reconciliation.ts'
import { MERGE_TEXT } from '../../text/data/reasons.ts'
import { codesOf, plainSpaces } from '../../text/codes.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { sourceColumns } from './shared.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'

/** In the portal's own tables the last of the rows with one key stands. */
const RECORD_SENTENCE =
  'La ligne a la même clé qu’une ligne suivante de la même table : la dernière est gardée.'

function sentenceOf({ reason, contractId }: Merge): string {
  return contractId === undefined && reason === 'equal-row'
    ? RECORD_SENTENCE
    : plainSpaces(MERGE_TEXT[reason].sentence)
}

/** `fusions.csv`: one line a row that joined another contract, or another row of its table. */
export const mergeColumns: readonly WrittenColumn<Merge>[] = [
  ...sourceColumns<Merge>(({ from }) => from),
  {
    name: 'vers_source',
    title: 'Source de la ligne gardée',
    description: 'Fichier où se trouve la ligne que celle-ci a rejointe.',
    type: 'identifier',
    required: true,
    value: ({ into }) => into.source,
  },
  {
    name: 'vers_ligne_source',
    title: 'Ligne gardée',
    description: 'Numéro, dans ce fichier, de la ligne que celle-ci a rejointe.',
    type: 'integer',
    required: true,
    value: ({ into }) => into.row,
  },
  {
    name: 'contrat_id',
    title: 'Identifiant du marché',
    description:
      'Colonne id de marches.csv ; vide pour les tables d’établissements, de structures et d’insertion, et pour les avis.',
    type: 'identifier',
    pattern: ID_PATTERN,
    value: ({ contractId }) => contractId,
  },
  {
    name: 'motif',
    title: 'Motif',
    description: 'meme_cle, ligne_egale, meme_accord_cadre, autre_fichier, autre_flux ou version_d_avis.',
    type: 'identifier',
    values: codesOf(MERGE_TEXT),
    required: true,
    value: ({ reason }) => MERGE_TEXT[reason].code,
  },
  {
    name: 'explication',
    title: 'Explication',
    description: 'Pourquoi le portail a réuni ces lignes ; c’est toujours une déduction.',
    type: 'text',
    required: true,
    value: sentenceOf,
  },
  {
    name: 'montant_eur',
    title: 'Montant de la ligne réunie',
    description:
      'En euros hors taxes, tel que publié sur cette ligne ; il n’est pas compté une seconde fois.',
    type: 'amount',
    unit: 'EUR',
    value: ({ amount }) => amount,
  },
  {
    name: 'objet',
    title: 'Objet',
    description: 'Objet de la ligne réunie.',
    type: 'text',
    value: ({ title }) => title,
  },
  {
    name: 'titulaire',
    title: 'Fournisseur de la ligne réunie',
    description: 'Dénomination publiée ; vide si elle manque ou si elle est protégée.',
    type: 'text',
    value: ({ supplierName }) => supplierName,
  },
]
