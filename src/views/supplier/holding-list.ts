import type { Contract } from '../../domain/contract/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import { yearSlug } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Holding } from '../../indicators/supplier-holdings.ts'
import { formatCount, formatDateShort } from '../../text/language/format.ts'
import { asPublished } from '../contract/amount.ts'
import { listAbout } from '../contract/list.ts'
import type { OwnColumn } from '../contract/list.ts'
import { statedContract } from '../contract/stated.ts'
import type { Table } from '../table.ts'

/** Current or ended at the reference date: "au plus tard", by rule 16. */
function stateOf({ endDate }: Contract, referenceDate: IsoDate): string {
  if (endDate === undefined) return 'fin inconnue'
  const end = `${formatDateShort(endDate)} au plus tard`
  return endDate < referenceDate ? `terminé le ${end}` : `en cours jusqu’au ${end}`
}

const HOLDERS: OwnColumn<Holding> = {
  label: 'Fournisseurs',
  cell: ({ others }) => ({
    text: others === 0 ? 'seul' : `avec ${formatCount(others, 'autre', 'autres')}`,
  }),
}

/** The whole amount stands under a part of it, which is an estimate (rule 10). */
const SHARE: OwnColumn<Holding> = {
  label: 'Sa part du montant, hors taxes',
  numeric: true,
  cell: ({ contract, share }) => {
    const { amount: whole } = statedContract(contract)
    if (share === undefined || whole === undefined) return { text: 'non indiqué', unknown: true }
    const detail = share === whole ? undefined : `estimée, de ${asPublished(whole)}`
    return { text: asPublished(share), detail }
  },
}

/** Years as they come; within each the largest part first, what is not stated last. */
function largestFirst(holdings: readonly Holding[]): readonly Holding[] {
  const byYear = Map.groupBy(holdings, ({ contract }) => contract.year)
  const size = ({ share }: Holding) => share ?? -1n
  return [...byYear.values()].flatMap((members) =>
    members.toSorted((one, other) => Number(size(other) > size(one)) - Number(size(other) < size(one))),
  )
}

/** What a firm holds, one row a contract, by year and then by amount; with `anchors`, the first of each year can be led to (`marches-2022`). */
export function holdingList(held: readonly Holding[], portal: Portal, anchors?: string): Table {
  const holdings = largestFirst(held)
  const yearAt = (index: number) => holdings[index]?.contract.year
  const opensYear = (index: number) => index === 0 || yearAt(index - 1) !== yearAt(index)
  return listAbout(holdings, ({ contract }) => contract, portal, {
    columns: ['title', 'date', 'trade', HOLDERS, 'bids', SHARE],
    details: { date: ({ contract }) => stateOf(contract, portal.referenceDate) },
    rowId: (_, index) =>
      anchors !== undefined && opensYear(index) ? `${anchors}-${yearSlug(yearAt(index))}` : undefined,
  })
}
