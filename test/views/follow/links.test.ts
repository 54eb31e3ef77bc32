import { expect, it } from 'vitest'
import { eventLinks, subscriptionLinks } from '../../../src/views/follow/links.ts'

const CALENDAR = 'https://ville.example/portail/calendrier/metiers/linge.ics'

it('leads to the calendar by its own scheme, to two programs of the web, and to the feed', () => {
  const links = subscriptionLinks(CALENDAR, 'https://ville.example/flux/linge.xml', 'Linge & rideaux')
  const addresses = links.map(({ address }) => new URL(address))
  expect(addresses[0]!.href).toBe('webcal://ville.example/portail/calendrier/metiers/linge.ics')
  expect(addresses[1]!.searchParams.get('cid')).toBe(addresses[0]!.href)
  expect(Object.fromEntries(addresses[2]!.searchParams)).toEqual({ url: CALENDAR, name: 'Linge & rideaux' })
  expect(addresses[3]!.pathname).toBe('/flux/linge.xml')
})

it('offers one purchase as a file too, for whoever wants its date once', () => {
  expect(eventLinks('/calendrier/linge.ics', CALENDAR, 'Linge')[0]!.address).toBe('/calendrier/linge.ics')
})

it('names a calendar shortly, whatever the title of a purchase, and writes spaces as every program reads them', () => {
  const outlook = eventLinks('/a.ics', CALENDAR, `Linge + ${'rideaux '.repeat(2000)}`).at(-1)!.address
  expect(outlook.length).toBeLessThan(500)
  expect(outlook).toMatch(/&name=Linge%20%2B%20rideaux%20/)
})
