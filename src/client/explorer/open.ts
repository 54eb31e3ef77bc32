import type { ExplorerField } from './field.ts'
import { loadContracts } from './load.ts'
import type { LoadProgress } from './load-rows.ts'
import { offerFiles } from './save-files.ts'
import { Tool } from './tool.ts'

const IDLE_MS = 600

/** Loads what the page names; `restore` sets the tool to work, once it is seen. @throws where the file does not come. */
export async function openExplorer(
  root: HTMLElement,
  progress: LoadProgress,
): Promise<Pick<Tool, 'restore'>> {
  const facts = root.dataset as Readonly<Record<string, string>>
  const known = JSON.parse(facts['fields']!) as ExplorerField[]
  const table = await loadContracts({ csv: facts['csv']!, firms: facts['firms']! }, known, progress)
  const tool = new Tool(root, table, {
    contracts: facts['contracts']!,
    partial: new Set(facts['partial']!.split(',')),
    template: facts['template']!,
    title: facts['title']!,
    file: facts['csv']!.split('/').at(-1)!,
    sha256: facts['sha256']!,
  })
  const whole = (path: string) => new URL(path, location.href).href
  offerFiles(root, tool, { contracts: whole(facts['contracts']!), firms: whole(facts['suppliers']!) })
  // What the first word typed needs is made ready while nobody waits for it.
  setTimeout(() => tool.table.words(tool.table.field('objet')!), IDLE_MS)
  return tool
}
