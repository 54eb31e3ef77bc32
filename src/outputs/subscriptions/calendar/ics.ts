import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { IsoDate } from '../../../domain/date.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { cleanLine, cleanText } from '../../../text/language/clean-text.ts'
import type { SiteAddress } from '../feeds/site-address.ts'
import type { CalendarData, CalendarEvent } from './event.ts'

const DAY_SECONDS = 24 * 60 * 60

const startOf = (day: IsoDate) => new Date(`${day}T00:00:00Z`)
const dayAfter = (day: IsoDate) => new Date(startOf(day).getTime() + DAY_SECONDS * 1000)
const line = (text: string) => plainSpaces(cleanLine(text))
/** The library escapes the texts of events, not those of the calendar itself. */
const escaped = (text: string) => line(text).replace(/[\\;,]/g, (character) => `\\${character}`)

/**
 * RFC 5545 asks for one component at least, and a calendar in which nothing is planned has no event. This one is
 * harmless: whole days have no time zone.
 */
const SOLE_COMPONENT = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n')

/** Whole days, or a moment, which lasts no time. */
function timeOf({ day, lastDay = day, at }: CalendarEvent) {
  if (at === undefined) return { start: startOf(day), end: dayAfter(lastDay), allDay: true }
  return { start: new Date(at), end: new Date(at) }
}

/** What is called off reminds of nothing. */
function alarmsOf({ alarmDays, summary, status }: CalendarEvent) {
  if (alarmDays === undefined || status === 'CANCELLED') return []
  return [{ type: ICalAlarmType.display, trigger: alarmDays * DAY_SECONDS, description: line(summary) }]
}

function eventData(event: CalendarEvent, stamp: IsoDate) {
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: startOf(stamp),
    ...timeOf(event),
    summary: line(event.summary),
    description: plainSpaces(cleanText(event.description)),
    url: event.url,
    status: ICalEventStatus[event.status],
    // A planned publication makes nobody busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    alarms: alarmsOf(event),
    categories: line(event.category ?? '') === '' ? [] : [{ name: line(event.category!) }],
    created: startOf(event.created),
    lastModified: startOf(event.lastModified),
    x: { 'X-ALO-ID': event.subject },
  }
}

/** A calendar in the format of RFC 5545: lines folded at 75 octets, ended by CRLF. Same data, same bytes. */
export function icsText(data: CalendarData, site: SiteAddress): string {
  const calendar = ical({
    prodId: { company: 'Achats à livre ouvert', product: site.territory, language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(data.name),
    description: escaped(data.description),
    url: data.page,
    source: `${site.root}${data.path}`,
    ttl: DAY_SECONDS,
    events: data.events.map((event) => eventData(event, data.stamp)),
  })
  const text = `${calendar.toString()}\r\n`
  return data.events.length > 0 ? text : text.replace('END:VCALENDAR', `${SOLE_COMPONENT}END:VCALENDAR`)
}
