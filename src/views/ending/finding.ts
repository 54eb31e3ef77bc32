import { countOutOfScale, isOutOfScale } from '../../domain/contract/amount-test.ts'
import { addMonths } from '../../domain/date.ts'
import { ENDING_MONTHS, unknownEndOf } from '../../domain/contract/ending-contracts.ts'
import { sumCents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { asOf } from '../../text/as-of.ts'
import { formatCount, formatDate, formatEurosShort } from '../../text/language/format.ts'
import { joinProse, link, prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import { fr } from '../../text/language/typography.ts'
import { isConcession } from './row.ts'
import type { EndingPage } from './pages.ts'
import type { EndingRow } from './row.ts'

/** What the page finds, as sentences with links: every number leads to its rows. */
export interface EndingFinding {
  readonly title: Prose
  readonly sentences: readonly Prose[]
}

function counted(count: number, one: string, many: string, target: string): Prose {
  return link(formatCount(count, one, many), target)
}

const NO_FOLLOW_UPS = prose`Sans programmation, on ne sait pas lesquels reviendront.`

function followUps(rows: readonly EndingRow[], { planEditions }: Portal): Prose | string {
  if (planEditions.length === 0) return ''
  const renewed = rows.filter(({ isRenewed }) => isRenewed).length
  if (renewed === 0) return prose` ; aucun renouvellement prévu`
  return prose`, dont ${counted(renewed, 'renouvelé', 'renouvelés', '#renouveles')}`
}

function amounts(rows: readonly EndingRow[]): readonly (false | Prose)[] {
  const unstated = rows.filter(({ amount }) => amount === undefined).length
  const { veryLarge, implausible } = countOutOfScale(rows.map(({ contract }) => contract))
  const inScale = rows.filter(({ contract }) => !isOutOfScale(contract))
  const leftOut = [
    veryLarge > 0 &&
      counted(veryLarge, 'très grand montant', 'très grands montants', '?mots=tres+grand+montant#resultats'),
    implausible > 0 &&
      counted(
        implausible,
        'montant invraisemblable',
        'montants invraisemblables',
        '?mots=invraisemblable#resultats',
      ),
  ].filter((part) => part !== false)
  return [
    unstated > 0 &&
      prose`${counted(unstated, 'marché n’a', 'marchés n’ont', '?montant=inconnu#resultats')} pas de montant indiqué et ${unstated > 1 ? 'ne comptent' : 'ne compte'} pas dans la somme.`,
    leftOut.length > 0 &&
      prose`Sans ${joinProse(leftOut, ' et ')}, la somme est de ${formatEurosShort(sumOf(inScale))}.`,
  ]
}

function sumOf(rows: readonly EndingRow[]): bigint {
  return sumCents(rows.flatMap(({ amount }) => amount ?? []))
}

/** @param page the rows of a half-year; concessions among them are told apart (rule 5) */
export function endingFinding(
  { rows, label }: Pick<EndingPage, 'rows' | 'label'>,
  portal: Portal,
): EndingFinding {
  const ordinary = rows.filter((row) => !isConcession(row))
  const concessions = rows.length - ordinary.length
  const unknown = portal.contracts.filter((contract) => unknownEndOf(contract) !== undefined).length
  const isAnyStated = ordinary.some(({ amount }) => amount !== undefined)
  const amount = isAnyStated
    ? prose`En tout, [${formatEurosShort(sumOf(ordinary))} signés](/donnees/echeances.csv).`
    : ''
  // A page without any row is the only one; one of concessions alone says nothing of the others.
  const when =
    rows.length === 0
      ? fr`d'ici au ${formatDate(addMonths(portal.referenceDate, ENDING_MONTHS))}`
      : `de ${label}`
  const title =
    ordinary.length === 0
      ? prose`aucun marché dont la fin est connue ne finit ${when}`
      : prose`${counted(ordinary.length, 'marché finit', 'marchés finissent', '#resultats')} de ${label}${followUps(ordinary, portal)}`
  const sentences = [
    portal.planEditions.length === 0 && ordinary.length > 0 && NO_FOLLOW_UPS,
    ...(amount === '' ? [] : [amount]),
    ...amounts(ordinary),
    concessions > 0 &&
      prose`${counted(concessions, 'concession finit', 'concessions finissent', '#concessions')} aussi dans ces mois, ${concessions > 1 ? 'comptées' : 'comptée'} séparément.`,
    unknown > 0 &&
      prose`Pour ${counted(unknown, 'autre contrat', 'autres contrats', '/echeances/#fin-inconnue')}, la fin n'est pas connue.`,
  ]
  return {
    title: asOf(portal.referenceDate, title),
    sentences: sentences.filter((sentence) => sentence !== false),
  }
}
