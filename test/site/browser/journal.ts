import type { Page } from 'playwright-core'

/** What happens in the tabs that it is given: addresses asked for, and what the browser complains of. */
export interface Journal {
  readonly requests: string[]
  readonly complaints: string[]
  /** To be called before the tab goes anywhere. */
  readonly keep: (tab: Page) => void
}

export function openJournal(): Journal {
  const requests: string[] = []
  const complaints: string[] = []
  const keep = (tab: Page) => {
    tab.on('request', (request) => requests.push(request.url()))
    tab.on('pageerror', (error) => complaints.push(error.message))
    tab.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
  }
  return { requests, complaints, keep }
}

/** Hosts of the addresses asked for, each once. */
export function hostsOf({ requests }: Journal): readonly string[] {
  return [...new Set(requests.map((url) => new URL(url).host))]
}
