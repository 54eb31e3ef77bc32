import { indicatorPath } from '../../domain/links.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { foundText } from '../../views/scheme/trace-words.ts'
import { plainSpaces } from '../../text/codes.ts'
import type { EvidenceState } from '../../views/scheme/evidence.ts'
import type { ActionView } from '../../views/scheme/groups.ts'
import type { TraceItem } from '../../views/scheme/trace-item.ts'
import type { FoundTrace } from '../../views/scheme/traces.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'

/** An action with one indicator that measures it, one thing that shows it, or neither. */
export interface SchemeLine {
  readonly view: ActionView
  readonly indicator?: ComputedIndicator
  readonly found?: { readonly trace: FoundTrace; readonly item: TraceItem }
}

const STATE_CODES: Readonly<Record<EvidenceState, string>> = {
  measured: 'mesuree',
  traced: 'traces',
  silent: 'rien-de-publie',
}
const KIND_CODES: Readonly<Record<TraceItem['kind'], string>> = {
  contract: 'contrat',
  purchase: 'achat',
  notice: 'consultation',
  partner: 'partenaire',
  document: 'document',
}

/** The lines of all actions, in the order of the scheme. */
export function schemeLines(views: readonly ActionView[]): readonly SchemeLine[] {
  return views.flatMap((view): readonly SchemeLine[] => {
    const { measuredBy, shownBy } = view.evidence
    const lines: readonly SchemeLine[] = [
      ...measuredBy.map((indicator) => ({ view, indicator })),
      ...shownBy.flatMap((trace) => trace.items.map((item) => ({ view, found: { trace, item } }))),
    ]
    return lines.length > 0 ? lines : [{ view }]
  })
}

/** `actions-spaser.csv`: what measures or shows each action of the scheme. */
export const schemeColumns: readonly WrittenColumn<SchemeLine>[] = [
  {
    name: 'numero',
    title: 'Numéro de l’action',
    description: 'La page de l’action est /spaser/actions/<numero>/.',
    type: 'integer',
    required: true,
    value: ({ view }) => view.action.number,
  },
  {
    name: 'groupe',
    title: 'Pilier ou axe',
    description: 'Tel que le schéma le nomme.',
    type: 'text',
    required: true,
    value: ({ view }) => view.action.group,
  },
  {
    name: 'action',
    title: 'Action',
    description: 'Intitulé de l’action dans son document.',
    type: 'text',
    required: true,
    value: ({ view }) => view.action.title,
  },
  {
    name: 'etat',
    title: 'État',
    description:
      'mesuree : un chiffre la mesure ; traces : un marché, une date ou un document la montre ; rien-de-publie.',
    type: 'identifier',
    values: Object.values(STATE_CODES),
    required: true,
    value: ({ view }) => STATE_CODES[view.evidence.state],
  },
  {
    name: 'nature',
    title: 'Nature de la ligne',
    description: 'Ce qui mesure ou montre l’action ; vide si rien n’est publié.',
    type: 'identifier',
    values: ['indicateur', ...Object.values(KIND_CODES)],
    value: ({ indicator, found }) => (indicator ? 'indicateur' : found && KIND_CODES[found.item.kind]),
  },
  {
    name: 'trouve_parmi',
    title: 'Trouvé parmi',
    description: 'La recherche qui a trouvé la ligne, et combien elle en trouve.',
    type: 'text',
    value: ({ found }) => found && plainSpaces(foundText(found.trace)),
  },
  {
    name: 'id',
    title: 'Identifiant',
    description: 'De l’indicateur, du contrat, de l’achat, de l’avis ou du partenaire.',
    type: 'text',
    value: ({ indicator, found }) => indicator?.id ?? found?.item.id,
  },
  {
    name: 'intitule',
    title: 'Intitulé',
    description: 'Ce que c’est.',
    type: 'text',
    value: ({ indicator, found }) => indicator?.label ?? (found && plainSpaces(found.item.title)),
  },
  {
    name: 'date',
    title: 'Date',
    description:
      'Signature d’un contrat, publication d’un achat ou d’un avis ; vide si elle n’est pas connue au jour près.',
    type: 'date',
    value: ({ found }) => found?.item.day,
  },
  {
    name: 'page',
    title: 'Page',
    description: 'Chemin de la page sur ce site ; vide si elle n’en a pas.',
    type: 'text',
    value: ({ indicator, found }) => (indicator ? indicatorPath(indicator.id) : found?.item.href),
  },
]
