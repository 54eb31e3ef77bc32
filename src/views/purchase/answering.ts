import type { Purchase } from '../../domain/purchase/planned-purchase.ts'
import { shortened } from '../../domain/shorten.ts'
import type { Territory } from '../../domain/territory/territory.ts'
import { formatDate } from '../../text/language/format.ts'
import { prose } from '../../text/language/prose.ts'
import type { Prose } from '../../text/language/prose.ts'
import { fr } from '../../text/language/typography.ts'
import { NOT_FILLED_IN } from '../contract/property.ts'
import type { Property, PropertyValue } from '../contract/property.ts'
import type { Passing } from '../passing.ts'
import { sourcingTag } from './sourcing.ts'
import type { PurchaseView } from './view.ts'

/** What is needed to say how to answer. */
export interface Answering extends Pick<
  PurchaseView,
  'purchase' | 'stage' | 'isSourcingOpen' | 'referenceDate'
> {
  readonly territory: Pick<Territory, 'profilAcheteur' | 'nameWithOf'>
}

/** A prepared message to the service that names the purchase. */
export function contactLink(email: string, { title, id }: Pick<Purchase, 'title' | 'id'>): string {
  return `mailto:${email}?subject=${encodeURIComponent(`${shortened(title)} (${id})`)}`
}

function profile({ profilAcheteur, nameWithOf }: Answering['territory']): PropertyValue {
  if (profilAcheteur !== null)
    return {
      text: profilAcheteur,
      href: profilAcheteur,
      detail: fr`c'est là que les avis paraissent et que l'on répond`,
    }
  return {
    text: 'adresse inconnue de ce site',
    unknown: true,
    detail: fr`le site des consultations est le site où l'on retire le dossier et où l'on répond ; demandez son adresse au service, ou cherchez celui ${nameWithOf}`,
  }
}

function sourcing(answering: Answering): PropertyValue {
  const { purchase, stage, referenceDate } = answering
  const { sourcingUntil, sourcingOpen } = purchase
  const open = sourcingTag(answering)
  if (open !== undefined) {
    return {
      ...open,
      detail: fr`une rencontre d'entreprises avant que le marché soit écrit : venir n'engage à rien et ne donne aucun avantage`,
    }
  }
  if (sourcingUntil !== undefined && sourcingUntil < referenceDate)
    return { text: `fermé depuis le ${formatDate(sourcingUntil)}` }
  if (stage !== 'upcoming' && stage !== 'overdue') return { text: 'fermé' }
  return sourcingOpen === undefined ? NOT_FILLED_IN : { text: 'pas ouvert' }
}

function contact(purchase: Purchase): PropertyValue {
  const { contactEmail } = purchase
  return contactEmail === undefined
    ? { text: 'non renseigné', unknown: true }
    : { text: contactEmail, href: contactLink(contactEmail, purchase), detail: 'courriel du service' }
}

/** Where and to whom. */
export function answeringProperties(answering: Answering): readonly Property[] {
  const { purchase, stage, territory } = answering
  const { noticeUrl, procedure } = purchase
  const facts: (Property | false)[] = [
    (noticeUrl !== undefined || stage === 'open') && {
      label: 'Avis de publicité',
      values: [
        noticeUrl === undefined
          ? { text: 'lien non publié', unknown: true }
          : { text: noticeUrl, href: noticeUrl },
      ],
    },
    {
      label: 'Procédure envisagée',
      values: [procedure === undefined ? NOT_FILLED_IN : { text: procedure }],
    },
    { label: 'Site des consultations', term: 'profil-d-acheteur', values: [profile(territory)] },
    { label: 'Rencontre avant la consultation (sourcing)', values: [sourcing(answering)] },
    { label: 'Contact', values: [contact(purchase)] },
  ]
  return facts.filter((fact) => fact !== false)
}

const KNOW_THE_LOT = prose`Choisir ses lots : on répond à un seul ou à plusieurs, seul ou en groupement avec d'autres entreprises.`
const ANSWER = prose`Répondre sur le site des consultations avant la date limite de l'avis : c'est l'avis qui dit où retirer le dossier et ce qu'il faut y joindre, et lui seul fait foi.`

const MEET = prose`Se faire connaître avant que le marché soit écrit : écrire au service.`
const MEET_WHOM = prose`Se faire connaître avant que le marché soit écrit : la programmation ne donne pas de contact, demandez-le à l'acheteur.`
const PREPARE = prose`Se préparer : lire les [marchés comparables du passé](#comparables), leurs montants et le nombre d'offres reçues.`
const WATCH = prose`Guetter l'avis : la date est une prévision, elle peut bouger. [S'abonner](/suivre/) pour être prévenu de tout changement.`

/** A step, and the day after which the reader's clock takes it away. */
export interface AnsweringStep {
  readonly text: Prose
  readonly until?: Passing['until']
}

/** Short steps, in the order in which they are taken; none where it is too late. */
export function answeringSteps({ purchase, stage, isSourcingOpen }: Answering): readonly AnsweringStep[] {
  const { lots, noticeUrl, contactEmail, sourcingUntil } = purchase
  const always = (...texts: readonly Prose[]): readonly AnsweringStep[] => texts.map((text) => ({ text }))
  const answer = always(...(lots !== undefined && lots > 1 ? [KNOW_THE_LOT] : []), ANSWER)
  switch (stage) {
    case 'upcoming':
    case 'overdue':
      return [
        ...(isSourcingOpen === true
          ? [{ text: contactEmail === undefined ? MEET_WHOM : MEET, until: sourcingUntil }]
          : []),
        ...always(PREPARE, WATCH),
        ...answer,
      ]
    case 'open':
      return [
        ...always(
          noticeUrl === undefined
            ? prose`Trouver l'avis sur le site des consultations, sans attendre : sa date limite peut être proche, ou passée.`
            : prose`Ouvrir l'avis sans attendre : sa date limite peut être proche, ou passée.`,
        ),
        ...answer,
      ]
    default:
      return []
  }
}
