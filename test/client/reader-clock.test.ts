import { parseHTML } from 'linkedom'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'

const { document, HTMLElement, customElements } = parseHTML('<html><body></body></html>')

beforeAll(async () => {
  vi.stubGlobal('HTMLElement', HTMLElement)
  vi.stubGlobal('customElements', customElements)
  vi.resetModules()
  await import('../../src/client/reader-clock.ts')
})

afterEach(() => {
  document.body.innerHTML = ''
  vi.useRealTimers()
})

afterAll(() => {
  vi.unstubAllGlobals()
})

/** A list with one line, as the reader's clock finds it at a moment. */
function lineAt(now: string, attributes: string) {
  vi.useFakeTimers({ now: new Date(now) })
  document.body.innerHTML = `<ul><li>Linge <reader-clock ${attributes}>dit au 31 octobre 2026</reader-clock></li></ul>`
  return document.querySelector('li')!
}

it('leaves dated words as they are until they have passed', () => {
  const line = lineAt('2026-11-13T10:59:59Z', 'until="2026-11-13T11:00:00Z" past="passé" removes="li"')
  expect([line.textContent, line.hidden]).toEqual(['Linge dit au 31 octobre 2026', false])
})

it('puts the words of what has passed in their place', () => {
  const line = lineAt('2026-11-13T11:00:00Z', 'until="2026-11-13T11:00:00Z" past="passé"')
  expect([line.textContent, line.hidden]).toEqual(['Linge passé', false])
})

it('takes away the line of what has passed', () => {
  expect(lineAt('2026-11-14T12:00:00Z', 'until="2026-11-12" removes="li"').hidden).toBe(true)
})

it('does so too while the page stays open', () => {
  const line = lineAt('2026-11-13T10:00:00Z', 'until="2026-11-13T11:00:00Z" removes="li"')
  vi.advanceTimersByTime(3_599_000)
  expect(line.hidden).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(line.hidden).toBe(true)
})

it('leaves alone what holds no date', () => {
  expect(lineAt('2030-01-01T00:00:00Z', 'until="bientôt" removes="li"').hidden).toBe(false)
})

it('leaves the rows of a list of which nothing would be left', () => {
  vi.useFakeTimers({ now: new Date('2028-01-01T12:00:00Z') })
  document.body.innerHTML =
    '<div data-last="2027-06-30"><p>Linge <reader-clock until="2027-03-31" removes="p">au plus tard</reader-clock></p></div>'
  expect((document.querySelector('p') as unknown as { hidden?: boolean }).hidden).not.toBe(true)
})

it('lets what has passed sink behind what can still be answered, in the order of their days', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-10T12:00:00Z') })
  const row = (day: string) =>
    `<li>${day} <reader-clock until="${day}" sinks="li" past="passé">dit</reader-clock></li>`
  document.body.innerHTML = `<ol>${['2026-11-03', '2026-11-06', '2026-11-13', '2026-11-18'].map(row).join('')}</ol>`
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  const days = [...document.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(days).toEqual(['2026-11-13 dit', '2026-11-18 dit', '2026-11-03 passé', '2026-11-06 passé'])
})

it('leaves the focus where it was in a row that sinks', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-10T12:00:00Z') })
  document.body.innerHTML =
    '<ol><li><a href="/">Linge</a> <reader-clock until="2026-11-03" sinks="li">dit</reader-clock></li><li>Vitres</li></ol>'
  const link = document.querySelector('a')!
  const focus = vi.fn()
  Object.assign(link, { focus })
  Object.defineProperty(document, 'activeElement', { value: link, configurable: true })
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  Object.defineProperty(document, 'activeElement', { value: null, configurable: true })
  expect(document.querySelector('li')!.textContent).toBe('Vitres')
  expect(focus).toHaveBeenCalledOnce()
})
