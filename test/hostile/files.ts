import type { FileToRead } from '../../src/tables/read.ts'
import { fileOf } from '../formats/read-fixture.ts'

const CONTRACT = {
  id: '20222022T0002500',
  acheteur: { id: '20009320100016', nom: 'Métropole Européenne de Lille' },
  nature: 'Marché',
  objet: 'Travaux de voirie',
  codeCPV: '45233141',
  procedure: 'Procédure adaptée',
  dureeMois: 48,
  dateNotification: '2022-04-13',
  montant: 375_000,
  titulaires: [{ id: '00000001800010', typeIdentifiant: 'SIRET', denominationSociale: 'Voirie du Nord' }],
}

/** A file of the format of 2019 whose contracts are ordinary but for what each says of itself. */
export function contracts2019(...changes: readonly object[]): FileToRead {
  const marches = changes.map((each) => ({ ...CONTRACT, ...each }))
  return fileOf(JSON.stringify({ marches }), undefined, 'decp-2019.json')
}

/** The same of the format of 2022. */
export function contracts2022(...changes: readonly object[]): FileToRead {
  const marche = changes.map((each) => ({ ...CONTRACT, ...each }))
  return fileOf(JSON.stringify({ marches: { marche } }), undefined, 'decp-2022.json')
}

const MEL = {
  ID: '20222022T0002500',
  Acheteur: JSON.stringify(CONTRACT.acheteur),
  "Technique d'achat": 'Accord-cadre',
  'Type de Contrat': 'MARCHE_PUBLIC',
  'Objet du marché': 'Travaux de voirie',
  'Code CPV': '45233141',
  Procédure: 'Procédure adaptée',
  'Durée du marché': '48',
  'Date de notification': '2022-04-13',
  'Montant du marché': '375000',
  Titulaires: JSON.stringify([{ titulaire: CONTRACT.titulaires[0] }]),
  modifications: '',
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** The export of the MEL, ordinary but for what each row says of itself. */
export function melExport(...changes: readonly Partial<typeof MEL>[]): FileToRead {
  const lines = [Object.keys(MEL), ...changes.map((each) => Object.values({ ...MEL, ...each }))]
  return fileOf(lines.map((line) => line.map(quoted).join(';')).join('\n'))
}

/** A table of the portal's own in its columns, from rows by column name. */
export function ownTable(...rows: readonly Readonly<Record<string, string>>[]): FileToRead {
  const columns = Object.keys(rows[0]!)
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
  return fileOf(lines.map((line) => line.map(quoted).join(',')).join('\n'))
}
