import type { ComputedIndicator, Need } from '../../domain/indicator.ts'
import { explorerPath } from '../../domain/links.ts'
import { KIND_TEXT } from '../../text/contract-kinds.ts'
import { fr } from '../../text/language/typography.ts'

/** A field of the explorer, and what it is called after "par". */
interface GroupedBy {
  readonly field: string
  readonly words: string
}

const YEAR: GroupedBy = { field: 'annee', words: 'année' }

/** How an indicator divides its rows, as the end or the middle of its id says. */
const DIVIDED: readonly (readonly [pattern: RegExp, by: GroupedBy])[] = [
  [/division/, { field: 'cpv.division', words: fr`famille d'achat` }],
  [/par-metier/, { field: 'cpv.metier', words: 'métier' }],
  [/par-categorie/, { field: 'categorie', words: 'catégorie' }],
  [/par-nature/, { field: 'nature', words: 'nature' }],
  [/par-technique/, { field: 'technique', words: fr`technique d'achat` }],
  [/par-procedure/, { field: 'procedure', words: 'procédure' }],
  [/^plus-grands-titulaires|^concentration/, { field: 'titulaires_siren', words: 'fournisseur' }],
]

/** What an indicator asks of a contract: the field that says it. */
const ASKED: Partial<Record<Need, GroupedBy>> = {
  socialConsiderations: { field: 'considerations_sociales', words: 'volet social' },
  environmentalConsiderations: { field: 'considerations_environnementales', words: 'volet environnemental' },
  bidsReceived: { field: 'offres_recues', words: fr`nombre d'offres` },
  subcontracting: { field: 'sous_traitance_declaree', words: 'sous-traitance déclarée' },
}
const ASKED_BY_ID: readonly (readonly [pattern: RegExp, by: GroupedBy])[] = [
  [/modifies|evolution/, { field: 'nombre_modifications', words: 'nombre de modifications' }],
  [/sans-mise-en-concurrence/, { field: 'procedure', words: 'procédure' }],
]

function measureOfView({ id, unit }: Pick<ComputedIndicator, 'id' | 'unit'>): string {
  if (id === 'montant-median') return 'mediane'
  return unit === 'EUR' || /montants/.test(id) ? 'montant' : 'nombre'
}

/** Contracts behind an indicator, grouped in the explorer as it groups them: none where its rows are no contracts. */
export function indicatorInExplorer({
  id,
  needs,
  unit,
  series,
}: Pick<ComputedIndicator, 'id' | 'needs' | 'unit' | 'series'>):
  { readonly text: string; readonly path: string } | undefined {
  if (series.rowKind !== 'contracts' && series.rowKind !== 'awards') return undefined
  const found = (list: typeof DIVIDED) => list.find(([pattern]) => pattern.test(id))?.[1]
  const first = found(DIVIDED) ?? YEAR
  const second = found(ASKED_BY_ID) ?? needs.map((need) => ASKED[need]).find((by) => by !== undefined)
  const mesure = measureOfView({ id, unit })
  return {
    text: fr`Explorer les marchés, par ${[first, ...(second ? [second] : [])].map(({ words }) => words).join(' et par ')}`,
    path: explorerPath({
      genre: KIND_TEXT.contract.code,
      grouper: first.field,
      ...(second && { puis: second.field }),
      ...(mesure !== 'montant' && { mesure }),
    }),
  }
}
