import { describe, expect, it } from 'vitest'
import { ideaStage } from '../../../src/domain/territory/idea-call.ts'
import type { IdeaCall } from '../../../src/domain/territory/idea-call.ts'
import { searchRecords } from '../../../src/outputs/search/cards.ts'
import { ideaDatasets } from '../../../src/outputs/datasets/idea-calls.ts'
import { ideaViews, workshopsOf } from '../../../src/views/ideas/ideas.ts'
import {
  ideaAddress,
  ideasLede,
  ideasTitle,
  outcomeText,
  pitchedShort,
  pitchedText,
} from '../../../src/views/ideas/words.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const REFERENCE = '2026-10-31'
const call = (id: string, more: Partial<IdeaCall> = {}): IdeaCall => ({
  ref: { source: 'besoins', row: 1 },
  id,
  workshop: 'Mobilité',
  need: 'Une plateforme vélo mobile.',
  pitchedOn: '2026-10-13',
  source: 'Compte rendu',
  demonstration: false,
  ...more,
})
const world = (...ideas: readonly IdeaCall[]) =>
  portal({ ideas, referenceDate: REFERENCE, contracts: [contract({ id: 'aaaa', title: 'Vélos cargo' })] })

describe('whether a need is open', () => {
  it('follows from its last day for answers, that day included, and never without one', () => {
    expect(ideaStage(call('a', { due: REFERENCE }), REFERENCE)).toBe('open')
    expect(ideaStage(call('a', { due: '2026-10-30' }), REFERENCE)).toBe('closed')
    expect(ideaStage(call('a'), REFERENCE)).toBe('undated')
    expect(ideaStage(call('a', { due: '2026-10-30', outcome: 'Un achat.' }), REFERENCE)).toBe('followed')
    expect(ideaStage(call('a', { contractId: 'aaaa' }), REFERENCE)).toBe('followed')
  })
})

describe('needs', () => {
  const all = world(
    call('past', { pitchedOn: '2019-11-26', due: '2020-01-31', workshop: 'Déchets' }),
    call('late', { due: '2027-01-29', workshop: 'Alimentation' }),
    call('soon', { due: '2026-12-15' }),
    call('followed', { pitchedOn: '2025-06', contractId: 'aaaa', purchaseId: 'PA-1' }),
  )
  const views = ideaViews(all)

  it('come open ones first, the soonest, then the others, the latest', () => {
    expect(views.map((view) => view.call.id)).toEqual(['soon', 'late', 'followed', 'past'])
    expect(workshopsOf(views).map(({ theme, ideas }) => [theme, ideas.length])).toEqual([
      ['Mobilité', 2],
      ['Alimentation', 1],
      ['Déchets', 1],
    ])
  })

  it('lead to the contract that they became; a purchase that no file has is no link', () => {
    expect(views[2]!.became).toEqual([
      { text: expect.stringContaining('Vélos cargo') as string, path: '/marches/aaaa/' },
    ])
    expect(outcomeText(views[2]!)).toBe('')
    expect(plain(outcomeText(views[3]!))).toBe('On ne sait pas ce qui en est venu.')
  })

  it('of which no last day is known are not called closed, and say so in plain words', () => {
    const [view] = ideaViews(world(call('undated')))
    expect(plain(outcomeText(view!))).toBe('Rien ne dit jusqu’à quand y répondre, ni ce qui en est venu.')
    const [file] = ideaDatasets(world(call('undated')))
    expect([...file!.records()].map(({ statut }) => statut)).toEqual(['sans-date'])
  })

  it('are an invitation where one is open on that day, until its own, and nowhere else', () => {
    expect(plain(ideasLede(views))).toContain('jusqu’à son dernier jour, c’est le moment')
    expect(ideasLede(views.slice(2))).not.toMatch(/c’est le moment|dites/)
  })

  it('are answered by a message that names them', () => {
    expect(ideaAddress(call('a'))).toBeUndefined()
    expect(ideaAddress(call('a', { email: 'achats@exemple.fr' }))).toBe(
      `mailto:achats@exemple.fr?subject=${encodeURIComponent('Idée : Une plateforme vélo mobile. (a)')}`,
    )
  })

  it('are counted on a day, in a title that stays true', () => {
    expect(plain(ideasTitle(views, REFERENCE))).toBe('2 besoins ouverts aux idées au 31 octobre 2026')
    expect(plain(ideasTitle([], REFERENCE))).toBe('Aucun besoin ouvert aux idées au 31 octobre 2026')
    expect(plain(pitchedText({ pitchedOn: '2025-06' }))).toBe('juin 2025')
    expect(pitchedShort({ pitchedOn: '2019-11-26' })).toBe('26/11/2019')
  })

  it('stand in the search, the soonest first, and in a file with their status', () => {
    const cards = searchRecords(all).filter(({ kind }) => kind === 'besoin')
    expect(cards.map(({ path }) => path)).toEqual([
      '/idees/#soon',
      '/idees/#late',
      '/idees/#followed',
      '/idees/#past',
    ])
    const [file] = ideaDatasets(all)
    expect([...file!.records()].map(({ id, statut }) => [id, statut])).toEqual([
      ['soon', 'ouvert'],
      ['late', 'ouvert'],
      ['followed', 'suivi'],
      ['past', 'clos'],
    ])
    expect(ideaDatasets(world())).toEqual([])
  })
})
