import type { Portal } from '../../domain/portal.ts'

export type IsDemonstration = (source: string | undefined) => boolean

/** Whether a source is demonstration data; one that is not described follows the whole portal. */
export function demonstrationBySource(portal: Portal): IsDemonstration {
  const bySource = new Map(portal.sources.map(({ id, demonstration }) => [id, demonstration]))
  return (source) => (source === undefined ? undefined : bySource.get(source)) ?? portal.demonstration
}
