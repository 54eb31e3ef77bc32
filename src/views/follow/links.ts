import { shortLine } from '../../text/language/clean-text.ts'

/** A way to follow something, one press away. */
export interface FollowLink {
  readonly text: string
  readonly address: string
}

/** Of the name of a calendar, which may be the title of a purchase. */
const LONGEST_NAME = 80

/** The same calendar for a reader's own program, which asks for it again by itself. */
function webcalOf(calendar: string): string {
  return calendar.replace(/^https?:/, 'webcal:')
}

/**
 * The ways to subscribe to a calendar: as the programs themselves document their addresses. Links only: no other host
 * hears of the reader before one is followed.
 */
function calendarLinks(calendar: string, title: string): readonly FollowLink[] {
  // Some read a plus as a plus, not as a space; and an address that is too long is refused.
  const query = (parameters: Readonly<Record<string, string>>) =>
    new URLSearchParams(parameters).toString().replaceAll('+', '%20')
  const name = shortLine(title, LONGEST_NAME)
  return [
    { text: 'Mon agenda', address: webcalOf(calendar) },
    {
      text: 'Google Agenda',
      address: `https://calendar.google.com/calendar/render?${query({ cid: webcalOf(calendar) })}`,
    },
    {
      text: 'Outlook',
      address: `https://outlook.live.com/calendar/0/addfromweb?${query({ url: calendar, name })}`,
    },
  ]
}

/** The same, and the feed of what changes. */
export function subscriptionLinks(calendar: string, feed: string, name: string): readonly FollowLink[] {
  return [...calendarLinks(calendar, name), { text: 'Flux', address: feed }]
}

/** One purchase: nothing to read in a feed, but a file of this site to open once. */
export function eventLinks(file: string, calendar: string, name: string): readonly FollowLink[] {
  return [{ text: 'Fichier (ICS)', address: file }, ...calendarLinks(calendar, name)]
}
