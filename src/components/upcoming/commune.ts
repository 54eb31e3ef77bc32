import type { Portal } from '../../domain/portal.ts'

/** The name of a commune of the territory; another place is told by its INSEE code. */
export function communeName(code: string, { localScope }: Pick<Portal, 'localScope'>): string {
  return localScope.communes.get(code)?.name ?? `commune ${code}`
}
