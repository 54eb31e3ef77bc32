import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { FieldView } from '../../../src/client/explorer/facet-view.ts'
import { readView } from '../../../src/client/explorer/view.ts'
import { FIELDS, TABLE } from './fixture.ts'

beforeAll(() => {
  vi.stubGlobal('document', parseHTML('<html><body></body></html>').document)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

it.each([
  ['annee', 'annee.de=2025&annee=1999', 'bounds of a field of choices, a value without box'],
  ['genre', 'genre.contient=march', 'words of a field of choices'],
  ['objet', 'objet.contient=vitres&objet=Sel', 'a value of a field of words'],
  ['date_notification', 'date_notification.de=2025', 'a year of days'],
])('of %s tells all that an address asks: ?%s (%s)', (name, query) => {
  const view = new FieldView(TABLE.field(name)!, TABLE)
  const asked = readView(`?${query}`, FIELDS).filters.get(name)!
  view.show(asked)
  expect(view.read()).toEqual(asked)
  view.show()
  expect(view.read()).toEqual(
    readView('', FIELDS).filters.get(name) ?? { ...asked, values: new Set(), words: '', from: '' },
  )
})
