import { considerationFields, decpSupplier, wrapped } from '../decp/row.ts'
import type { Setting } from '../setting.ts'
import type { RowOf } from '../tables/columns.ts'
import { inventContracts } from './contracts.ts'
import { fictitious, inventFirms, marketOf } from './firms.ts'
import type { DemoDecpRow, Firm, World } from './model.ts'
import { withSpecialCases } from './special-cases.ts'

/** The firms that run concessions, made for them as often in life. */
function operatorsOf({ tables, places }: Setting): ReadonlyMap<string, Firm> {
  return new Map(
    tables.concessions.map(({ operator, siret }) => {
      const commune = places.own[0]!.code
      return [siret, { siret, name: fictitious(operator), tradeId: 'concession', size: 'GE', commune }]
    }),
  )
}

/** An element of `contrat-concession` (arrêté du 22 décembre 2022, annexe 2). */
function concessionRecord(concession: RowOf<'concessions'>, operator: Firm, buyer: string): DemoDecpRow {
  const { published, months, value, tariff, price } = concession
  const declared = (values: readonly string[]) => (values[0] === '?' ? undefined : values)
  const execution = {
    datePublicationDonneesExecution: published,
    depensesInvestissement: Math.round(value * 0.012),
    tarifs: [{ tarif: { intituleTarif: tariff, tarif: price } }],
  }
  const amendments = concession.amendments.map((days, index) => ({
    id: index + 1,
    dateSignatureModification: days.split(' ')[0],
    datePublicationDonneesModification: days.split(' ')[1],
    ...(index === 1 && { dureeMois: months + 6 }),
    valeurGlobale: Math.round(value * (1 + 0.02 * (index + 1))),
  }))
  return {
    id: concession.id,
    autoriteConcedante: { id: buyer },
    nature: concession.nature,
    objet: concession.title,
    procedure: concession.procedure,
    dureeMois: months,
    dateSignature: concession.signed,
    datePublicationDonnees: published,
    dateDebutExecution: concession.started,
    valeurGlobale: value,
    montantSubventionPublique: concession.subsidy,
    concessionnaires: [{ concessionnaire: decpSupplier(operator) }],
    ...considerationFields({
      social: declared(concession.social),
      environmental: declared(concession.environmental),
    }),
    donneesExecution: price > 0 ? [{ donneesAnnuelles: execution }] : [],
    ...wrapped('modifications', 'modification', amendments),
  }
}

/** Everything that the demonstration invents, before it is written in any format. The same on every run. */
export function inventWorld(setting: Setting): World {
  const { trades, concessions } = setting.tables
  const firms = inventFirms(setting)
  const operators = operatorsOf(setting)
  return {
    firms: [...firms, ...operators.values()],
    contracts: withSpecialCases(inventContracts(setting, marketOf(firms, trades))),
    concessions: concessions.map((each) =>
      concessionRecord(each, operators.get(each.siret)!, setting.buyers.last),
    ),
  }
}
