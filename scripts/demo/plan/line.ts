import { addMonths } from '../../../src/domain/date.ts'
import { addQuarters, firstDayOf, isQuarter } from '../../../src/domain/period.ts'
import type { Period } from '../../../src/domain/period.ts'
import { OPEN_TENDER } from '../draw/procedure.ts'
import type { Setting } from '../setting.ts'
import { ranked } from '../tables/words.ts'
import type { State } from './state.ts'

export type PlanLine = Readonly<Record<string, string>>

/** When an award is expected: a quarter after the notice, two after that of a formal procedure, in the same form. */
function awardPeriod(planned: Period, procedure: string | undefined): Period {
  const quarters = procedure === OPEN_TENDER ? 2 : 1
  if (isQuarter(planned)) return addQuarters(planned, quarters)
  return addMonths(firstDayOf(planned), 3 * quarters).slice(0, 7)
}

/** The cells of a purchase in the state of an edition; `nameOf` tells how the plan names a contract by its number. */
export function lineOf(
  state: State,
  { places, tables, slug }: Setting,
  nameOf: (number: string) => string,
): PlanLine {
  const { id, published, awarded, talks, sourcing, commune } = state
  const service = tables.services.find(({ mailbox }) => mailbox === state.service)!
  const link = tables.links.find(({ purchase }) => purchase === id)
  const words = Object.entries(state).map(([column, value]) => [column, String(value ?? '')])
  return {
    ...Object.fromEntries(words),
    service_prescripteur: service.name,
    publication_reelle: published ?? '',
    notification_prevue: awardPeriod(state.publication_prevue!, state.procedure_envisagee),
    renouvelle: link?.renews === undefined ? '' : nameOf(link.renews),
    marches_attribues: awarded === undefined ? '' : (link?.contracts ?? []).map(nameOf).join('|'),
    commune: commune === undefined ? '' : ranked(places.own, commune).code,
    sourcing_ouvert: talks ? 'oui' : (state.sourcing_ouvert ?? ''),
    sourcing_date_limite: talks ? sourcing! : '',
    contact_courriel: state.contact ? `${service.mailbox}@${slug}.example` : '',
    statut: state.status,
    lien_avis:
      published === undefined ? '' : `https://consultations.${slug}.example/avis/${id.toLowerCase()}`,
  }
}
