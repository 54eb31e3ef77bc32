import type { Source } from '../domain/provenance.ts'

/** "Données essentielles, MEL ; …": each title once with its producer. */
export function sourcesLine(sources: readonly Source[]): string {
  return [...new Set(sources.map((source) => `${source.title}, ${source.publisher}`))].join('\u00a0; ')
}
