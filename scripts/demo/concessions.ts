import { addDays, earliest } from './calendar.ts'
import { addMonths } from '../../src/domain/date.ts'
import type { DemoAmendment, DemoConcession, Firm } from './model.ts'
import { siretOf, inventedSiren } from './identifiers.ts'
import { DECP_DAY } from './plan.ts'
import { randomFor } from './random.ts'
import type { Random } from './random.ts'
import { FICTION } from './firms.ts'
import { METROPOLIS } from './places.ts'
import { SUBJECTS } from './concession-subjects.ts'
import type { Subject } from './concession-subjects.ts'

const PROCEDURES = [
  'Procédure négociée ouverte',
  'Procédure négociée ouverte',
  'Procédure négociée restreinte',
]

/** The concessions, signed from 2024 on; their operators are firms made for one concession, as often in life. */
export function inventConcessions(firms: readonly Firm[]): DemoConcession[] {
  const random = randomFor('concessions')
  const taken = new Set(firms.map((firm) => firm.siret.slice(0, 9)))
  const sirens = new Map<string, string>()
  return SUBJECTS.map((subject, index) => {
    const siren = sirens.get(subject.operator) ?? inventedSiren(random, taken)
    sirens.set(subject.operator, siren)
    return inventConcession(random, subject, index + 1, operatorOf(subject.operator, siren))
  })
}

function operatorOf(name: string, siren: string): Firm {
  const { code, name: commune } = METROPOLIS[0]!
  return {
    siret: siretOf(siren, 1),
    name: `${name} ${FICTION}`,
    tradeId: 'concession',
    size: 'GE',
    commune: { code, name: commune },
  }
}

function inventConcession(random: Random, subject: Subject, rank: number, operator: Firm): DemoConcession {
  const year = subject.signed.slice(0, 4)
  return {
    localId: `${year}${year}D${String(rank).padStart(5, '0')}00`,
    nature: subject.nature ?? 'Délégation de service public',
    title: subject.title,
    procedure: random.pick(PROCEDURES),
    durationMonths: subject.months,
    signed: subject.signed,
    started: addMonths(subject.signed, random.int(1, 6)),
    published: earliest(addDays(subject.signed, random.int(5, 60)), DECP_DAY),
    value: subject.value,
    subsidy: subject.subsidy ?? 0,
    operators: [operator],
    social: random.chance(0.15) ? undefined : random.chance(0.5) ? ['Clause sociale'] : [],
    environmental: random.chance(0.1) ? undefined : random.chance(0.7) ? ['Clause environnementale'] : [],
    tariffs: subject.price > 0 ? [{ name: subject.tariff, price: subject.price }] : [],
    amendments: random.chance(0.5) ? amendmentsOf(random, subject) : [],
  }
}

function amendmentsOf(random: Random, subject: Subject): DemoAmendment[] {
  const dates = [addMonths(subject.signed, 7), addMonths(subject.signed, 15)].filter(
    (date) => date < '2026-09-15',
  )
  return dates.map((date, index) => ({
    id: index + 1,
    date,
    publishedDate: addDays(date, random.int(3, 40)),
    amount: Math.round(subject.value * (1 + 0.02 * (index + 1))),
    ...(index === 1 && { durationMonths: subject.months + 6 }),
  }))
}
