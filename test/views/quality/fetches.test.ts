import { expect, it } from 'vitest'
import { fetchLines } from '../../../src/views/quality/fetches.ts'
import { plain } from '../../text/plain.ts'

const textsOf = (fetches: Parameters<typeof fetchLines>[0]) =>
  fetchLines(fetches).map(({ title, text }) => plain(`${title} : ${text}`))

it('tells the age of each copy, those whose last fetch failed first', () => {
  const failure = { problem: 'server-error', host: 'static.data.example', value: 'HTTP 503' } as const
  expect(
    textsOf([
      { title: 'Firmes', dated: '2026-11-27', asked: '2026-11-28', succeeded: '2026-11-28' },
      { title: 'Contours', dated: '2026-11-28', asked: '2026-11-28', succeeded: '2026-11-28' },
      { title: 'Marchés', dated: '2026-10-03', asked: '2026-11-28', succeeded: '2026-10-04', failure },
    ]),
  ).toEqual([
    'Marchés : Dernière mise à jour : 3 octobre 2026, 56 jours avant la dernière demande ; la récupération du ' +
      '28 novembre 2026 a échoué : static.data.example est en panne (HTTP 503).',
    'Firmes : Dernière mise à jour : 27 novembre 2026, 1 jour avant la dernière demande ; le producteur n’avait rien ' +
      'de plus récent le 28 novembre 2026.',
    'Contours : Dernière mise à jour : 28 novembre 2026 ; le producteur n’avait rien de plus récent le 28 novembre 2026.',
  ])
})

it('says where no copy ever came', () => {
  const failure = { problem: 'gone', host: 'data.example', value: 'HTTP 404' } as const
  expect(textsOf([{ title: 'Marchés', asked: '2026-11-28', failure }])).toEqual([
    'Marchés : Aucune copie n’a encore été obtenue ; la récupération du 28 novembre 2026 a échoué : data.example n’a ' +
      'plus ce fichier (HTTP 404).',
  ])
})

it('has nothing to say where nothing was fetched', () => {
  expect(fetchLines([])).toEqual([])
})
