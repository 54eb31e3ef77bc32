import { categoryOf } from '../../../src/pipeline/classify.ts'
import { ADAPTED, OPEN_TENDER } from '../draw/procedure.ts'
import { randomFor } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import type { Row } from '../tables/columns.ts'
import { ranked } from '../tables/words.ts'
import type { Wording } from './purchases.ts'
import type { State } from './state.ts'
import { awardPeriod } from './timing.ts'

export type PlanLine = Readonly<Record<string, string>>

/** `considerations_sociales` in DECP words; `none` = declared to be none, `unknown` = the cell is empty. */
const SOCIAL = {
  clause: 'Clause sociale',
  criterion: 'Critère social',
  both: 'Clause sociale|Critère social',
  reserved: 'Marché réservé',
  none: 'aucune',
  unknown: '',
} as const
const ENVIRONMENTAL = {
  clause: 'Clause environnementale',
  criterion: 'Critère environnemental',
  both: 'Clause environnementale|Critère environnemental',
  none: 'aucune',
  unknown: '',
} as const

/** By category of purchase: its word, the threshold of the formal procedure (`data/reference/seuils.csv`, 2026-2027)
 * in thousands of euros, and hours of insertion per thousand euros of a purchase with a clause. */
const KINDS = {
  works: { word: 'travaux', formalFrom: 5404, hours: 1.6, social: 0.6 },
  goods: { word: 'fournitures', formalFrom: 216, hours: 0.8, social: 0.4 },
  services: { word: 'services', formalFrom: 216, hours: 5, social: 0.4 },
  unknown: { word: '', formalFrom: 216, hours: 5, social: 0.4 },
} as const
type Kind = (typeof KINDS)[keyof typeof KINDS]

/** A cell that a clerk leaves empty now and then: unknown, never "none". */
function orUnknown(draw: number, share: number, value: string): string {
  return draw < share ? '' : value
}

const cell = (value: string | number | undefined) => String(value ?? '')
const euros = (thousands: number | undefined) => cell(thousands && thousands * 1000)

/** Who asks for a purchase, by what is bought: the longest beginning of its CPV code decides, else the first service. */
function serviceFor(services: readonly Row<'services'>[], cpv: string): Row<'services'> {
  const longest = (service: Row<'services'>) =>
    Math.max(0, ...service.cpvs.filter((prefix) => cpv.startsWith(prefix)).map(({ length }) => length))
  return services.reduce((best, each) => (longest(each) > longest(best) ? each : best))
}

/**
 * The cells of a purchase in the state of an edition; what chance decides is the same in all editions. `nameOf` tells
 * how the plan names a contract by its number.
 */
export function lineOf(
  first: Wording,
  state: State,
  { places, tables, slug }: Setting,
  nameOf: (number: string) => string,
): PlanLine {
  const random = randomFor(`purchase ${first.title}`)
  const [lots, , contact, sourcing, minimum, hours, social, environment] = Array.from(
    { length: 8 },
    random.next,
  )
  const { id, cpv } = first
  const kind = KINDS[categoryOf(cpv)]
  const service = serviceFor(tables.services, cpv!)
  const procedure = state.procedure ?? ((state.max_keuros ?? 0) < kind.formalFrom ? ADAPTED : OPEN_TENDER)
  const reserved = state.reserved_lots !== undefined
  const considerations = socialOf(state, kind, social!)
  const environmental = state.environment || (environment! < 0.65 ? 'clause' : 'none')
  const link = tables.links.find(({ purchase }) => purchase === id)
  return {
    id,
    intitule: state.title!,
    description: state.text!,
    type: kind.word,
    cpv: cpv!,
    service_prescripteur: service.name,
    montant_estime_min_eur: orUnknown(minimum!, 0.05, euros(state.min_keuros)),
    montant_estime_max_eur: euros(state.max_keuros),
    procedure_envisagee: procedure,
    nombre_lots: state.lots === undefined && !reserved ? orUnknown(lots!, 0.1, '1') : String(state.lots ?? 1),
    lots_reserves: reserved ? cell(state.reserved_lots) : orUnknown(lots!, 0.1, '0'),
    article_reserve: reserved ? cell(state.reserved_articles) : orUnknown(lots!, 0.1, 'aucune'),
    considerations_sociales: considerations,
    heures_insertion_prevues: /Clause|réservé/.test(considerations)
      ? orUnknown(hours!, 0.2, hoursFor(kind, state.max_keuros ?? 100, hours!))
      : '',
    considerations_environnementales: ENVIRONMENTAL[environmental],
    publication_prevue: state.planned!,
    publication_reelle: cell(state.published),
    notification_prevue: awardPeriod(state.planned!, procedure),
    duree_mois: cell(first.months),
    renouvelle: link?.renews === undefined ? '' : nameOf(link.renews),
    marches_attribues: state.awarded === undefined ? '' : (link?.contracts ?? []).map(nameOf).join('|'),
    commune: first.commune === undefined ? '' : ranked(places.own, first.commune).code,
    sourcing_ouvert: state.talks ? 'oui' : orUnknown(sourcing!, 0.15, 'non'),
    sourcing_date_limite: state.talks ? cell(first.sourcing) : '',
    contact_courriel: orUnknown(contact!, 0.05, `${service.mailbox}@${slug}.example`),
    statut: state.status,
    lien_avis:
      state.published === undefined ? '' : `https://consultations.${slug}.example/avis/${id.toLowerCase()}`,
    mis_a_jour_le: '',
  }
}

function socialOf({ social, reserved_lots }: State, kind: Kind, draw: number): string {
  const words = SOCIAL[social || (draw < kind.social ? 'clause' : 'none')]
  if (reserved_lots === undefined) return words
  return words.startsWith('Clause') ? `${words}|${SOCIAL.reserved}` : SOCIAL.reserved
}

function hoursFor(kind: Kind, thousands: number, draw: number): string {
  return String(Math.max(70, Math.round((thousands * kind.hours * (0.7 + draw * 0.6)) / 10) * 10))
}
