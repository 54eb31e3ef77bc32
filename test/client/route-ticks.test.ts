import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { RouteTicksState } from '../../src/client/route-ticks.ts'
import { plain } from '../text/plain.ts'

const { document, HTMLElement, customElements, Event } = parseHTML('<html><body></body></html>')

beforeAll(async () => {
  vi.stubGlobal('HTMLElement', HTMLElement)
  vi.stubGlobal('customElements', customElements)
  vi.resetModules()
  await import('../../src/client/route-ticks.ts')
})

afterAll(() => {
  vi.unstubAllGlobals()
})

const STATE: RouteTicksState = {
  year: 2027,
  target: 0.5,
  needed: 2,
  hasPast: true,
  broader: false,
  signed: { yes: 0, known: 0, unknown: 0 },
  usual: { coming: 4, told: 4, yes: 1, low: 1, high: 1 },
  scale: { ceiling: 1, top: 0, floor: 100 },
}

function listOf(state: RouteTicksState) {
  const chance = '{"value":0.25,"low":0.25,"high":0.25}'
  const box = `<input type="checkbox" hidden data-chance='${chance}'>`
  document.body.innerHTML = `<route-ticks data-state='${JSON.stringify(state)}'>
    <svg><g data-part="moved" visibility="hidden"><line /><circle /></g></svg>${box}${box}<output></output></route-ticks>`
  const boxes = [...document.querySelectorAll('input')]
  const tick = (...which: readonly number[]) => {
    boxes.forEach((each, index) => (each.checked = which.includes(index)))
    document.querySelector('route-ticks')!.dispatchEvent(new Event('change'))
    return plain(document.querySelector('output')!.textContent)
  }
  return { boxes, tick, mark: () => document.querySelector('circle')!.getAttribute('cy') }
}

it('shows the boxes, and what the past alone would give', () => {
  const { boxes, tick, mark } = listOf(STATE)
  expect(boxes.every(({ hidden }) => !hidden)).toBe(true)
  expect(tick()).toBe('Aucun marché coché : 25 % en 2027. Il en faudrait encore 1 autre.')
  expect(mark()).toBe('75')
})

it('moves the mark and the sentence with what is ticked', () => {
  const { tick, mark } = listOf(STATE)
  expect(tick(0, 1)).toBe('2 marchés cochés : 63 % en 2027. Le calcul atteint l’objectif.')
  expect(mark()).toBe('37.5')
})

it('says that it cannot be said where the unknown decides', () => {
  const { tick } = listOf({ ...STATE, signed: { yes: 0, known: 0, unknown: 2 } })
  expect(tick(0, 1)).toContain('avec l’inconnu, on ne peut pas le dire')
})

it('counts down what is needed where no past is known', () => {
  const usual = { coming: 4, told: 0, yes: 0, low: 0, high: 0 }
  const { tick } = listOf({ ...STATE, hasPast: false, usual })
  expect(tick(0)).toBe('1 marché coché. Il en faudrait encore 1 autre.')
})
