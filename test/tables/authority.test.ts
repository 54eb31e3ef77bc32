import { describe, expect, it } from 'vitest'
import type { InputError } from '../../src/domain/input-error.ts'
import { targetOf } from '../../src/domain/territory/target.ts'
import { readAuthority } from '../../src/tables/authority.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { plain } from '../text/plain.ts'

const HEADER = 'id,libelle,nature,indicateur,valeur,unite,periode,echeance,source,source_date,remarque'

function read(files: Readonly<Record<string, readonly string[]>>) {
  const textOf = (path: string) => files[path.replace('dossier/', '')]?.join('\n')
  return readAuthority('dossier', textOf, { indicators: new Set(['clauses-sociales']) })
}

function refusal(file: string, ...lines: readonly string[]): readonly string[] {
  try {
    read({ [file]: lines })
    return []
  } catch (error) {
    return plain(describeInputError(error as InputError)).split('\n')
  }
}

describe('the tables of an authority’s folder', () => {
  it('are empty where the folder has none', () => {
    expect(read({})).toEqual({
      targets: [],
      facts: [],
      partners: [],
      tiles: [],
      scheme: { actions: [], milestones: [], commitments: [], proposals: [], assumptions: [] },
    })
  })

  it('let a target name the indicator that measures it, or none', () => {
    const { targets } = read({
      'objectifs.csv': [
        HEADER,
        'clause,Part avec clause,objectif,clauses-sociales,0.25,part,,2021-12-31,Délibération,2018,',
        'doublement,Chiffre d’affaires,objectif,,2,facteur,,,Délibération,2018,',
      ],
    })
    expect(targets.map(({ indicateur, valeur }) => [indicateur, valeur])).toEqual([
      ['clauses-sociales', 0.25],
      [undefined, 2],
    ])
  })

  it('let a landmark judge countries: a bound with its verdict, where it holds', () => {
    const header = HEADER.replace('valeur', 'perimetre,borne,jugement,valeur')
    const row = (nature: string, cells: string) => `a,Offre unique,${nature},,${cells},0.1,part,,,Tableau,,`
    const { targets } = read({
      'objectifs.csv': [header, row('repere', 'Union européenne,au plus,bon'), row('repere', ',,')],
    })
    const of = targets.map((each) => targetOf(each, 'France', '2026-01-01'))
    expect(of.map(({ perimeter, mark }) => [perimeter, mark])).toEqual([
      ['Union européenne', { bound: 'atMost', verdict: 'good' }],
      ['France', undefined],
    ])
    for (const cells of [
      'objectif:,au plus,bon',
      'repere:,au plus,',
      'repere:,,bon',
      'repere:,environ,bon',
    ]) {
      const [nature, rest] = cells.split(':')
      expect(refusal('objectifs.csv', header, row(nature!, rest!)), cells).toHaveLength(2)
    }
  })

  it('have all their mistakes told at once: file, line, column, value and remedy', () => {
    const [first, ...lines] = refusal(
      'objectifs.csv',
      HEADER,
      'clause,Part avec clause,objectif,clause-sociale,25 %,part,,31/12/2021,Délibération,,',
      'heures,,promesse,,300000,heures,,,,,',
    )
    expect(first).toMatch(/^Le fichier « dossier\/objectifs\.csv » est à corriger : /)
    expect(lines).toEqual([
      expect.stringMatching(/^- ligne 2, colonne « valeur » : valeur lue « 25 % », attendu : .*« 0\.25 »/),
      expect.stringMatching(
        /^- ligne 2, colonne « echeance » : valeur lue « 31\/12\/2021 », attendu : .*« 2025-12-31 »/,
      ),
      expect.stringMatching(
        /^- ligne 2, colonne « indicateur » : valeur lue « clause-sociale », attendu : .*\/indicateurs\/<identifiant>\//,
      ),
      expect.stringMatching(/^- ligne 3, colonne « libelle » : vide, attendu : /),
      expect.stringMatching(
        /^- ligne 3, colonne « nature » : valeur lue « promesse », attendu : « objectif »/,
      ),
      expect.stringMatching(/^- ligne 3, colonne « source » : vide, attendu : /),
    ])
  })

  it('have a missing or an unknown column told once, of the header', () => {
    const [, ...lines] = refusal('partenaires.csv', 'id,nom,pour,source,courriel', 'a,A,b,c,d', 'e,E,f,g,h')
    expect(lines).toEqual([
      expect.stringMatching(/^- ligne 1, colonne « role » : absent, attendu : /),
      expect.stringMatching(/^- ligne 1, colonne « courriel » : absent, attendu : aucune colonne de ce nom/),
    ])
  })

  it('let an authority change what the way to its targets assumes', () => {
    const { scheme } = read({
      'hypotheses.csv': ['cle,valeur,unite,source', 'horizon,36,mois,Direction des achats'],
    })
    expect(scheme.assumptions).toEqual([{ key: 'horizon', value: 36, source: 'Direction des achats' }])
  })

  it('refuse an assumption of an unknown key, of no number, below one, beyond sense, in another unit, or twice', () => {
    const [, ...lines] = refusal(
      'hypotheses.csv',
      'cle,valeur,unite,source',
      'taux,3,mois,S',
      'horizon,deux ans,mois,S',
      'delai-de-signature,-6,mois,S',
      'marches-par-metier,5000,marchés,S',
      'heures-par-marche,12,mois,S',
      'horizon,12,mois,',
    )
    expect(lines).toEqual([
      expect.stringMatching(/^- ligne 2, colonne « cle » : valeur lue « taux », attendu : .*« horizon »/),
      expect.stringMatching(
        /^- ligne 3, colonne « valeur » : valeur lue « deux ans », attendu : un nombre entier/,
      ),
      expect.stringMatching(/^- ligne 4, colonne « valeur » : valeur lue « -6 »/),
      expect.stringMatching(/^- ligne 5, colonne « valeur » : valeur lue « 5000 », .*100 marchés/),
      expect.stringMatching(
        /^- ligne 6, colonne « unite » : valeur lue « mois », .*« heures » \(heures-par-marche\)/,
      ),
      expect.stringMatching(/^- ligne 7, colonne « source » : vide/),
      expect.stringMatching(/^- ligne 7, colonne « cle » : valeur lue « horizon », .*une ligne chacune/),
    ])
  })
})
