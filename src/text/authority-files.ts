import { ASSUMPTIONS } from '../domain/territory/assumption.ts'
import { TRACES, WORD_TRACES } from '../domain/territory/trace.ts'
import { RECORD_KINDS } from '../domain/record-kind.ts'
import { UPDATE_FREQUENCIES } from '../domain/territory/territory.ts'
import { fr } from './language/typography.ts'

const list = (values: readonly string[]) => values.map((value) => `« ${value} »`).join(', ')
const NO_SUCH_FIELD = fr`aucun champ de ce nom : retirez-le, ou corrigez son nom`
const ADDRESS = fr`une adresse qui commence par https://, par exemple « https://www.exemple.fr/ »`

/** What stands in each field of `territory.json`, with an example; what is within a field is told by the field. */
const territoryFields = (formats: readonly string[]): Readonly<Record<string, string>> => ({
  name: fr`le nom de l'acheteur, par exemple « Ville d’Exemple »`,
  shortName: fr`son nom court, par exemple « Exemple »`,
  article: fr`l'article du nom, « le », « la », « l’ », « les » ou rien, par exemple « la »`,
  subject: fr`le nom court avec son article, par exemple « la Ville »`,
  buyerSirens: fr`la liste de ses numéros SIREN, neuf chiffres entre guillemets dont le dernier est la clé, par exemple ["123456782"]`,
  noticeNames: fr`les noms sous lesquels paraissent ses avis, par exemple ["VILLE D'EXEMPLE"]`,
  ownFormats: fr`les formats que lui seul publie, parmi ${list(formats)}, par exemple []`,
  scope: fr`un périmètre du découpage administratif, « epci », « department », « region » ou « commune », avec son code entre guillemets, par exemple {"kind": "department", "code": "29"}, ou "none" pour un organisme sans territoire`,
  centralPurchasing: fr`le nom de la centrale d'achat et les mots des objets de marchés qui la nomment, au besoin ses thèmes (themes) et comment y adhérer (joining), par exemple {"name": "centrale d’achat d’Exemple", "titleWords": ["centrale d’achat"]}`,
  accent: fr`deux couleurs en six chiffres hexadécimaux, par exemple {"light": "#2f4f80", "dark": "#9ab8ea"}`,
  website: ADDRESS,
  profilAcheteur: fr`${ADDRESS}, ou null si elle est inconnue`,
  contact: fr`un courriel et un nom, par exemple {"email": "achats@exemple.fr", "name": "Service des achats"}`,
  legalNotice: fr`le directeur de la publication et l'hébergeur, par exemple {"directorOfPublication": "Prénom Nom, maire", "host": "Nom et adresse"}`,
  openDataUrl: ADDRESS,
  updateFrequency: fr`l'un des mots ${list(UPDATE_FREQUENCIES)}, par exemple « monthly »`,
  hosts: fr`les noms des serveurs d'où viennent les fichiers, sans https:// ni chemin, par exemple ["www.data.gouv.fr"]`,
  formats: fr`pour chaque format, parmi ${list([...formats, ...RECORD_KINDS])}, un titre, un éditeur et une licence, par exemple {"${formats[0]!}": {"title": "Données essentielles", "publisher": "data.gouv.fr", "licence": "Licence Ouverte 2.0"}}`,
})

/**
 * What should stand in a field of `territory.json`, given by its names from the outside in.
 * @param formats Ids of the published formats that are read.
 */
export function territoryFieldText(formats: readonly string[]): (path: readonly string[]) => string {
  const fields = territoryFields(formats)
  return ([name]) => fields[name!] ?? NO_SUCH_FIELD
}

const NO_SUCH_COLUMN = fr`aucune colonne de ce nom : retirez-la, ou corrigez son nom`
const TEXT = fr`un texte`
const NUMBER = fr`un nombre à point décimal et sans espace, par exemple « 0.25 »`
const UNIT = fr`une unité, par exemple « part » (de 0 à 1), « heures », « EUR » ou « facteur »`
const SOURCE = fr`le document d'où vient la ligne, par exemple « Délibération du 14 décembre 2018 »`
const PLACE = fr`un entier à partir de 1, par exemple « 4 »`
const INDICATOR = fr`l'identifiant de l'indicateur qui mesure la même chose, tel qu'il paraît dans l'adresse /indicateurs/<identifiant>/, par exemple « considerations-sociales », ou rien`

const INDICATOR_LIST = fr`des identifiants d'indicateurs joints par « | », tels qu'ils paraissent dans l'adresse /indicateurs/<identifiant>/, ou rien`
const TRACE_LIST = fr`des traces jointes par « | », parmi ${list([...TRACES])}, ou l'une de ${list([...WORD_TRACES])} suivie de deux-points et d'un mot, par exemple « faits:centrale », ou rien`
const WHEN = fr`un jour, un mois ou une année, par exemple « 2018-12-14 », « 2018-12 » ou « 2018 »`

