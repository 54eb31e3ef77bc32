import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { embedHtml } from '../../../src/outputs/embeds/embed.ts'
import { indicator, portal } from '../portal-fixture.ts'

const ROOT = 'https://achats.example/'
const point = (period: string, value: bigint) => ({
  period,
  value,
  numerator: value,
  denominator: value,
  unknown: 0,
  rows: [],
})
const figure = (id: string, label = 'Montants signés') => {
  const { series, ...rest } = indicator({ id, label })
  return {
    ...rest,
    series: {
      ...series,
      indicator: id,
      points: [point('2021', 300_00n), { ...point('2022', 500_00n), partial: true as const }],
    },
  }
}
const html = (id: string, demonstration = true, label?: string) =>
  embedHtml(figure(id, label), portal({ demonstration }), ROOT)
const documentOf = (body: string) => parseHTML(`<!doctype html><html><body>${body}</body></html>`).document

it('is one figure with a drawing, its source, its date, its licence and the way back', () => {
  const document = documentOf(html('a'))
  expect(document.querySelectorAll('figure > svg')).toHaveLength(1)
  const caption = document.querySelector('figcaption')!
  expect(caption.textContent).toMatch(/Source.*8 septembre 2023|Source.*8\u00a0septembre\u00a02023/)
  expect(caption.textContent!.match(/Licence Ouverte 2\.0/g)).toHaveLength(1)
  expect(caption.querySelector('a')!.textContent).toBe('Licence Ouverte 2.0')
  expect([...caption.querySelectorAll('a')].at(-1)!.getAttribute('href')).toBe(`${ROOT}indicateurs/a/`)
})

it('needs no script, no style and no request', () => {
  expect(html('a')).not.toMatch(/<script|<style|<link|<img|<image| style=| on\w+=|@import|url\((?!#)/i)
  const document = documentOf(html('a'))
  for (const element of document.querySelectorAll('[href], [src]')) expect(element.tagName).toBe('A')
})

it('stands twice on one page without two equal ids, and finds its own', () => {
  const document = documentOf(html('a') + html('b'))
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(2)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of (html('a') + html('b')).matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
})

it('is labelled as a demonstration where it is one, and only there', () => {
  expect(html('a')).toContain('Données de démonstration')
  expect(html('a', false)).not.toContain('démonstration')
})

it('escapes what it is given', () => {
  expect(html('a', true, '<b onclick=x>"&')).not.toContain('<b')
})
