import { DOWNLOAD_FAILED } from '../../text/filter.ts'
import { save } from '../selection-download.ts'
import { partsOf } from './dom.ts'
import { groupsCsv, rowsCsv } from './selection.ts'
import type { Tool } from './tool.ts'

const CSV_TYPE = 'text/csv;charset=utf-8'

/** Makes the buttons save what is shown: the rows as they are sorted, the groups as they are counted. */
export function offerFiles(root: HTMLElement, tool: Tool): void {
  const part = partsOf(root)
  const offer = (button: string, name: string, write: () => Promise<string>) =>
    part(button).addEventListener('click', async () => {
      try {
        save(await write(), CSV_TYPE, name)
      } catch {
        part('notice').textContent = DOWNLOAD_FAILED
      }
    })
  offer('save-rows', 'marches-selection.csv', () => rowsCsv(tool.table, tool.rows))
  offer('save-groups', 'marches-groupes.csv', () => {
    const marks = tool.table.cells('demonstration')
    const demonstration = tool.rows.some((row) => marks[row] === 'oui')
    const field = tool.table.field(tool.view.group!)!
    return groupsCsv(tool.groups.groups, field, { amount: tool.view.amount, demonstration })
  })
}
