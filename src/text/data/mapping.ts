import { DATE_WRITINGS } from '../../domain/territory/mapped-date.ts'
import { fr } from '../language/typography.ts'

const list = (values: readonly string[]) => values.map((value) => `« ${value} »`).join(', ')

/** What a file read through a mapping is called, wherever a format is named. */
export const MAPPED_LABEL = 'Tableau lu par une correspondance du territoire'
export const MAPPED_NAME = fr`un tableau lu par une correspondance du territoire`
export const MAPPED_CAVEAT = fr`Ses colonnes sont celles de qui le publie : « mapping.json » dit laquelle donne chaque champ, et les champs sans colonne n'y existent pas.`
export const MAPPED_SHAPE = fr`un tableau que « mapping.json » explique`

/** What should stand in the parts of a `mapping.json`. */
export const mappingText = {
  table: (names: readonly string[]) => fr`la table que devient le fichier, parmi ${list(names)}`,
  columns: fr`pour chaque colonne du fichier, le champ qu'elle donne, par exemple {"Objet du marché": "objet"}, ou null si elle n'en donne aucun`,
  header: (headers: readonly string[]) =>
    fr`une colonne du fichier, parmi ${list(headers)} ; corrigez ce nom ou retirez cette ligne`,
  field: (table: string, fields: readonly string[]) =>
    fr`un champ de la table « ${table} », parmi ${list(fields)}`,
  missing: (field: string) =>
    fr`une colonne qui donne « ${field} », obligatoire, ou sa valeur dans « always » si elle est la même partout`,
  code: (codes: readonly string[]) => fr`l'une de ces valeurs : ${list(codes)}`,
  values: fr`pour chaque valeur du fichier, la nôtre, par exemple {"ACI": "SIAE"}`,
  date: fr`l'une de ces écritures d'une date : ${list(DATE_WRITINGS)}`,
  decimal: fr`la marque des décimales, « , » ou « . »`,
  separator: fr`ce qui sépare les éléments d'une liste, par exemple « ; »`,
  always: fr`ce qui vaut pour toutes les lignes, par exemple {"acheteur_id": "20009320100016"}`,
  rowPerSupplier: fr`true si chaque ligne est un fournisseur d'un marché, avec le montant entier du marché ; false sinon`,
  unknown: fr`aucune rubrique de ce nom : retirez-la, ou corrigez son nom`,
} as const
