import type { FileInfo } from '../../../domain/file-info.ts'
import { FILE_TYPES } from './authorities.ts'
import type { Node } from './node.ts'

/** A form of file: registered at IANA or not, in the European list of file types or not. */
interface Medium {
  readonly format: Node
  readonly isRegistered: boolean
}

/** JSON lines have no code in the European list and no media type at IANA (looked up in 2026). */
const JSON_LINES: Node = { '@type': 'dct:MediaTypeOrExtent', 'rdfs:label': 'jsonl' }

const registered = (format: Node): Medium => ({ format, isRegistered: true })
const lines: Medium = { format: JSON_LINES, isRegistered: false }

const MEDIA: Readonly<Record<string, Medium>> = {
  'text/csv': registered(FILE_TYPES.csv),
  'application/json': registered(FILE_TYPES.json),
  'application/vnd.apache.parquet': registered(FILE_TYPES.parquet),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': registered(FILE_TYPES.workbook),
  'application/zip': registered(FILE_TYPES.zip),
  'application/atom+xml': registered(FILE_TYPES.atom),
  'text/calendar': registered(FILE_TYPES.calendar),
  'application/jsonl': lines,
  'application/x-ndjson': lines,
  'application/x-jsonlines': lines,
}

/** `text/csv; charset=utf-8` → `text/csv`. */
export function essence(mediaType: string): string {
  return mediaType.split(';')[0]!.trim()
}

/** As IANA's list names it: an address. */
export function ianaAddress(mediaType: string): string {
  return `https://www.iana.org/assignments/media-types/${essence(mediaType)}`
}

/** @throws Error where the catalogue does not know the form of a file that it lists. */
export function mediumOf({ mediaType, path }: Pick<FileInfo, 'mediaType' | 'path'>): Medium {
  const medium = MEDIA[essence(mediaType)]
  if (medium === undefined)
    throw new Error(
      `unknown media type "${mediaType}" (${path}): add it to src/outputs/standards/dcat/media.ts`,
    )
  return medium
}
