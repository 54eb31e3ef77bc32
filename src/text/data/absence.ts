import { OPTIONAL_FIELDS } from '../../domain/contract/format.ts'
import { OPTIONAL_FIELD_TEXT } from '../contract.ts'
import { ROW_WORDS } from '../row-words.ts'
import { fr } from '../language/typography.ts'
import type { OptionalField } from '../../domain/contract/format.ts'
import type { Absence, ComputedIndicator, FileNeed, Need } from '../../domain/indicator.ts'
import type { Circle } from '../../domain/territory/local-scope.ts'

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** A file of the portal's own tables that would be needed: its name, what it would tell, its published schema. */
export interface MissingFile {
  readonly name: string
  readonly tells: string
  /** Name of the Table Schema under `/donnees/schemas/`. */
  readonly schema: string
  readonly feminine?: true
}

export const MISSING_FILE: Record<FileNeed, MissingFile> = {
  establishments: {
    name: fr`le fichier des établissements`,
    tells: fr`la commune, la taille et l'appartenance à l'économie sociale et solidaire de chaque fournisseur, d'après le répertoire Sirene`,
    schema: 'etablissements',
  },
  structures: {
    name: fr`le fichier des structures`,
    tells: fr`la liste des structures d'insertion (SIAE), des entreprises adaptées (EA) et des ESAT`,
    schema: 'structures',
  },
  esus: {
    name: fr`une liste d'entreprises solidaires dans le fichier des structures`,
    tells: fr`une ligne de type « ESUS » par entreprise solidaire d'utilité sociale agréée par l'État`,
    schema: 'structures',
    feminine: true,
  },
  inclusion: {
    name: fr`le fichier des heures d'insertion`,
    tells: fr`les heures prévues et réalisées et le nombre de personnes, par année, par marché et par métier`,
    schema: 'insertion',
  },
  plan: {
    name: fr`la programmation des achats`,
    tells: fr`les achats prévus, par trimestre et par métier, et ce qu'ils sont devenus`,
    schema: 'programmation',
    feminine: true,
  },
  results: {
    name: fr`le fichier des résultats mesurés`,
    tells: fr`ce que la collectivité mesure elle-même, période par période, et les cibles qu'elle s'est données`,
    schema: 'resultats-mesures',
  },
  ideas: {
    name: fr`le fichier des besoins ouverts aux idées`,
    tells: fr`ce que la collectivité cherche, à qui le proposer, et ce que les besoins présentés sont devenus`,
    schema: 'besoins',
  },
  corrections: {
    name: fr`le fichier des corrections`,
    tells: fr`les valeurs publiées qui se sont révélées fausses, et celles qui les remplacent`,
    schema: 'corrections',
  },
  centralOffers: {
    name: fr`le fichier des marchés de la centrale d'achat`,
    tells: fr`ce que ses adhérents peuvent commander, par thème, et jusqu'à quand`,
    schema: 'centrale-marches',
  },
  centralMembers: {
    name: fr`le fichier des membres de la centrale d'achat`,
    tells: fr`les communes, les centres d'action sociale et les établissements qui peuvent commander par elle`,
    schema: 'centrale-adherents',
  },
}

export const ABSENCE_TEXT: Record<Absence, string> = {
  'field-not-in-formats': fr`La rubrique n'existe pas dans les formats lus`,
  'source-absent': fr`Le fichier qu'il faudrait n'est pas fourni pour ce territoire`,
  'no-circle': fr`Ce cercle n'existe pas pour ce territoire`,
  'no-rows': fr`Les fichiers lus n'ont aucune ligne de cette sorte`,
}

/** Why nothing is known, in one or two sentences, and the file that would tell. */
export interface AbsenceReason {
  readonly sentence: string
  readonly file?: MissingFile
}

function isField(need: Need): need is OptionalField {
  return (OPTIONAL_FIELDS as readonly Need[]).includes(need)
}

/** "la rubrique « Volet social »", "le fichier des établissements". */
export function needLabel(need: Need): string {
  return isField(need) ? fr`la rubrique « ${OPTIONAL_FIELD_TEXT[need].label} »` : MISSING_FILE[need].name
}

/** Why a circle of rule 9 says nothing of a territory. */
const NO_CIRCLE: Record<Circle, string> = {
  territory: fr`L'acheteur n'a pas de territoire à lui : aucune entreprise ne lui est locale.`,
  department: fr`Le territoire n'est pas une partie d'un département : « local » n'y a pas ce sens.`,
  region: fr`Le territoire n'est pas une partie d'une région : « local » n'y a pas ce sens.`,
}

function reasonOf(indicator: ComputedIndicator, absence: Absence): AbsenceReason[] {
  const { needs, series, circle } = indicator
  const fields = needs.filter(isField)
  const files = needs.filter((need): need is FileNeed => !isField(need))
  if (absence === 'field-not-in-formats') {
    const names = list.format(fields.map((field) => fr`« ${OPTIONAL_FIELD_TEXT[field].label} »`))
    const rubrics = fields.length > 1 ? fr`les rubriques` : fr`la rubrique`
    return [
      {
        sentence: fr`Les formats des fichiers lus n'ont pas ${rubrics} ${names} : l'absence de chiffre n'est pas un zéro.`,
      },
    ]
  }
  if (absence === 'source-absent') {
    return files.map((kind) => ({
      sentence: fr`Il faudrait ${MISSING_FILE[kind].name} : ${MISSING_FILE[kind].tells}. ${MISSING_FILE[kind].feminine ? fr`Aucune n'est fournie` : fr`Aucun n'est fourni`} ici : l'absence de chiffre n'est pas un zéro.`,
      file: MISSING_FILE[kind],
    }))
  }
  if (absence === 'no-circle' && circle !== undefined) return [{ sentence: NO_CIRCLE[circle] }]
  const { one, feminine } = ROW_WORDS[series.rowKind]
  return [
    {
      sentence: fr`${feminine ? 'Aucune' : 'Aucun'} ${one} des fichiers lus n'est de cette sorte : cela ne dit pas qu'il n'y en a pas ailleurs.`,
    },
  ]
}

/** Why an indicator has no value; nothing where it has one. */
export function absenceReasons(indicator: ComputedIndicator): readonly AbsenceReason[] {
  return indicator.absent === undefined ? [] : reasonOf(indicator, indicator.absent)
}

/** Absent indicators for one same reason. */
export interface AbsentGroup extends AbsenceReason {
  readonly indicators: readonly ComputedIndicator[]
}

/** Absent indicators by what they lack, in the order of the registry. */
export function absentGroups(indicators: readonly ComputedIndicator[]): AbsentGroup[] {
  const groups = new Map<string, { reason: AbsenceReason; indicators: ComputedIndicator[] }>()
  for (const indicator of indicators) {
    const [reason] = absenceReasons(indicator)
    if (reason === undefined) continue
    const known = groups.get(reason.sentence)
    if (known === undefined) groups.set(reason.sentence, { reason, indicators: [indicator] })
    else known.indicators.push(indicator)
  }
  return [...groups.values()].map(({ reason, indicators: members }) => ({ ...reason, indicators: members }))
}
