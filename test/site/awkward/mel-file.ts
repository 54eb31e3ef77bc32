import Papa from 'papaparse'
import { cellJson } from '../../../scripts/demo/mel/file.ts'
import { DEEP } from './shapes.ts'
import { BUYER, NAMED } from './suppliers.ts'
import { TITLES, TITLE_NAMES } from './texts.ts'

/** The MEL's export: one row a title, the suppliers by turns. */
export function melFile(): string {
  const rows = TITLE_NAMES.map((name, index) => ({
    ID: `M${index}<"&`,
    Acheteur: cellJson({ id: BUYER, nom: 'Métropole <b>Européenne</b>' }),
    "Technique d'achat": 'Marché "simple" <i>',
    'Type de Contrat': 'MARCHE_PUBLIC',
    'Objet du marché': TITLES[name].published,
    'Code CPV': '45233141',
    Procédure: '=Procédure "adaptée" <b>',
    "Lieu d'exécution": cellJson({ code: '59', typeCode: 'Code département', nom: '(59) <b>Nord</b>' }),
    'Durée du marché': '48',
    'Date de notification': `2022-04-${String(index + 1).padStart(2, '0')}`,
    'Date de publication des données': '',
    'Montant du marché': String(40_000 + index),
    'Forme des prix': '@Révisable',
    Titulaires: cellJson({ titulaire: NAMED[index % NAMED.length]! }),
    uuid: '',
    modifications: index === 0 ? DEEP : '',
    "Type d'identifiant du titulaire": NAMED[index % NAMED.length]!.typeIdentifiant,
    'Dénomination sociale du titulaire': NAMED[index % NAMED.length]!.denominationSociale,
    'Identifiant du titulaire': NAMED[index % NAMED.length]!.id,
  }))
  return `\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`
}
