import { contractPath, purchasePath, tradePath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { shortened } from '../../domain/shorten.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { formatDate } from '../../text/language/format.ts'
import { NATURE_TEXT, NEW_VERSION, formatMoment } from '../../text/notice.ts'
import { fr } from '../../text/language/typography.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import type { HistoryEvent } from '../contract/history.ts'
import { known, knownList, NOT_FILLED_IN } from '../contract/property.ts'
import type { Property, PropertyValue } from '../contract/property.ts'
import { statedContract } from '../contract/stated.ts'
import type { NoticeView } from './view.ts'

const PROBABLE = fr`rapprochement probable : même famille de codes, mots communs, dates voisines ; il n'entre dans aucun chiffre`

function contractValue(contract: Contract, detail?: string): PropertyValue {
  return {
    text: shortened(statedContract(contract).heading),
    href: contractPath(contract),
    ...(detail !== undefined && { detail }),
  }
}

function purchaseValue(purchase: Purchase, detail?: string): PropertyValue {
  return {
    text: shortened(purchase.title),
    href: purchasePath(purchase),
    ...(detail !== undefined && { detail }),
  }
}

/** What is bought, as the notice says. */
export function noticeProperties(view: NoticeView, { cpvDivisions }: Portal): readonly Property[] {
  const { notice, trade } = view
  const { category, cpvs, procedure, buyerName, publishedOn, references } = notice
  const codes = cpvs.map((code): PropertyValue => {
    const label = cpvDivisions.get(code.slice(0, 2))
    return label === undefined ? { text: code } : { text: code, detail: label }
  })
  return [
    {
      label: 'Métier',
      values: [
        trade === undefined
          ? { text: 'métier inconnu', unknown: true, detail: fr`l'avis ne donne pas de code CPV connu` }
          : { text: trade.label, href: tradePath(trade) },
      ],
    },
    { label: 'Type d’achat', values: known(category && CATEGORY_TEXT[category].label) },
    { label: 'Codes CPV', term: 'cpv', values: codes.length > 0 ? codes : [NOT_FILLED_IN] },
    { label: 'Procédure', values: known(procedure) },
    { label: 'Acheteur', values: known(buyerName) },
    { label: 'Paru le', values: known(publishedOn && formatDate(publishedOn)) },
    { label: 'Référence de l’acheteur', values: knownList(references) },
  ]
}

/** Its plan, its predecessor, what came of it; nothing where nothing is known. */
export function noticeLinkProperties(view: NoticeView): readonly Property[] {
  const { purchase, probablePurchase, predecessor, contracts, probableContract } = view
  const planned = purchase
    ? [purchaseValue(purchase)]
    : probablePurchase
      ? [purchaseValue(probablePurchase, PROBABLE)]
      : []
  const became = [
    ...contracts.map((contract) => contractValue(contract)),
    ...(probableContract ? [contractValue(probableContract, PROBABLE)] : []),
  ]
  return [
    { label: 'Achat annoncé', values: planned },
    { label: 'Le marché d’avant', values: predecessor ? [contractValue(predecessor)] : [] },
    { label: 'Le marché qui en est né', values: became },
  ].filter(({ values }) => values.length > 0)
}

/** Each lot, by its number. */
export function lotTexts({ notice: { lots = [] } }: NoticeView): readonly string[] {
  return lots.map(({ number, title = 'sans titre' }) =>
    number === undefined ? title : fr`Lot ${number} : ${title}`,
  )
}

/** The versions of a notice, oldest first, with the deadline where one changes it. */
export function noticeHistory({ notice: { versions } }: NoticeView): readonly HistoryEvent[] {
  return versions.map(({ id, nature, publishedOn, deadline }, index): HistoryEvent => {
    const before = versions[index - 1]
    const isChanged = before === undefined || before.deadline !== deadline
    const closes = nature === 'cancellation' || nature === 'result'
    const words = (moment: string | undefined) => (moment === undefined ? 'inconnue' : formatMoment(moment))
    return {
      date: publishedOn,
      title: `${nature === 'call' && before !== undefined ? NEW_VERSION : NATURE_TEXT[nature]} (${id})`,
      changes:
        isChanged && !closes
          ? [
              {
                label: 'Date limite',
                ...(before !== undefined && { before: words(before.deadline) }),
                after: words(deadline),
              },
            ]
          : [],
    }
  })
}
