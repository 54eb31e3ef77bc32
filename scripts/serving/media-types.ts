import { extname } from 'node:path'

/** Types that a static host gets wrong or leaves without their encoding. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
}

/** `undefined` for one that every host knows. SHA256SUMS, as its readers want it named, is a text without an ending. */
export function mediaTypeOf(path: string): string | undefined {
  return TYPES[extname(path) || '.txt']
}

/** Whether a file is text, which compressing makes three to twelve times shorter. */
export function isText(path: string): boolean {
  return mediaTypeOf(path)?.includes('charset=') ?? false
}
