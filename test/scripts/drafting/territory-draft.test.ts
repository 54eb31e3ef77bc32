import { describe, expect, it } from 'vitest'
import { readRecipes } from '../../../scripts/drafting/recipes.ts'
import { draftTerritory } from '../../../scripts/drafting/territory-draft.ts'
import type { BuyerMet } from '../../../scripts/drafting/buyers.ts'
import { InputError } from '../../../src/domain/input-error.ts'
import { territoryFileSchema } from '../../../src/domain/territory/territory.ts'

const RECIPES = await readRecipes()
const met = (siren: string, ...names: readonly string[]): BuyerMet => ({ siren, rows: 12, names })
const draft = (siren: string, ...buyers: readonly BuyerMet[]) =>
  draftTerritory(siren, { file: 'decp.parquet', buyers }, RECIPES)
const folders = (siren: string) => draft(siren, met(siren, 'X')).sources.map(({ folder }) => folder)

describe('the draft of a territory', () => {
  it('has the official name, the scope, the names of its notices and every host that it fetches from', () => {
    const { slug, territory, unlisted } = draft(
      '222900011',
      met('222900011', 'DEPARTEMENT DU FINISTERE', 'CD 29', 'Département du Finistère'),
    )
    expect(territory).toMatchObject({
      name: 'Département du Finistère',
      buyerSirens: ['222900011'],
      scope: { kind: 'department', code: '29' },
      noticeNames: ['Département du Finistère', 'CD 29'],
    })
    expect([slug, unlisted]).toEqual(['finistere', false])
    expect(territory.hosts).toContain('www.data.gouv.fr')
    expect(territoryFileSchema.safeParse(territory).success).toBe(true)
  })

  it.each([
    ['246200364', 'lens-lievin'],
    ['200093201', 'metropole-europeenne-de-lille'],
    ['220100010', 'ain'],
    ['215903501', 'lille'],
  ])('of %s stands in the folder %s', (siren, slug) => {
    expect(draft(siren, met(siren, 'X')).slug).toBe(slug)
  })

  it('has the sources whose address its values fill: outlines of an intercommunality are not those of a department', () => {
    expect(folders('200093201')).toContain('geo/communes')
    expect(folders('222900011')).not.toContain('geo/communes')
    expect(folders('222900011')).toContain('geo/communes-du-departement')
    expect(folders('285900015')).not.toContain('sources/structures')
  })

  it('takes another SIREN of exactly the same name for its own where its kind has no namesakes', () => {
    const before = met('245900410', 'METROPOLE EUROPEENNE DE LILLE')
    const now = met('200093201', 'Métropole Européenne de Lille')
    const { territory, namesakes } = draft('200093201', now, before, met('215903501', 'Lille'))
    expect(territory.buyerSirens).toEqual(['245900410', '200093201'])
    expect(namesakes).toEqual([before])
  })

  it('only names the SIREN of a namesake of a commune', () => {
    const other = met('216204131', 'Commune de Saint-Martin')
    const { territory, namesakes } = draft('215903501', met('215903501', 'COMMUNE DE SAINT MARTIN'), other)
    expect([territory.buyerSirens, namesakes]).toEqual([['215903501'], [other]])
  })

  it('of nobody that a list knows has its published name, and no territory of its own', () => {
    const { territory, unlisted } = draft('285900015', met('285900015', 'SDIS du Nord'))
    expect([territory.name, territory.scope, unlisted]).toEqual(['SDIS du Nord', 'none', true])
  })

  it('is refused where the file has buyers and not this one, with those that it has', () => {
    expect(() => draft('222900011', met('226200012', 'Pas-de-Calais'))).toThrow(InputError)
    expect(draft('222900011').territory.name).toBe('Département du Finistère')
  })
})
