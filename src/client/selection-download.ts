import { DOWNLOAD_FAILED, NO_EVENT } from '../text/filter.ts'

/** The rows of a CSV whose cell of `column` is among `ids`, with the header; quoted as RFC 4180 wants. */
export async function keepRows(csv: string, column: string, ids: ReadonlySet<string>): Promise<string> {
  const { default: Papa } = await import('papaparse')
  const { data } = Papa.parse<string[]>(csv, { skipEmptyLines: true })
  const [header = [], ...rows] = data
  const at = header.indexOf(column)
  if (at < 0) throw new Error(`no column "${column}"`)
  const kept = rows.filter((row) => ids.has(row[at]!))
  return `${Papa.unparse([header, ...kept], { newline: '\r\n' })}\r\n`
}

/**
 * The events of a calendar whose `property` is among `ids`, each as it stands, with all that surrounds the events.
 * `undefined` where none remains: a calendar without component is none (RFC 5545, 3.6).
 */
export function keepEvents(calendar: string, property: string, ids: ReadonlySet<string>): string | undefined {
  const event = /^BEGIN:VEVENT\r?\n[\s\S]*?^END:VEVENT\r?\n/gm
  let kept = 0
  const text = calendar.replace(event, (lines) => {
    // A long line goes on after a line break and one space (RFC 5545, 3.1).
    const unfolded = lines.replace(/\r?\n[ \t]/g, '')
    const id = new RegExp(`^${property}(?:;[^:\\r\\n]*)?:(.*)$`, 'm').exec(unfolded)?.[1]?.trim()
    if (id === undefined || !ids.has(id)) return ''
    kept += 1
    return lines
  })
  return kept === 0 ? undefined : text
}

const TYPES = { csv: 'text/csv;charset=utf-8', ics: 'text/calendar;charset=utf-8' } as const

/** Hands a text, or what was made of one, to the reader as a file. */
export function save(text: string | Blob, type: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // The browser has taken the file once the click is over; the address may go a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

interface Shown {
  readonly shownIds: ReadonlySet<string>
}

interface Notices {
  notice(text: string): void
}

/**
 * Makes the buttons of a list save the rows shown. A button names the whole file (`data-href`), the column or property
 * that holds the id of a row (`data-key`).
 */
export function offerSelection(root: HTMLElement, shown: Shown, notices: Notices): void {
  root.querySelector('[data-part="selection"]')?.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    const { href, key, name, format } = target.dataset as Record<string, string>
    const ids = shown.shownIds
    notices.notice('')
    try {
      const response = await fetch(href!)
      if (!response.ok) throw new Error(`${response.status} ${href}`)
      const whole = await response.text()
      const csv = format === 'csv'
      const text = csv ? await keepRows(whole, key!, ids) : keepEvents(whole, key!, ids)
      if (text === undefined) notices.notice(NO_EVENT)
      else save(text, csv ? TYPES.csv : TYPES.ics, name!)
    } catch {
      notices.notice(DOWNLOAD_FAILED)
    }
  })
}
