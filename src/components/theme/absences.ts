import { formatHasField } from '../../domain/contract.ts'
import type { ComputedIndicator, Need } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { fr } from '../../text/typography.ts'

/** Why figures are missing, what would give them, and which they are. */
export interface AbsenceGroup {
  readonly reason: string
  /** Which file or field would be needed; absent where the files could say it, and hold no such row. */
  readonly remedy?: string
  readonly indicators: readonly ComputedIndicator[]
}

type Known = Pick<Portal, 'contracts' | 'establishments' | 'structures' | 'inclusion'>

const SINCE_2024 = fr`Il faudrait les données essentielles au format de 2022, en vigueur depuis le 1er janvier 2024.`

const fieldText = (rubric: string) => ({
  reason: fr`Les fichiers lus n'ont pas de rubrique pour ${rubric} : leur format ne la prévoit pas. Cela ne veut pas dire qu'il n'y en a pas.`,
  remedy: SINCE_2024,
})

const NEED_TEXT: Record<Need, { readonly reason: string; readonly remedy: string }> = {
  socialConsiderations: fieldText('les considérations sociales'),
  environmentalConsiderations: fieldText('les considérations environnementales'),
  bidsReceived: fieldText('le nombre d’offres reçues'),
  subcontracting: fieldText('la sous-traitance'),
  establishments: {
    reason: fr`Les données essentielles donnent le numéro SIRET d'un titulaire, non son adresse, et aucun fichier d'établissements n'accompagne ces marchés.`,
    remedy: fr`Il faudrait un extrait du répertoire SIRENE : pour chaque SIRET, la commune, la taille de l'entreprise et l'appartenance à l'économie sociale et solidaire.`,
  },
  structures: {
    reason: fr`Aucune liste des structures d'insertion et du handicap (SIAE, EA, ESAT) n'accompagne ces marchés.`,
    remedy: fr`Il faudrait cette liste, avec le SIRET et le type de chaque structure.`,
  },
  inclusion: {
    reason: fr`Les données essentielles ne portent aucune heure d'insertion, aucun schéma national n'existe pour les publier, et aucun fichier d'heures n'accompagne ces marchés.`,
    remedy: fr`Il faudrait une ligne par marché, par année et par métier : heures prévues, heures réalisées, personnes, type de structure.`,
  },
}

const NO_ROWS = fr`Les fichiers lus pourraient le dire, mais aucune de leurs lignes n'est de cette sorte. Cela ne dit pas qu'il n'y en a pas ailleurs.`

function lacks(need: Need, { contracts, establishments, structures, inclusion }: Known): boolean {
  if (need === 'establishments') return establishments.size === 0
  if (need === 'structures') return structures.length === 0
  if (need === 'inclusion') return inclusion.length === 0
  return !contracts.some(({ format }) => formatHasField(format, need))
}

/** Absent indicators by what they lack, in the order of the registry. */
export function absenceGroups(indicators: readonly ComputedIndicator[], portal: Known): AbsenceGroup[] {
  const groups = Map.groupBy(
    indicators.filter(({ absent }) => absent !== undefined),
    ({ needs }) => needs.find((need) => lacks(need, portal)),
  )
  return [...groups].map(([need, members]) => ({
    ...(need === undefined ? { reason: NO_ROWS } : NEED_TEXT[need]),
    indicators: members,
  }))
}
