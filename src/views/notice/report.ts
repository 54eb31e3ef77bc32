import { rowAddress } from '../../domain/contract/contract-amounts.ts'
import type { Portal } from '../../domain/portal.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { Reported } from '../page-report.ts'
import type { NoticeView } from './view.ts'

/** What a message about an error in a notice names. */
export function reportedNotice({ notice, heading }: NoticeView, address: string): Reported {
  return {
    what: 'Avis',
    id: notice.id,
    title: heading,
    address,
    rows: notice.versions.map(({ ref }) => rowAddress(ref)),
  }
}

/** A file that versions of a notice stand in. */
export interface NoticeSourceLine {
  readonly title: string
  readonly detail: string
  /** "lignes 3, 7 du fichier" */
  readonly rows: string
}

export function noticeSources(
  { notice: { versions } }: NoticeView,
  { sources }: Portal,
): readonly NoticeSourceLine[] {
  const bySource = Map.groupBy(versions, ({ ref }) => ref.source)
  return [...bySource].flatMap(([id, members]) => {
    const source = sources.find((each) => each.id === id)
    if (source === undefined) return []
    const rows = members.map(({ ref }) => ref.row)
    return [
      {
        title: source.title,
        detail: [source.publisher, source.licence, source.demonstration && 'démonstration']
          .filter((part) => typeof part === 'string')
          .join(', '),
        rows: fr`${formatCount(rows.length, 'ligne', 'lignes')} du fichier ${source.file} : ${rows.join(', ')}`,
      },
    ]
  })
}