/** What is said of each assumption, after its key. */
const inUnits = (say: (assumption: { readonly unit: string; readonly most: number }) => string) =>
  Object.entries(ASSUMPTIONS)
    .map(([key, assumption]) => `${say(assumption)} (${key})`)
    .join(', ')

/** What stands in each column of the tables of an authority's folder, by file. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'objectifs.csv': {
    id: fr`un identifiant court et unique, par exemple « clause-sociale »`,
    libelle: fr`ce qui est promis ou mesuré, par exemple « Part des marchés avec une clause sociale »`,
    nature: fr`« objectif » (promis) ou « repere » (mesuré ailleurs)`,
    indicateur: INDICATOR,
    mesure: fr`« plus large » si l'indicateur compte plus que ce qui est promis, ou rien`,
    perimetre: fr`où il vaut, par exemple « Union européenne », ou rien si c'est ici`,
    borne: fr`« au plus », « plus de » ou « au moins » pour un repère qui juge des pays, ou rien`,
    jugement: fr`« bon » ou « mauvais » à côté d'une borne, ou rien`,
    valeur: NUMBER,
    unite: UNIT,
    periode: fr`la période, par exemple « 2022-2025 », ou rien`,
    echeance: fr`le jour pour lequel c'est promis, par exemple « 2025-12-31 » ; un repère peut n'en avoir aucun`,
    source: SOURCE,
    source_date: fr`la date du document, par exemple « 2022 », ou rien`,
    remarque: fr`une remarque, par exemple « Au moins. », ou rien`,
  },
  'faits.csv': {
    sujet: fr`ce que dit le document, par exemple « heures d'insertion »`,
    territoire: fr`le territoire dont parle le document, ou rien si c'est celui-ci`,
    indicateur: INDICATOR,
    valeur: fr`un nombre ou un jour, par exemple « 1622 »`,
    unite: UNIT,
    source: SOURCE,
    remarque: fr`ce qui empêche de comparer cette valeur à d'autres, ou rien`,
  },
  'partenaires.csv': { id: TEXT, nom: TEXT, role: TEXT, pour: TEXT, source: SOURCE },
  'grille-communes.csv': {
    code_insee: fr`le code INSEE de la commune, par exemple « 29019 »`,
    nom: fr`le nom de la commune, par exemple « Brest »`,
    colonne: PLACE,
    ligne: PLACE,
    source: SOURCE,
  },
  'actions-spaser.csv': {
    numero: fr`${PLACE} : l'adresse de l'action, qui ne change plus`,
    groupe: fr`le pilier ou l'axe, par exemple « Pilier 1 – Renforcer l'insertion »`,
    ordre: PLACE,
    nom: fr`un nom de quelques mots, par exemple « Diversifier les clauses »`,
    intitule: fr`l'intitulé de l'action dans son document`,
    indicateurs: INDICATOR_LIST,
    traces: TRACE_LIST,
    source: SOURCE,
  },
  'jalons.csv': {
    date: WHEN,
    fin: fr`${WHEN}, pas avant la date, ou rien`,
    nom: fr`ce qui s'est passé, en quelques mots, par exemple « Schéma adopté »`,
    detail: fr`un détail, ou rien`,
    source: SOURCE,
  },
  'engagements.csv': {
    numero: PLACE,
    charte: fr`le nom de la charte signée`,
    intitule: fr`l'engagement, en quelques mots`,
    indicateurs: INDICATOR_LIST,
    traces: TRACE_LIST,
    source: SOURCE,
    remarque: fr`une remarque, ou rien`,
  },
  'concertation.csv': {
    theme: fr`le thème, par exemple « insertion »`,
    proposition: fr`ce qui a été proposé, redit en bref`,
    reponse: fr`ce que la collectivité a répondu, redit en bref, ou rien`,
    source: SOURCE,
  },
  'hypotheses.csv': {
    cle: fr`l'une des clés ${list(Object.keys(ASSUMPTIONS))}, une ligne chacune`,
    valeur: fr`un nombre entier à partir de 1, sans espace, jusqu'à ${inUnits(({ most, unit }) => `${most} ${unit}`)}`,
    unite: fr`l'unité de la clé : ${inUnits(({ unit }) => `« ${unit} »`)}`,
    source: SOURCE,
  },
}

/** What should stand in a column of one of the tables of an authority's folder. */
export function authorityColumnText(file: string, column: string): string {
  return COLUMNS[file]?.[column] ?? NO_SUCH_COLUMN
}
