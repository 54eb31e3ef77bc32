import type { Theme } from '../../domain/indicator.ts'
import { NOTICES_PATH } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { communeSummaries } from '../../indicators/commune-summary.ts'

const tells = ({ indicators }: Portal, theme: Theme) =>
  indicators.some((indicator) => indicator.theme === theme && indicator.absent === undefined)

/** Pages that stand whatever the files are, and may have nothing to say. */
const SAYS_SOMETHING: Readonly<Record<string, (portal: Portal) => boolean>> = {
  '/achats-a-venir/': ({ purchases }) => purchases.length > 0,
  [NOTICES_PATH]: ({ notices }) => notices.length > 0,
  '/clauses/': (portal) => tells(portal, 'clauses'),
  '/insertion/': (portal) => tells(portal, 'insertion'),
  '/achat-local/': (portal) => tells(portal, 'achat-local'),
  '/communes/': (portal) => communeSummaries(portal).length > 0,
}

/** Whether a reader may be sent to a page: one that answers "we do not know" is reached from "Ce qui manque". */
export function saysSomething(href: string, portal: Portal): boolean {
  return SAYS_SOMETHING[href]?.(portal) ?? true
}
