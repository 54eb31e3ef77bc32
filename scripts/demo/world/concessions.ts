import { addMonths } from '../../../src/domain/date.ts'
import { considerationFields, decpSupplier, wrapped } from '../decp/parts.ts'
import { LAST_DAY, addDays, earliest } from '../draw/calendar.ts'
import { inventedSiren, siretOf } from '../draw/identifiers.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import type { Row } from '../tables/columns.ts'
import { fictitious } from './firms.ts'
import type { DecpRecord, Firm } from './model.ts'

const PROCEDURES = [
  'Procédure négociée ouverte',
  'Procédure négociée ouverte',
  'Procédure négociée restreinte',
]

interface Concessions {
  readonly operators: readonly Firm[]
  /** Elements of `contrat-concession` (arrêté du 22 décembre 2022, annexe 2). */
  readonly records: readonly DecpRecord[]
}

/** The concessions; their operators are firms made for one concession, as often in life. */
export function inventConcessions({ tables, places, buyers }: Setting, firms: readonly Firm[]): Concessions {
  const random = randomFor('concessions')
  const taken = new Set(firms.map((firm) => firm.siret.slice(0, 9)))
  const operators = new Map<string, Firm>()
  const records = tables.concessions.map((concession, index) => {
    const name = fictitious(concession.operator)
    const operator: Firm = operators.get(name) ?? {
      siret: siretOf(inventedSiren(random, taken), 1),
      name,
      tradeId: 'concession',
      size: 'GE',
      commune: places.own[0]!.code,
    }
    operators.set(name, operator)
    return inventConcession(random, concession, index + 1, operator, buyers.last)
  })
  return { operators: [...operators.values()], records }
}

function inventConcession(
  random: Random,
  { title, nature, signed, months, value, subsidy, tariff, price }: Row<'concessions'>,
  rank: number,
  operator: Firm,
  buyer: string,
): DecpRecord {
  const year = signed.slice(0, 4)
  const procedure = random.pick(PROCEDURES)
  const started = addMonths(signed, random.int(1, 6))
  const published = earliest(addDays(signed, random.int(5, 60)), LAST_DAY)
  const social = random.chance(0.15) ? undefined : random.chance(0.5) ? ['Clause sociale'] : []
  const environmental = random.chance(0.1) ? undefined : random.chance(0.7) ? ['Clause environnementale'] : []
  const execution = {
    datePublicationDonneesExecution: published,
    depensesInvestissement: Math.round(value * 0.012),
    tarifs: [{ tarif: { intituleTarif: tariff, tarif: price } }],
  }
  return {
    id: `${year}${year}D${String(rank).padStart(5, '0')}00`,
    autoriteConcedante: { id: buyer },
    nature,
    objet: title,
    procedure,
    dureeMois: months,
    dateSignature: signed,
    datePublicationDonnees: published,
    dateDebutExecution: started,
    valeurGlobale: value,
    montantSubventionPublique: subsidy,
    concessionnaires: [{ concessionnaire: decpSupplier(operator) }],
    ...considerationFields({ social, environmental }),
    donneesExecution: price > 0 ? [{ donneesAnnuelles: execution }] : [],
    ...(random.chance(0.5) && amendmentsOf(random, signed, value, months)),
  }
}

function amendmentsOf(random: Random, signed: string, value: number, months: number): DecpRecord {
  const days = [addMonths(signed, 7), addMonths(signed, 15)].filter((day) => day < '2026-09-15')
  const amendments = days.map((day, index) => ({
    id: index + 1,
    dateSignatureModification: day,
    datePublicationDonneesModification: addDays(day, random.int(3, 40)),
    ...(index === 1 && { dureeMois: months + 6 }),
    valeurGlobale: Math.round(value * (1 + 0.02 * (index + 1))),
  }))
  return wrapped('modifications', 'modification', amendments)
}
