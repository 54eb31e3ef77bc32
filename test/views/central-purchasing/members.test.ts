import { describe, expect, it } from 'vitest'
import { kindsText } from '../../../src/text/scheme/central-purchasing.ts'
import { countByKind, memberViews, offersOf } from '../../../src/views/central-purchasing/members.ts'
import { memberRows } from '../../../src/views/central-purchasing/member-table.ts'
import { memberTiles } from '../../../src/views/central-purchasing/member-tiles.ts'
import { memberProperties } from '../../../src/views/central-purchasing/sheet.ts'
import { offer } from './portal.ts'
import { plain, textOf, whole } from './whole.ts'

describe('the members', () => {
  it('come by kind, each with its sheet, and what is not known is said', () => {
    const views = memberViews(whole)
    expect(views.map(({ path }) => path)).toEqual([
      '/centrale-d-achat/commune-d-ici/',
      '/centrale-d-achat/ccas-la/',
      '/centrale-d-achat/office/',
    ])
    expect(kindsText(countByKind(views)).replaceAll('\u00a0', ' ')).toBe(
      '1 commune, 1 CCAS et 1 établissement public ou lié',
    )
    expect(memberRows(views, whole).map(({ cells }) => cells.slice(2).map(textOf))).toEqual([
      ['Ici', '01/01/2020', '1 thème'],
      ['Là', 'inconnu', 'aucun'],
      ['inconnue', 'inconnu', 'non précisé'],
    ])
    expect(memberProperties(views[2]!, whole).map(({ values }) => values[0]!.text)).toEqual([
      'Établissement public ou lié',
      'non renseigné',
      'non renseigné',
      'non renseigné',
    ])
  })

  it('may order what is open to their kind; what the file leaves unsaid stands apart', () => {
    const of = (kind: 'commune' | 'autre') => {
      const { open, unsaid } = offersOf(whole, { kind })
      return [open.flatMap(({ offers }) => offers).length, unsaid.length]
    }
    expect(of('commune')).toEqual([2, 1])
    expect(of('autre')).toEqual([0, 1])
    const endless = { ...whole, centralOffers: [offer({ contractId: 'c3', users: ['commune'] })] }
    expect(offersOf(endless, { kind: 'commune' })).toMatchObject({
      open: [],
      unsaid: [{ isOver: undefined }],
    })
    expect(offersOf(endless, { kind: 'ccas' })).toEqual({ open: [], unsaid: [] })
  })

  it('have their place on the map by kind, and those without one are counted under it', () => {
    const { counts, notes, description } = memberTiles(whole)
    expect([...counts]).toEqual([['59350', [1, 0, 0, 0]]])
    expect(notes.map(plain)).toEqual([
      'Sans place sur cette carte, commune inconnue ou hors du territoire : 2 adhérents.',
    ])
    expect(plain(description)).toMatch(/dans 1 commune sur 1\.$/)
  })
})
