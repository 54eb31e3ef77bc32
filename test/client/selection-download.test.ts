import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { keepEvents, keepRows } from '../../src/client/selection-download.ts'

const CSV = [
  'id,intitule,page',
  'PA-1,"Linge, rideaux et ""voilages""",pa-1',
  'PA-2,"Deux\r\nlignes",pa-2',
  "PA-3,'=1+1,pa-3",
  '',
].join('\r\n')

describe('keepRows', () => {
  it('keeps the header and the rows whose column is asked for, quoted as they were', async () => {
    const kept = await keepRows(CSV, 'page', new Set(['pa-1', 'pa-3']))
    expect(kept).toBe(
      'id,intitule,page\r\nPA-1,"Linge, rideaux et ""voilages""",pa-1\r\nPA-3,\'=1+1,pa-3\r\n',
    )
  })

  it('keeps cells of several lines whole', async () => {
    const { data } = Papa.parse<string[]>((await keepRows(CSV, 'page', new Set(['pa-2']))).trimEnd())
    expect(data).toEqual([
      ['id', 'intitule', 'page'],
      ['PA-2', 'Deux\r\nlignes', 'pa-2'],
    ])
  })

  it('keeps the header alone of no row, and fails where the column is missing', async () => {
    expect(await keepRows(CSV, 'page', new Set(['pa-9']))).toBe('id,intitule,page\r\n')
    await expect(keepRows(CSV, 'slug', new Set(['pa-1']))).rejects.toThrow('no column "slug"')
  })
})

const event = (slug: string, uid: string, more = '') =>
  `BEGIN:VEVENT\r\nUID:${uid}@hote\r\n${more}X-ALO-ID:${slug}\r\nEND:VEVENT\r\n`
const CALENDAR = [
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n',
  event('pa-1', 'pa-1-publication', 'SUMMARY:Un très long titre qui se po\r\n ursuit: BEGIN:VEVENT\r\n'),
  event('pa-1', 'pa-1-sourcing'),
  event('pa-10', 'pa-10-publication'),
  'END:VCALENDAR\r\n',
].join('')

describe('keepEvents', () => {
  it('keeps the events asked for, to the letter, and all that surrounds them', () => {
    const kept = keepEvents(CALENDAR, 'X-ALO-ID', new Set(['pa-1']))
    expect(kept).toBe(CALENDAR.replace(event('pa-10', 'pa-10-publication'), ''))
  })

  it('knows an identifier from one that begins alike, and one that is folded over two lines', () => {
    expect(keepEvents(CALENDAR, 'X-ALO-ID', new Set(['pa-10']))!.match(/^UID:.*$/gm)).toEqual([
      'UID:pa-10-publication@hote',
    ])
    const folded = CALENDAR.replace('X-ALO-ID:pa-10', 'X-ALO-ID:pa\r\n -10')
    expect(keepEvents(folded, 'X-ALO-ID', new Set(['pa-10']))).toContain('UID:pa-10-publication')
  })

  it('gives nothing where no event remains: a calendar must have one', () => {
    expect(keepEvents(CALENDAR, 'X-ALO-ID', new Set(['pa-9']))).toBeUndefined()
    expect(keepEvents(CALENDAR, 'X-ALO-ID', new Set())).toBeUndefined()
  })
})
