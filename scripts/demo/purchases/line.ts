import { METROPOLIS } from '../places.ts'
import { ADAPTED, OPEN_TENDER } from '../procedure.ts'
import { randomFor } from '../random.ts'
import { UNPUBLISHED } from './contracts.ts'
import type { NamedContracts } from './contracts.ts'
import type { PlanRow } from './row.ts'
import { serviceFor } from './services.ts'
import type { State } from './state.ts'
import { ENVIRONMENTAL, SOCIAL } from './subject.ts'
import type { Subject } from './subject.ts'
import { awardPeriod } from './timing.ts'

type Kind = 'travaux' | 'fournitures' | 'services'

/** Thousands of euros from which the formal procedure is planned (`data/reference/seuils.csv`, 2026-2027). */
const FORMAL_FROM: Record<Kind, number> = { travaux: 5404, fournitures: 216, services: 216 }

/** Hours of insertion per thousand euros of a purchase with a clause. */
const HOURS: Record<Kind, number> = { travaux: 1.6, fournitures: 0.8, services: 5 }

function kindOf(cpv: string): Kind {
  const division = Number(cpv.slice(0, 2))
  if (division === 45) return 'travaux'
  return division < 45 || division === 48 ? 'fournitures' : 'services'
}

/** INSEE code of the commune that the subject names, or whose name follows "à" in its title. */
function communeOf({ commune, title }: Subject): string {
  const named = METROPOLIS.filter(({ name }) => commune === name || title.endsWith(` à ${name}`))
  if (commune !== undefined && named.length === 0) throw new Error(`no commune ${commune} in the metropolis`)
  return named[0]?.code ?? ''
}

/** A cell that a clerk leaves empty now and then: unknown, never "none". */
function orUnknown(draw: number, share: number, value: string): string {
  return draw < share ? '' : value
}

/** The cells of a purchase in the state of an edition; what chance decides is the same in all editions. */
export function lineOf(id: string, subject: Subject, state: State, named: NamedContracts): PlanRow {
  const random = randomFor(`purchase ${subject.title}`)
  const [lots, , contact, sourcing, minimum, hours, social, environment] = Array.from(
    { length: 8 },
    random.next,
  )
  const link = (number: string) =>
    number === UNPUBLISHED ? number : named.idOf(named.find(number), randomFor(`link ${number}`))
  const kind = kindOf(subject.cpv)
  const service = serviceFor(subject.cpv)
  const procedure = state.procedure ?? procedureFor(kind, state.keuros?.[1] ?? 0)
  const reserved = state.reserved
  const considerations = socialOf(state, kind, social!)
  const environmental = ENVIRONMENTAL[state.environment ?? (environment! < 0.65 ? 'clause' : 'none')]
  const euros = (thousands: number | undefined) => (thousands === undefined ? '' : String(thousands * 1000))
  return {
    id,
    intitule: state.title,
    description: state.text,
    type: kind,
    cpv: subject.cpv,
    service_prescripteur: service.name,
    montant_estime_min_eur: orUnknown(minimum!, 0.05, euros(state.keuros?.[0])),
    montant_estime_max_eur: euros(state.keuros?.[1]),
    procedure_envisagee: procedure,
    nombre_lots: state.lots === undefined && !reserved ? orUnknown(lots!, 0.1, '1') : String(state.lots ?? 1),
    lots_reserves: reserved === undefined ? orUnknown(lots!, 0.1, '0') : String(reserved[0]),
    article_reserve: reserved === undefined ? orUnknown(lots!, 0.1, 'aucune') : reserved[1],
    considerations_sociales: considerations,
    heures_insertion_prevues: /Clause|réservé/.test(considerations)
      ? orUnknown(hours!, 0.2, hoursFor(kind, state.keuros?.[1] ?? 100, hours!))
      : '',
    considerations_environnementales: environmental,
    publication_prevue: state.planned,
    publication_reelle: state.published ?? '',
    notification_prevue: awardPeriod(state.planned, procedure),
    duree_mois: subject.months === undefined ? '' : String(subject.months),
    renouvelle: subject.renews === undefined ? '' : link(subject.renews),
    marches_attribues: state.awarded === undefined ? '' : (subject.contracts ?? []).map(link).join('|'),
    commune: communeOf(subject),
    sourcing_ouvert: state.sourcing ? 'oui' : orUnknown(sourcing!, 0.15, 'non'),
    sourcing_date_limite: state.sourcing ? subject.sourcing! : '',
    contact_courriel: orUnknown(contact!, 0.05, service.email),
    statut: state.status,
    lien_avis:
      state.published === undefined ? '' : `https://consultations.mel.example/avis/${id.toLowerCase()}`,
    mis_a_jour_le: '',
  }
}

function procedureFor(kind: Kind, thousands: number): string {
  return thousands < FORMAL_FROM[kind] ? ADAPTED : OPEN_TENDER
}

function socialOf({ social, reserved }: State, kind: Kind, draw: number): string {
  const words = SOCIAL[social ?? (draw < (kind === 'travaux' ? 0.6 : 0.4) ? 'clause' : 'none')]
  if (reserved === undefined) return words
  return words.startsWith('Clause') ? `${words}|${SOCIAL.reserved}` : SOCIAL.reserved
}

function hoursFor(kind: Kind, thousands: number, draw: number): string {
  return String(Math.max(70, Math.round((thousands * HOURS[kind] * (0.7 + draw * 0.6)) / 10) * 10))
}
