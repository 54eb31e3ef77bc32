import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { formatCount, formatEuros } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { isProper, supplierTotals, yearsHeld } from './totals.ts'
import type { HoldingTotals } from './totals.ts'

/** The first line of a supplier's page; the sum stands apart, because it is printed with its place in the series. */
export interface SupplierSentence {
  readonly before: string
  readonly sum?: string
  readonly after: string
}

export function period([first, last]: readonly [number, number]): string {
  return first === last ? `en ${first}` : `de ${first} à ${last}`
}

/** "Fournisseur de 3 marchés sous accord-cadre et 1 concession", "Fournisseur d’un marché": a lone one is no figure in a sentence. */
function holderOf(held: string): string {
  return fr`Fournisseur de ${held}`.replace(/ de 1\s(?=concession)/, ' d’une ').replace(/ de 1\s/, ' d’un ')
}

/** "3 marchés sous accord-cadre", "1 concession": what is counted apart (rule 5). */
export function heldApart({ callOffs, concessions }: HoldingTotals): readonly string[] {
  return [
    callOffs > 0 && formatCount(callOffs, 'marché sous accord-cadre', 'marchés sous accord-cadre'),
    concessions > 0 && formatCount(concessions, 'concession', 'concessions'),
  ].filter((part) => part !== false)
}

function withoutHolding({ former, acts }: SupplierEntry): string {
  const declared = formatCount(
    acts.length,
    'acte de sous-traitance déclaré',
    'actes de sous-traitance déclarés',
  )
  if (former.length === 0) return fr`Connu seulement comme sous-traitant, par ${declared}.`
  const replaced = fr`N'est plus fournisseur : ${formatCount(former.length, 'marché a changé', 'marchés ont changé')} de fournisseur en cours de route.`
  return acts.length === 0 ? replaced : fr`${replaced} Aussi sous-traitant, par ${declared}.`
}

/** How many contracts, from when to when, for how much: its own part, and how far that is an estimate (rule 10). */
export function supplierSentence(supplier: SupplierEntry): SupplierSentence {
  const totals = supplierTotals(supplier)
  const { contracts, sum, estimated } = totals
  if (supplier.holdings.length === 0) return { before: withoutHolding(supplier), after: '' }
  const proper = supplier.holdings.filter(isProper)
  const years = yearsHeld(contracts === 0 ? supplier.holdings : proper)
  const when = years === undefined ? ', de date inconnue' : `, ${period(years)}`
  const apart = heldApart(totals).join(' et ')
  if (contracts === 0) return { before: fr`${holderOf(apart)}${when}, hors du total des marchés.`, after: '' }
  const beside = apart === '' ? '' : fr` Et ${apart}, hors de ce total.`
  const before = `${holderOf(formatCount(contracts, 'marché ou accord-cadre', 'marchés et accords-cadres'))}${when}`
  if (sum === 0n) return { before: fr`${before}, sans montant indiqué.${beside}`, after: '' }
  const part = estimated === 0 ? '' : estimated === contracts ? ', part estimée' : fr`, en partie estimés`
  return {
    before: `${before}, pour`,
    sum: formatEuros(sum),
    after: fr`de montants signés hors taxes${part}.${beside}`,
  }
}

/** The same as one string, for search engines. */
export function supplierDescription(supplier: SupplierEntry): string {
  const { before, sum, after } = supplierSentence(supplier)
  return [before, sum, after].filter(Boolean).join(' ')
}
