import { join } from 'node:path'
import { readArguments, runCommand } from './command.ts'
import { openScratchFolder } from './folders/work-folder.ts'
import { loadPortal } from './portal/load-portal.ts'
import { createProgress } from './progress.ts'
import { builtPeriod } from './reporting/built-period.ts'
import { chosenPeriod, readPeriod } from './reporting/chosen-period.ts'
import { reportBrowser } from './reporting/report-browser.ts'
import { assertPdf, writePdf } from './reporting/write-pdf.ts'
import { buildSite } from './site/build-site.ts'
import { derive } from './site/derive.ts'

const USAGE = `npm run report -- [--period 2024-2025] [--territory mel] [--from dossier-ou-fichier] [--date AAAA-MM-JJ] [--out rapport.pdf]
npm run report -- --built dist/ [--base /] [--period 2024-2025] [--out rapport.pdf]
Écrit en PDF le rapport d’indicateurs de deux années, d’un portail construit pour lui, ou déjà construit (--built).`

const progress = createProgress()

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    period: { type: 'string' },
    territory: { type: 'string', default: 'mel' },
    from: { type: 'string' },
    date: { type: 'string' },
    built: { type: 'string' },
    base: { type: 'string', default: '/' },
    out: { type: 'string' },
  })
  const { territory, from, date, built, base } = values
  const asked = values.period === undefined ? undefined : readPeriod(values.period)
  if (values.out !== undefined) await assertPdf(values.out)

  const print = async (folder: string, period: string, browser: string): Promise<void> => {
    const out = values.out ?? `rapport-${period}.pdf`
    if (values.out === undefined) await assertPdf(out)
    progress.stage(`Impression du rapport ${period}`)
    await writePdf({ folder, base, period, browser, out })
    progress.done(`Rapport ${period} écrit dans ${out}`)
  }

  if (built !== undefined) return print(built, (await builtPeriod(built, asked)).id, reportBrowser())
  const work = await openScratchFolder('report')
  try {
    const derived = join(work.path, 'derived')
    await derive({ territory, from, date, folder: derived, progress })
    const { id } = chosenPeriod(loadPortal(derived), asked)
    const browser = reportBrowser()
    const out = join(work.path, 'site')
    await buildSite({ territory, from, date, base, out, progress })
    await print(out, id, browser)
  } finally {
    await work.remove()
  }
}, progress)
