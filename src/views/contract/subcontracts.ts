import type { Contract, SubcontractAct } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { subcontractsOf } from '../../indicators/population.ts'
import { formatDateShort } from '../../text/language/format.ts'
import type { Cell, Column, Row } from '../table.ts'
import { asPublished } from './amount.ts'
import { months } from './properties-money.ts'
import { supplierValue } from './properties-parties.ts'

export const SUBCONTRACT_COLUMNS: readonly Column[] = [
  { label: 'Sous-traitant', rowHeader: true },
  { label: 'Signé le' },
  { label: 'Montant hors taxes', numeric: true },
  { label: 'Durée', numeric: true },
  { label: 'Variation du prix' },
]

const orUnknown = (text: string | undefined): Cell => text ?? { text: 'non renseigné', unknown: true }

function latestDuration({ amendments, durationMonths }: SubcontractAct): number | undefined {
  return amendments.findLast((each) => each.durationMonths !== undefined)?.durationMonths ?? durationMonths
}

function modified({ amendments }: SubcontractAct): string | undefined {
  if (amendments.length === 0) return undefined
  const dates = amendments.flatMap(({ date }) => (date === undefined ? [] : formatDateShort(date)))
  return dates.length > 0 ? `modifié le ${dates.join(', ')}` : 'modifié, date inconnue'
}

/** One row an act, in its latest published state; what it was first stands under it. */
export function subcontractRows(contract: Contract, portal: Portal): Row[] {
  return subcontractsOf(contract).map(({ act, amount }) => {
    const who = act.subcontractor && supplierValue(portal, act.subcontractor)
    const duration = latestDuration(act)
    return {
      cells: [
        who ? { text: who.text, href: who.href, detail: who.detail } : orUnknown(undefined),
        {
          text: act.date ? formatDateShort(act.date) : 'date inconnue',
          unknown: !act.date,
          detail: modified(act),
        },
        amount === undefined
          ? orUnknown(undefined)
          : {
              text: asPublished(amount),
              detail:
                act.amount !== undefined && act.amount !== amount
                  ? `d’abord ${asPublished(act.amount)}`
                  : undefined,
            },
        orUnknown(duration === undefined ? undefined : months(duration)),
        orUnknown(act.priceVariation),
      ],
    }
  })
}
