import { describe, expect, it } from 'vitest'
import { endingFacets } from '../../../src/views/ending/facets.ts'
import { absentFields, absentFieldsNote, readingNotes } from '../../../src/views/ending/notes.ts'
import { endingRows } from '../../../src/views/ending/row.ts'
import { unknownEnds } from '../../../src/views/ending/unknown-ends.ts'
import { facetTokens, facetViews } from '../../../src/views/filter/facet.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { plainLinks } from '../../text/plain.ts'
import { plain, portalOf } from './ends.ts'

describe('what cannot be told', () => {
  it('says once what no format read has, and offers no filter of it', () => {
    const portal = portalOf([{}], [], [])
    const rows = endingRows(portal)
    expect(plain(absentFieldsNote(absentFields(rows))!)).toMatch(
      /^Le format des fichiers lus ne demande pas : .*« Nombre d’offres reçues »/,
    )
    expect(facetViews(rows, endingFacets(portal, rows)).map(({ name }) => name)).toEqual([
      'metier',
      'fin',
      'montant',
      'type',
    ])
    expect(absentFieldsNote([])).toBeUndefined()
  })

  it('tells clauses that exist, are declared as none, are empty or cannot be', () => {
    const clauses = (fields: Partial<Contract>) => {
      const portal = portalOf([{ format: decp2022.format }, fields])
      const rows = endingRows(portal)
      return facetTokens(rows[1]!, endingFacets(portal, rows)).match(/clauses:\S+/g)
    }
    const both = {
      format: decp2022.format,
      socialConsiderations: [],
      environmentalConsiderations: [],
    } as const
    expect(clauses(both)).toEqual(['clauses:aucune'])
    expect(clauses({ ...both, socialConsiderations: ['reservedParticipation'] })).toEqual(['clauses:reserve'])
    expect(clauses({ ...both, environmentalConsiderations: undefined })).toEqual(['clauses:inconnu'])
    expect(clauses({})).toEqual(['clauses:champ-inexistant'])
  })

  it('groups unknown ends by reason and leaves out reasons that nobody has', () => {
    const { contracts } = portalOf([
      { endDate: undefined, durationMonths: undefined },
      { endDate: undefined, durationMonths: 1095 },
      { endDate: undefined, kind: 'callOff' },
      {},
    ])
    expect(unknownEnds(contracts).map(({ text }) => plain(text))).toEqual([
      '1 contrat sans durée publiée',
      '1 contrat de durée invraisemblable, au-delà de 240 mois (480 pour une concession)',
    ])
  })

  it('names the file that would tell of renewals, and says that the profile is unknown', () => {
    const notes = readingNotes(portalOf([{}], [], []))
      .map(plainLinks)
      .join(' ')
    expect(notes).toContain('/donnees/schemas/programmation.json')
    expect(notes).toContain('son adresse n’est pas renseignée')
    expect(notes).not.toContain('Rapprochement probable')
  })
})
