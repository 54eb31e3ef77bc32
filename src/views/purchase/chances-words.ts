import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatCount, formatEurosShort, formatNumber } from '../../text/language/format.ts'
import { NOT_ESTIMATED, formatEstimate } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import type { Chances } from './chances.ts'
import type { PurchaseView } from './view.ts'

type Estimate = Pick<PurchaseView, 'minAmount' | 'maxAmount'>

const offers = (count: number) => formatCount(count, 'offre', 'offres')

function bidsInShort({ bids }: Chances): readonly string[] {
  if (bids?.usual === undefined) return []
  const { median } = bids.usual
  return [median <= 1 ? 'une seule offre en général' : `${offers(median)} en général`]
}

/** Said only where most of them, of five at least, are known to have a small firm among the winners, or not to. */
function firmsInShort({ smallFirms, contracts }: Chances): readonly string[] {
  if (smallFirms === undefined || contracts.length < FEWEST_FOR_A_SHARE) return []
  if (2 * smallFirms.yes > contracts.length) return ['des petites ou moyennes entreprises qui gagnent']
  return 2 * smallFirms.no > contracts.length ? [fr`surtout des entreprises plus grandes qu'une PME`] : []
}

/** "6 offres en général, et des petites ou moyennes entreprises qui gagnent". */
export function chancesTitle(chances: Chances): string {
  const found = [...bidsInShort(chances), ...firmsInShort(chances)]
  const { length } = chances.contracts
  if (found.length === 0)
    return length === 1 ? 'Ce que dit un marché semblable' : fr`Ce que disent ${length} marchés semblables`
  return capitalFirst(found.join(', et '))
}

/**
 * Where the estimate stands among the middle half of the others. A bound that is not stated bounds nothing, and a
 * range around all of the middle half stands nowhere in it.
 */
export function amountsTitle({ amounts: { usual } }: Chances, { minAmount, maxAmount }: Estimate): string {
  const unsaid = 'Les montants de ses semblables'
  if (usual === undefined) return unsaid
  const { quarter, threeQuarters } = usual
  if (maxAmount !== undefined && maxAmount < quarter)
    return 'Un montant plus bas que la plupart de ses semblables'
  if (minAmount !== undefined && minAmount > threeQuarters)
    return 'Un montant plus haut que la plupart de ses semblables'
  if (minAmount === undefined || maxAmount === undefined) return unsaid
  return minAmount < quarter && maxAmount > threeQuarters ? unsaid : 'Un montant au milieu de ses semblables'
}

/** The estimate as it stands beside its mark. */
export function estimateLabel(estimate: Estimate): string {
  const text = formatEstimate(estimate)
  return text === NOT_ESTIMATED ? '' : fr`cet achat : ${text.replace(/^de /, '')}`
}

/** What is drawn, for those who do not see it, with how many amounts are not known. */
export function amountsDescription({ amounts: { stated, usual } }: Chances, estimate: Estimate): string {
  const inOrder = stated.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  const range =
    stated.length === 1
      ? formatEurosShort(inOrder[0]!)
      : fr`de ${formatEurosShort(inOrder[0]!)} à ${formatEurosShort(inOrder.at(-1)!)}`
  const half = usual === undefined ? '' : fr` ; la moitié dépasse ${formatEurosShort(usual.median)}`
  const own = estimateLabel(estimate)
  return fr`${formatCount(stated.length, 'montant signé', 'montants signés')}, ${range}${half}${own === '' ? '' : ` ; ${own}`}.`
}

function withoutAmount({ amounts: { stated }, contracts }: Chances): string {
  const left = contracts.length - stated.length
  if (left === 0) return ''
  return fr` ${formatCount(left, 'marché n’indique pas de montant', 'marchés n’indiquent pas de montant')}.`
}

export function amountsNote(chances: Chances): string {
  return fr`Un rond, un marché. Chaque graduation vaut dix fois la précédente.${withoutAmount(chances)}`
}

export function bidsTitle({ bids }: Chances): string {
  if (bids === undefined) return fr`Offres reçues : on ne sait pas`
  const { usual } = bids
  if (usual === undefined) return 'Offres reçues'
  return usual.quarter === usual.threeQuarters
    ? fr`Le plus souvent, ${offers(usual.median)}`
    : fr`Le plus souvent, ${formatNumber(usual.quarter)} à ${offers(usual.threeQuarters)}`
}

export function bidsNote({ bids, contracts }: Chances): string {
  if (bids === undefined) return fr`Les fichiers lus ne disent pas combien d'offres un marché a reçues.`
  const left = contracts.length - bids.told.length
  if (left === 0) return fr`Un rond, un marché.`
  return fr`Un rond, un marché ; ${formatNumber(left)} sur ${contracts.length} ne ${left > 1 ? 'disent' : 'dit'} pas combien d'offres ${left > 1 ? 'ils ont' : 'il a'} reçues.`
}

export function bidsDescription({ bids }: Chances): string {
  const told = bids?.told ?? []
  const counts = [...Map.groupBy(told, (count) => count)].toSorted(([one], [other]) => one - other)
  return fr`${formatCount(told.length, 'marché', 'marchés')} : ${counts.map(([count, { length }]) => fr`${offers(count)}, ${formatCount(length, 'marché', 'marchés')}`).join(fr` ; `)}.`
}

const SMALL = 'une petite ou moyenne entreprise'

const NO_SIZE = fr`Taille des entreprises retenues : on ne sait pas`

/** "17 sur 20 gagnés par…"; "at least" where some are not known, and nothing where none is. */
export function smallFirmsTitle({ smallFirms, contracts }: Chances): string {
  if (smallFirms === undefined) return NO_SIZE
  const { yes, no, unknown } = smallFirms
  if (yes === 0 && no === 0) return NO_SIZE
  if (yes === 0 && unknown > 0) return fr`Aucun gagné par ${SMALL}, sur ${formatNumber(no)} dont on le sait`
  const count = fr`${formatNumber(yes)} sur ${contracts.length} gagné${yes > 1 ? 's' : ''} par ${SMALL}`
  return unknown > 0 ? fr`Au moins ${count}` : count
}

export function smallFirmsNote({ smallFirms }: Chances): string {
  if (smallFirms === undefined) return fr`Aucun fichier des établissements n'est lu.`
  const { yes, no, unknown } = smallFirms
  const among = yes + no > 0 ? [fr`Un marché compte dès que l'une des entreprises retenues en est une.`] : []
  const silent = unknown > 0 ? [fr`${formatCount(unknown, 'inconnu', 'inconnus')}, en hachures.`] : []
  return [...among, ...silent].join(' ')
}
