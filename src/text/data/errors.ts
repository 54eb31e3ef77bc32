import type { InputError, InputErrorPlace, InputProblem, Mistake } from '../../domain/input-error.ts'
import { fr } from '../language/typography.ts'

const inFile = (place: InputErrorPlace) => (place.file ? fr`le fichier « ${place.file} »` : 'le fichier')
const ofFile = (place: InputErrorPlace) => (place.file ? fr`du fichier « ${place.file} »` : 'du fichier')

/** " (ligne 412, colonne « Fournisseurs », position 90, valeur « x », attendu : y)", or nothing. */
function details(place: InputErrorPlace): string {
  const parts = [
    place.row === undefined ? '' : `ligne ${place.row}`,
    place.line === undefined ? '' : `ligne ${place.line} du fichier`,
    place.column === undefined ? '' : fr`colonne « ${place.column} »`,
    place.position === undefined ? '' : `position ${place.position}`,
    place.value === undefined ? '' : fr`valeur lue « ${place.value} »`,
    place.expected === undefined ? '' : fr`attendu : ${place.expected}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** "- ligne 3, colonne « valeur » : valeur lue « trente », attendu : un nombre à point décimal…". */
function mistakeLine({ file, line, field, value, expected }: Mistake): string {
  const kind = line !== undefined ? 'colonne' : field.startsWith('--') ? 'option' : 'champ'
  const where = [
    ...(file === undefined ? [] : [fr`fichier « ${file} »`]),
    ...(line === undefined ? [] : [`ligne ${line}`]),
    ...(field === '' ? [] : [fr`${kind} « ${field} »`]),
  ]
  const read = value === undefined ? 'absent' : value === '' ? 'vide' : fr`valeur lue « ${value} »`
  return fr`\n- ${where.join(', ') || 'le fichier'} : ${read}, attendu : ${expected}`
}

const DESCRIPTIONS: Record<InputProblem, (place: InputErrorPlace) => string> = {
  'not-found': (place) =>
    fr`${inFile(place)} est introuvable${details(place)} : vérifiez son nom et le dossier où il se trouve, puis relancez la commande.`,
  'empty-file': (place) =>
    fr`${inFile(place)} est vide${details(place)} : exportez-le de nouveau depuis l'outil d'origine.`,
  'not-text': (place) =>
    fr`${inFile(place)} n'est pas un fichier de texte${details(place)} : donnez l'export en CSV, en JSON ou en classeur .xlsx ; une archive se décompresse d'abord.`,
  'unknown-format': (place) =>
    fr`le portail ne reconnaît pas le format ${ofFile(place)}${details({ ...place, expected: undefined })} : donnez ${place.expected ?? 'un fichier qu’il sait lire'} ; les schémas sont à l'adresse /donnees/schemas/.`,
  'broken-json': (place) =>
    fr`${inFile(place)} n'est pas un JSON complet et valide${details(place)} : l'export a sans doute été coupé ou modifié à la main ; exportez-le de nouveau ou corrigez-le à cet endroit.`,
  'broken-csv': (place) =>
    fr`${inFile(place)} n'est pas un CSV complet${details(place)} : un guillemet ouvert n'est jamais refermé et avale les lignes suivantes, ou une ligne n'a pas de fin ; corrigez cet endroit ou exportez de nouveau le fichier.`,
  'broken-xml': (place) =>
    fr`${inFile(place)} n'est pas un XML complet et valide${details(place)} : l'export a sans doute été coupé ou modifié à la main ; exportez-le de nouveau ou corrigez-le à cet endroit.`,
  'old-workbook': (place) =>
    fr`${inFile(place)} est un classeur Excel ancien (.xls), ou protégé par un mot de passe${details(place)} : ouvrez-le dans le tableur, ôtez-en le mot de passe, puis enregistrez-le en .xlsx ou en CSV.`,
  'not-workbook': (place) =>
    fr`${inFile(place)} n'est pas un classeur .xlsx${details(place)} : enregistrez le tableau en .xlsx ou en CSV ; une archive se décompresse d'abord.`,
  'broken-workbook': (place) =>
    fr`${inFile(place)} n'est pas un classeur complet${details(place)} : il a sans doute été coupé en chemin ; enregistrez-le ou téléchargez-le de nouveau.`,
  'large-workbook': (place) =>
    fr`${inFile(place)} est un trop grand classeur${details(place)} : enregistrez sa feuille en CSV, que le portail lit quelle qu'en soit la taille.`,
  'unknown-sheet': (place) =>
    fr`aucune feuille ${ofFile(place)} n'a le nom que donne « source.json »${details(place)} : écrivez « sheet » comme sur l'onglet, ou retirez-le pour lire la première feuille.`,
  'broken-gzip': (place) =>
    fr`${inFile(place)} n'est pas une archive GZIP complète${details(place)} : le téléchargement a sans doute été coupé ; reprenez-le, ou donnez le fichier décompressé.`,
  'gzip-bomb': (place) =>
    fr`${inFile(place)} est une archive GZIP dont le contenu est bien plus grand que celui d'une table${details(place)} : décompressez-la vous-même et vérifiez ce qu'elle contient.`,
  'broken-parquet': (place) =>
    fr`${inFile(place)} n'est pas un Parquet complet et lisible${details(place)} : le téléchargement a sans doute été coupé ; reprenez-le, ou donnez la même table en CSV.`,
  'missing-column': (place) =>
    fr`il manque une colonne obligatoire dans l'en-tête ${ofFile(place)}${details(place)} : ajoutez cette colonne ou rendez-lui exactement ce nom.`,
  'no-rows': (place) =>
    fr`${inFile(place)} ne contient aucune ligne sous son en-tête${details(place)} : vérifiez que l'export porte sur la bonne période, puis exportez-le de nouveau.`,
  'sha256-mismatch': (place) =>
    fr`le contenu ${ofFile(place)} n'est pas celui qu'annonce « source.json »${details(place)} : remettez le fichier d'origine ou, si le changement est voulu, mettez à jour l'empreinte « sha256 » dans « source.json ».`,
  'row-count-mismatch': (place) =>
    fr`le nombre de lignes ${ofFile(place)} n'est pas celui qu'annonce « source.json »${details(place)} : remettez le fichier complet ou, si le changement est voulu, mettez à jour « rows » dans « source.json ».`,
  'broken-source-json': (place) =>
    fr`la description de la source, ${inFile(place)}, ne peut pas être lue${details(place)} : corrigez ce champ ; il faut au moins « title », « publisher », « licence » et « demonstration ».`,
  'broken-territory-json': (place) =>
    fr`la description du territoire, ${inFile(place)}, ne peut pas être lue${details(place)} : corrigez-la à cet endroit ; « data/README.md » donne un exemple complet.`,
  'broken-territory': (place) =>
    fr`${inFile(place)} est à corriger${details(place)} : mettez ce qui est attendu, ou retirez le champ s'il n'est pas obligatoire.${(place.mistakes ?? []).map(mistakeLine).join('')}`,
  'broken-published': (place) =>
    fr`le journal des éditions, ${inFile(place)}, ne peut pas être lu${details(place)} : reprenez ce fichier tel que « npm run edition » l'a écrit (il ne se modifie pas à la main).`,
  'missing-provenance': (place) =>
    fr`on ne sait pas qui publie ${inFile(place)}${details(place)} : placez à côté un « source.json » (titre, éditeur, licence, date) ou décrivez ce format dans « territory.json », à la rubrique « formats ».`,
  'no-source': (place) =>
    fr`aucun fichier à lire${place.file ? fr` dans « ${place.file} »` : ''}${details(place)} : déposez-y au moins un fichier de marchés dans l'un des formats que le portail lit.`,
  'buyer-absent': (place) =>
    fr`aucune ligne${place.file ? fr` ${ofFile(place)}` : ''} n'appartient à l'acheteur attendu (attendu : ${place.expected ?? fr`les SIREN de « territory.json »`} ; acheteurs présents : ${place.value ?? 'aucun'}) : donnez le fichier de cet acheteur ou ajoutez son SIREN à « buyerSirens » dans « territory.json ».`,
  'bad-reference-date': (place) =>
    place.value === undefined
      ? fr`aucune date plausible ne se lit dans les fichiers${details(place)} : dites à quelle date les juger, par exemple --date 2026-11-22.`
      : fr`la date de référence n'est pas une date du calendrier${details(place)} : écrivez-la année-mois-jour, par exemple --date 2026-11-22.`,
  'unknown-territory': (place) =>
    fr`ce territoire n'existe pas dans « data/territories »${details(place)} : choisissez un territoire présent ou créez son dossier avec un « territory.json ».`,
  'bad-old-id': (place) =>
    fr`la liste des anciens identifiants${place.file ? fr`, ${inFile(place)},` : ''} ne peut pas être suivie${details(place)} : corrigez ou retirez cette ligne.`,
  'broken-comparison': (place) =>
    fr`la comparaison que demande --compare ne peut pas se faire${details(place)} : corrigez ce qui suit, ou retirez-le de la liste.${(place.mistakes ?? []).map(mistakeLine).join('')}`,
  'broken-fleet': (place) =>
    fr`les portails demandés ne peuvent pas être construits${details(place)} : corrigez ce qui suit, puis relancez la commande ; rien n'a été construit.${(place.mistakes ?? []).map(mistakeLine).join('')}`,
  'broken-outlines': ({ column, ...place }) =>
    fr`${inFile(place)} ne donne pas de contours de communes que l'on puisse dessiner${column === undefined ? '' : fr`, à « ${column} »`}${details(place)} : récupérez-le de nouveau par « npm run fetch », ou retirez-le ; sans lui la carte redevient une grille de cases.`,
}

/**
 * One French sentence for a file that cannot be read: what, where, the value, and what to do about it. The value
 * is shown as the error carries it: whoever throws masks what rule 11 protects.
 */
export function describeInputError(error: InputError): string {
  const sentence = DESCRIPTIONS[error.problem](error.place)
  return sentence.charAt(0).toLocaleUpperCase('fr-FR') + sentence.slice(1)
}
