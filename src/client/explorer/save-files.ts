import { DOWNLOAD_FAILED } from '../../text/filter.ts'
import { save } from '../selection-download.ts'
import { partsOf } from './dom.ts'
import { groupsCsv, rowsCsv } from './selection.ts'
import type { SitePlaces } from './selection.ts'
import { pictureOf, standalone } from './standalone.ts'
import type { Tool } from './tool.ts'

const [CSV_TYPE, SVG_TYPE, PNG_TYPE] = ['text/csv;charset=utf-8', 'image/svg+xml', 'image/png'] as const

/** The drawing that is shown, with its title, what it is of, its notes, source and address. */
function shownDrawing(root: HTMLElement, tool: Tool): SVGSVGElement {
  const words = (name: string) => partsOf(root)(name).textContent?.trim() ?? ''
  const lines = [tool.filterWords.join(' ; '), words('groups-notes'), words('source'), words('address')]
  return standalone(partsOf(root)('drawing').querySelector('svg')!, {
    title: words('groups-title'),
    lines: lines.filter((line) => line !== ''),
  })
}

/** Makes the buttons save what is shown: the rows as they are sorted, the groups as they are counted and drawn. */
export function offerFiles(root: HTMLElement, tool: Tool, places: SitePlaces): void {
  const part = partsOf(root)
  const offer = (button: string, name: string, type: string, write: () => Promise<string | Blob>) =>
    part(button).addEventListener('click', async () => {
      try {
        save(await write(), type, name)
      } catch {
        part('notice').textContent = DOWNLOAD_FAILED
      }
    })
  offer('save-rows', 'marches-selection.csv', CSV_TYPE, () => rowsCsv(tool.table, tool.rows, places))
  offer('save-groups', 'marches-groupes.csv', CSV_TYPE, () => {
    const marks = tool.table.cells('demonstration')
    const demonstration = tool.rows.some((row) => marks[row] === 'oui')
    const { groups, fields } = tool.groups
    return groupsCsv(groups, fields!, { amount: tool.view.amount, demonstration, ...places })
  })
  offer('save-svg', 'marches-graphique.svg', SVG_TYPE, async () =>
    new XMLSerializer().serializeToString(shownDrawing(root, tool)),
  )
  offer('save-png', 'marches-graphique.png', PNG_TYPE, () => pictureOf(shownDrawing(root, tool)))
}
