import { countSuppliers } from '../../domain/supplier/supplier-count.ts'
import { formatCount, formatEurosShort, formatNumber, plainDecimal } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'

/** One of the first figures of the home page, leading to the page that explains it. */
export interface HeadlineFigure {
  readonly label: string
  readonly text: string
  /** Plain decimal, for scripts; absent where it is no number. */
  readonly value?: string
  readonly detail: string
  readonly href: string
}

function years(contracts: readonly Contract[]): { readonly span: string; readonly unknown: number } {
  const known = [...new Set(contracts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const [first, last] = [known[0], known.at(-1)]
  const span = first === undefined ? 'inconnue' : first === last ? `${first}` : `${first}–${last}`
  return { span, unknown: contracts.filter(({ year }) => year === undefined).length }
}

/** What the portal counts, in four figures: the retained sum, contracts, suppliers, period. */
export function headlineFigures({ contracts, reconciliation }: Portal): readonly HeadlineFigure[] {
  const { retained, retainedMin, retainedMax } = reconciliation.totals
  const suppliers = countSuppliers(contracts)
  const period = years(contracts)
  return [
    {
      label: 'de montants notifiés',
      text: formatEurosShort(retained),
      value: plainDecimal(retained),
      detail:
        retainedMin === retainedMax
          ? 'hors taxes, sans marchés subséquents ni concessions'
          : fr`hors taxes ; entre ${formatEurosShort(retainedMin)} et ${formatEurosShort(retainedMax)} selon les lignes que l'on réunit`,
      href: '/depenses/',
    },
    {
      label: contracts.length > 1 ? 'marchés et contrats' : 'contrat',
      text: formatNumber(contracts.length),
      value: String(contracts.length),
      detail: 'chacun a sa page, avec sa ligne d’origine',
      href: '/marches/',
    },
    {
      label: suppliers > 1 ? 'entreprises titulaires' : 'entreprise titulaire',
      text: formatNumber(suppliers),
      value: String(suppliers),
      detail: 'distinguées par leur numéro SIREN',
      href: '/depenses/#plus-grands-titulaires',
    },
    {
      label: 'années de notification',
      text: period.span,
      detail:
        period.unknown > 0
          ? fr`${formatCount(period.unknown, 'contrat', 'contrats')} sans date connue`
          : 'la première et la dernière peuvent être incomplètes',
      href: '/qualite/',
    },
  ]
}
