import { ContractTable } from '../../../src/client/explorer/contract-table.ts'
import type { ExplorerField } from '../../../src/client/explorer/field.ts'

const field = (
  name: string,
  type: ExplorerField['type'],
  more: Partial<ExplorerField> = {},
): ExplorerField => ({
  name,
  title: name,
  type,
  column: name,
  hint: '',
  ...more,
})

export const FIELDS: readonly ExplorerField[] = [
  field('id', 'identifier'),
  field('genre', 'identifier', {
    labels: { marche: 'Marché', marche_subsequent: 'Marché sous accord-cadre' },
  }),
  field('objet', 'text'),
  field('cpv', 'identifier'),
  field('cpv.division', 'identifier', { column: 'cpv', part: 'division', labels: { '45': '45 Travaux' } }),
  field('montant_eur', 'amount'),
  field('montant_statut', 'identifier'),
  field('montant_initial_eur', 'amount'),
  field('date_notification', 'date'),
  field('date_notification.mois', 'date', { column: 'date_notification', part: 'month' }),
  field('annee', 'integer'),
  field('nombre_titulaires', 'integer'),
  field('titulaires_siret', 'list'),
  field('titulaires_siren', 'list', {
    column: 'titulaires_siret',
    part: 'siren',
    labels: { '111111111': 'Écoles & Cie' },
  }),
  field('considerations_sociales', 'list'),
  field('innovant', 'boolean'),
]

const HEADER = FIELDS.filter(({ part }) => part === undefined).map(({ name }) => name)
const [A, B] = ['11111111100011', '22222222200022']

/** A row by its columns; what is not said is unknown. */
export const row = (cells: Readonly<Record<string, string>>): string[] =>
  HEADER.map(
    (name) => ({ genre: 'marche', montant_statut: 'indique', nombre_titulaires: '1', ...cells })[name] ?? '',
  )

/** One of each kind: stated, not stated, call-off, concession, out of proportion, several suppliers. */
export const ROWS = [
  row({
    id: 'a',
    objet: 'Œuvres d’été',
    cpv: '45111100',
    montant_eur: '100.1',
    montant_initial_eur: '90',
    date_notification: '2024-03-05',
    annee: '2024',
    titulaires_siret: A,
    considerations_sociales: 'Clause sociale|Critère social',
    innovant: 'oui',
  }),
  row({
    id: 'b',
    objet: "'=1+1",
    cpv: '45200000',
    montant_eur: '200.2',
    montant_initial_eur: '1',
    date_notification: '2024-03-31',
    annee: '2024',
    nombre_titulaires: '2',
    titulaires_siret: `${A}|${B}`,
    considerations_sociales: 'aucune',
    innovant: 'non',
  }),
  row({
    id: 'c',
    objet: 'Nettoyage de vitres',
    cpv: '90910000',
    montant_statut: 'non_indique',
    date_notification: '2025-01-01',
    annee: '2025',
    titulaires_siret: B,
  }),
  row({
    id: 'd',
    genre: 'marche_subsequent',
    objet: 'Jeux',
    montant_eur: '1000',
    montant_initial_eur: '1000',
    annee: '2025',
    date_notification: '2025-06-01',
  }),
  row({
    id: 'e',
    genre: 'concession',
    objet: 'Parc, "grand"\r\nde loisirs',
    montant_eur: '5000',
    date_notification: '2025-06-02',
    annee: '2025',
  }),
  row({
    id: 'f',
    objet: 'Sel',
    cpv: '09000000',
    montant_eur: '99999999999999999.99',
    montant_statut: 'invraisemblable',
    montant_initial_eur: '99999999999999999.99',
    nombre_titulaires: '3',
    titulaires_siret: A,
  }),
]

export const TABLE = new ContractTable(HEADER, ROWS, FIELDS)
export const ALL = ROWS.map((_, index) => index)
