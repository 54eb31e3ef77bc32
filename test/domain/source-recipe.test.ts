import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sourceSchema } from '../../src/domain/provenance.ts'
import { prepareSource, sourceRecipeSchema } from '../../src/domain/fetching/source-recipe.ts'

const FILE = new URL('../../data/reference/sources.json', import.meta.url)
const RECIPES = z.array(sourceRecipeSchema).parse(JSON.parse(readFileSync(FILE, 'utf8')))
const VALUES = { siren: '200093201', department: '59', epci: '200093201', noticeName: 'Métropole & Cie' }
const recipe = (folder: string) => RECIPES.find((each) => each.folder === folder)!

describe.each(RECIPES)('the recipe of $folder', (recipe) => {
  const prepared = prepareSource(recipe, VALUES)!

  it('gives a source.json whose address is complete, at a host that it allows', () => {
    expect(sourceSchema.safeParse(prepared.source).success).toBe(true)
    const { url } = prepared.source.fetch!
    expect(url.replace('{siret}', '')).not.toMatch(/[{}]/)
    expect(prepared.hosts).toContain(new URL(url).host)
  })
})

it('no two recipes share a folder', () => {
  expect(new Set(RECIPES.map(({ folder }) => folder)).size).toBe(RECIPES.length)
})

it('a value is written as addresses are', () => {
  const { url } = prepareSource(recipe('avis/par-nom'), VALUES)!.source.fetch!
  expect(new URL(url).searchParams.get('where')).toBe(
    'dateparution >= now(years=-2) and nomacheteur = "Métropole & Cie" and code_departement = "59"',
  )
})

it('the SIREN of an authority finds the notices that hold one of its SIRET', () => {
  const { url } = prepareSource(recipe('avis/par-siren'), VALUES)!.source.fetch!
  expect(new URL(url).searchParams.get('where')).toContain('suggest(donnees,"200093201")')
})

it('an authority that lacks a value has no such source', () => {
  expect(prepareSource(recipe('geo/communes'), { siren: '225900018', department: '59' })).toBeUndefined()
})

it('the SIRET of an address is left for the fetching', () => {
  const { url } = prepareSource(recipe('sources/etablissements'), {})!.source.fetch!
  expect(url).toContain('q={siret}')
})
