import type { Contract } from '../../domain/contract/contract.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { rowAddress } from '../../domain/contract/contract-amounts.ts'
import { statedContract } from '../../views/contract/stated.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import { sourceColumns } from './shared.ts'
import { codesOf } from '../../text/codes.ts'
import { ID_PATTERN, SIREN_PATTERN } from '../../tables/patterns.ts'

/** Which contract, from which published row, of which buyer. */
export const identityColumns: readonly WrittenColumn<Contract>[] = [
  {
    name: 'id',
    title: 'Identifiant',
    description:
      'Identifiant public et stable du marché dans ce portail : celui de l’adresse de sa page, /marches/<id>/. ' +
      'Tiré de l’uuid ou de l’uid publié, sinon des 12 premiers chiffres de l’empreinte de sa clé.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: (contract) => contract.id,
  },
  ...sourceColumns<Contract>((contract) => statedContract(contract).row),
  {
    name: 'toutes_les_lignes',
    title: 'Toutes les lignes de la source',
    description:
      'Toutes les lignes réunies dans ce marché, sous la forme source:ligne, la ligne retenue en premier ; ' +
      'fusions.csv donne la raison de chaque réunion.',
    type: 'list',
    required: true,
    value: (contract) => contract.rows.map(rowAddress),
  },
  {
    name: 'format',
    title: 'Format de la source',
    description: 'Le nom du format publié : il dit quelles rubriques pouvaient être remplies.',
    type: 'identifier',
    required: true,
    value: (contract) => contract.format.id,
  },
  {
    name: 'genre',
    title: 'Genre',
    description:
      'marche, marche_subsequent (passé sur un accord-cadre déjà compté) ou concession ; ' +
      'seul le genre marche entre dans le montant retenu.',
    type: 'identifier',
    values: codesOf(KIND_TEXT),
    required: true,
    value: (contract) => KIND_TEXT[contract.kind].code,
  },
  {
    name: 'acheteur_siren',
    title: 'SIREN de l’acheteur',
    description: 'Neuf chiffres ; vide si la ligne publiée ne nomme pas d’acheteur.',
    type: 'identifier',
    pattern: SIREN_PATTERN,
    value: (contract) => contract.buyerSiren,
  },
  {
    name: 'acheteur_nom',
    title: 'Nom de l’acheteur',
    description: 'Tel que publié.',
    type: 'text',
    value: (contract) => contract.buyerName,
  },
  {
    name: 'identifiant_publie',
    title: 'Identifiant publié',
    description:
      'Le champ « id » de la source. Ce n’est pas une clé : plusieurs marchés peuvent le partager.',
    type: 'text',
    value: (contract) => contract.localId,
  },
  {
    name: 'uid',
    title: 'Identifiant unique publié',
    description: 'uuid ou uid de la source, s’il existe.',
    type: 'text',
    value: (contract) => contract.uid,
  },
]
