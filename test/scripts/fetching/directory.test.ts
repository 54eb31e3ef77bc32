import { describe, expect, it } from 'vitest'
import { establishmentRow } from '../../../scripts/fetching/directory-answer.ts'
import type { DirectoryAnswer } from '../../../scripts/fetching/directory-answer.ts'
import { missingSirets } from '../../../scripts/fetching/missing-sirets.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { gives, host, inTurn, loopback, says } from './host.ts'
import type { Answer } from './host.ts'
import { FIRMS, territory } from './source.ts'

const EAU = '00000003400012'
const BOIS = '00000004200015'
const FETCH = {
  url: 'https://annuaire.example/search?q={siret}&per_page=1',
  each: 'missing-siret',
  perSecond: 5,
} as const

/** An answer in the documented shape of the directory, as far as the portal reads it. */
function unit(siret: string, fields: Partial<DirectoryAnswer['results'][number]> = {}): DirectoryAnswer {
  const siege = { siret, commune: '59350', statut_diffusion_etablissement: 'O' }
  const found = {
    ...{ nom_raison_sociale: 'Menuiserie du Nord', categorie_entreprise: 'PME', nature_juridique: '5710' },
    ...{ complements: { est_ess: false }, siege, matching_etablissements: [siege] },
  }
  return { results: [{ ...found, ...fields }] }
}
const answers: Answer = (response, request, attempt) => {
  const siret = new URL(request.url!, 'https://x').searchParams.get('q')!
  gives(JSON.stringify(unit(siret)))(response, request, attempt)
}

describe('the directory of firms', () => {
  it('is asked for the missing SIRET only, at most five a second, and the table grows', async () => {
    const directory = await host({ '/search': answers })
    const web = loopback({ 'annuaire.example': directory })
    const source = territory(FETCH, { copy: FIRMS })
    const { lines } = await source.fetch(web, [EAU, BOIS])
    expect(directory.requests.map(({ url }) => url)).toEqual([
      `/search?q=${EAU}&per_page=1`,
      `/search?q=${BOIS}&per_page=1`,
    ])
    expect(web.waits).toEqual([200])
    expect(source.read('firmes.csv')).toBe(
      `${FIRMS}${EAU},Menuiserie du Nord,59350,PME,non,O\r\n${BOIS},Menuiserie du Nord,59350,PME,non,O\r\n`,
    )
    expect(lines).toEqual(['« Firmes » : nouvelle édition de 4 lignes (2 lignes dans la précédente).'])
  })

  it('is not asked where nothing is missing', async () => {
    const directory = await host({})
    const { lines } = await territory(FETCH, { copy: FIRMS }).fetch(
      loopback({ 'annuaire.example': directory }),
    )
    expect(directory.requests).toEqual([])
    expect(lines).toEqual(['« Firmes » : inchangé.'])
  })

  it('is not asked twice for what it does not know', async () => {
    const directory = await host({ '/search': gives('{"results": []}') })
    const web = loopback({ 'annuaire.example': directory })
    const source = territory(FETCH)
    await source.fetch(web, [EAU])
    expect(source.json('.fetch.json')).toMatchObject({ unknownSirets: [EAU] })
    await source.fetch(web, [EAU])
    expect(directory.requests).toHaveLength(1)
  })

  it('that fails on the way keeps what had come, and asks for the rest the next time', async () => {
    const directory = await host({ '/search': inTurn(answers) })
    let asked = 0
    const failing = await host({
      '/search': (response, request, attempt) =>
        (asked++ === 0 ? answers : says(403))(response, request, attempt),
    })
    const source = territory(FETCH)
    const { lines, outcome } = await source.fetch(loopback({ 'annuaire.example': failing }), [EAU, BOIS])
    expect(outcome).toMatchObject({ kind: 'replaced', rows: 1, failure: { problem: 'refused' } })
    expect(lines[1]).toContain(
      '« Firmes » n’a pas été récupéré : annuaire.example refuse la demande (HTTP 403)',
    )
    await source.fetch(loopback({ 'annuaire.example': directory }), [BOIS])
    expect(source.read('firmes.csv')).toContain(EAU)
    expect(source.read('firmes.csv')).toContain(BOIS)
    expect(source.json('.fetch.json')).not.toHaveProperty('failure')
  })
})

describe('what the directory knows', () => {
  it('is found among all establishments of the firm that it answers with', () => {
    const other = { siret: EAU, commune: '62041' }
    const row = establishmentRow(EAU, unit(BOIS, { matching_etablissements: [other] }))
    expect(row).toMatchObject({ siret: EAU, commune: '62041', categorie: 'PME', ess: 'non', diffusion: 'O' })
  })

  it('of another firm is not lent to this one', () => {
    expect(establishmentRow(EAU, unit(BOIS))).toBeUndefined()
  })

  it.each([
    ['a person who trades under their own name', { nature_juridique: '1000' }, 'O'],
    ['one whose legal form is not told', { nature_juridique: null }, 'O'],
    ['one who objects to its diffusion', { statut_diffusion: 'P' }, 'P'],
  ])('of %s has no name', (_who, fields, diffusion) => {
    expect(establishmentRow(EAU, unit(EAU, fields))).toMatchObject({ denomination: '', diffusion })
  })

  it('and does not tell is unknown, never no', () => {
    const row = establishmentRow(EAU, unit(EAU, { categorie_entreprise: 'SME', complements: null }))
    expect(row).toMatchObject({ categorie: '', ess: '' })
  })
})

describe('missing SIRET', () => {
  const suppliers = [EAU, BOIS, EAU].map((siret) => ({ siret }))
  const contracts = [{ ...portal().contracts[0]!, suppliers: [...suppliers, { otherId: 'FR1' }] }]
  const establishments = new Map([[BOIS, { siret: BOIS }]])

  it('are those of suppliers that no establishment has, once each', () => {
    expect(missingSirets({ demonstration: false, contracts, establishments })).toEqual([EAU])
  })

  it('that are invented are asked of nobody', () => {
    expect(missingSirets({ demonstration: true, contracts, establishments })).toEqual([])
  })
})
