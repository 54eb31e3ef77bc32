import type { ConsultedProposal } from '../../domain/territory/scheme.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import type { Column, Row } from '../table.ts'

export const PROPOSAL_COLUMNS: readonly Column[] = [
  { label: 'Ce qui a été proposé', rowHeader: true },
  { label: 'Ce qui a été répondu' },
]

/** What was proposed on one theme, and answered. */
interface ProposalTheme {
  readonly theme: string
  /** "5 propositions, 4 réponses". */
  readonly counts: string
  readonly rows: readonly Row[]
}

/** Proposals by theme, in the order of the file; one without an answer of its own says so. */
export function proposalThemes(proposals: readonly ConsultedProposal[]): readonly ProposalTheme[] {
  return [...Map.groupBy(proposals, ({ theme }) => theme)].map(([theme, members]) => {
    const answered = members.filter(({ answer }) => answer !== undefined).length
    return {
      theme: typeset(theme),
      counts: `${formatCount(members.length, 'proposition', 'propositions')}, ${formatCount(answered, 'réponse', 'réponses')}`,
      rows: members.map(({ proposal, answer }) => ({
        cells: [
          typeset(proposal),
          answer === undefined ? { text: fr`Pas de réponse propre`, unknown: true } : typeset(answer),
        ],
      })),
    }
  })
}

/** "Source : …" or "Sources : …; …": each document once. */
export function sourcesText(rows: readonly { readonly source: string }[]): string {
  const sources = [...new Set(rows.map(({ source }) => typeset(source)))]
  return fr`${sources.length > 1 ? 'Sources' : 'Source'} : ${sources.join(' ; ')}.`
}
