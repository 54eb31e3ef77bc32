import type { Notice, NoticeDraft } from '../../../src/domain/notice/notice.ts'

const version = (fields: Partial<Notice['versions'][number]> = {}) => ({
  ref: { source: 'avis', row: 1 },
  id: '26-100',
  nature: 'call' as NoticeDraft['nature'],
  ...fields,
})

/** A notice that calls for answers until 6 November 2026 at noon. */
export function notice(fields: Partial<Notice> = {}): Notice {
  return {
    id: '26-100',
    slug: '26-100',
    title: 'Blanchissage des vêtements de travail',
    buyerSirens: [],
    departments: [],
    cpvs: ['98310000'],
    references: [],
    previous: [],
    matchedBy: 'siren',
    outcome: 'calling',
    publishedOn: '2026-10-01',
    deadline: '2026-11-06T11:00:00Z',
    versions: [version({ publishedOn: '2026-10-01', deadline: '2026-11-06T11:00:00Z' })],
    ...fields,
  }
}

export { version }
