import { OPTIONAL_FIELDS } from '../../domain/contract/format.ts'
import type { OptionalField } from '../../domain/contract/format.ts'
import type { Portal } from '../../domain/portal.ts'
import { OPTIONAL_FIELD_TEXT } from '../../text/contract.ts'
import { formatCount } from '../../text/language/format.ts'
import { prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import { fr } from '../../text/language/typography.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import { UNUSUAL_MONTHS } from './line.ts'
import type { EndingRow } from './row.ts'

/** Beside the finding. */
export const ENDING_NOTICE = fr`Une échéance n'annonce pas un marché : rien n'oblige l'acheteur à renouveler celui qui finit, ni sous la même forme. Seul un achat de la programmation, puis un avis, le disent.`

const SHOWN_FIELDS = OPTIONAL_FIELDS.filter(
  (field) => field !== 'subcontracting' && field !== 'supplierDistance',
)
const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** Fields of the list that no row's record has. */
export function absentFields(rows: readonly EndingRow[]): readonly OptionalField[] {
  return SHOWN_FIELDS.filter((field) => !rows.some(({ contract }) => publicationHasField(contract, field)))
}

/** "Absent du format…": said once where it holds for every row (rule 6). */
export function absentFieldsNote(fields: readonly OptionalField[]): string | undefined {
  if (fields.length === 0) return undefined
  const labels = fields.map((field) => fr`« ${OPTIONAL_FIELD_TEXT[field].label} »`)
  return fr`Le format des fichiers lus ne demande pas : ${list.format(labels)}. On ne peut donc rien en dire ici, ce qui ne veut pas dire zéro.`
}

function ofThePlan({ planEditions }: Portal): Prose {
  return planEditions.length === 0
    ? prose`Aucune programmation des achats n'est lue par ce site : nous ne savons pas lesquels seront renouvelés. Le fichier qu'il faudrait suit [ce schéma](/donnees/schemas/programmation.json).`
    : prose`« Renouvelé par » suit l'identifiant que la programmation publie. « Rapprochement probable » est une supposition de ce site, d'après le code CPV, l'intitulé et les dates : elle peut être fausse et n'entre dans aucun compte.`
}

function ofCallOffs({ contracts }: Portal): Prose {
  const count = contracts.filter(({ kind }) => kind === 'callOff').length
  return count === 0
    ? prose`Les [marchés sous accord-cadre](mot:marche-subsequent) n'y seraient pas : ils finissent avec leur accord-cadre. Les fichiers lus n'en ont aucun.`
    : prose`Les [marchés sous accord-cadre](mot:marche-subsequent) n'y sont pas : ils finissent avec leur accord-cadre (${formatCount(count, 'laissé', 'laissés')} de côté, toutes dates confondues).`
}

function ofTheProfile({ territory: { profilAcheteur, nameWithOf } }: Portal): Prose {
  return profilAcheteur === null
    ? prose`Les consultations paraissent sur le [site des consultations](mot:profil-d-acheteur) ${nameWithOf} ; son adresse n'est pas renseignée sur ce site.`
    : prose`Les consultations paraissent sur le [site des consultations ${nameWithOf}](${profilAcheteur}).`
}

/** What the list cannot tell, as sentences with links. */
export function readingNotes(portal: Portal): readonly Prose[] {
  return [
    prose`La fin est « au plus tard » : la notification et la durée publiée, qui compte les reconductions possibles. Un marché peut finir plus tôt, n'être pas reconduit, ou être résilié sans que ces données le disent ([la règle](/methodologie/#regle-16)).`,
    prose`À partir de ${formatCount(UNUSUAL_MONTHS, 'mois', 'mois')}, une durée est signalée comme inhabituelle (un choix de ce site). Nulle ou au-delà de 240 mois, elle ne donne pas de fin.`,
    prose`Un montant signé est un prix ou un maximum pour toute la durée, non une dépense, ni ce que vaudra la suite.`,
    ofThePlan(portal),
    ofCallOffs(portal),
    ofTheProfile(portal),
  ]
}
