import { readArguments, runCommand } from './command.ts'
import { createProgress } from './progress.ts'
import { assertSite } from './server.ts'
import { longTexts, precompress } from './serving/precompress.ts'

const USAGE = `npm run compress -- [--out dist/]
Écrit à côté des textes d’un portail construit leurs jumeaux compressés, .br et .gz, pour l’hébergeur qui les envoie.`

const progress = createProgress()
const whole = new Intl.NumberFormat('fr-FR')
const millions = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const megabytes = (bytes: number) => `${millions.format(bytes / 1e6)} Mo`

await runCommand(async () => {
  const { values } = readArguments(USAGE, { out: { type: 'string', default: 'dist/' } })
  assertSite(values.out)
  const texts = await longTexts(values.out)
  const bytes = texts.reduce((sum, { size }) => sum + size, 0)
  progress.stage('Compression', { unit: 'ko', total: Math.round(bytes / 1000) })
  const { written, kept, packed } = await precompress(texts, (done) => progress.tick(Math.round(done / 1000)))
  progress.done(
    `Textes : ${whole.format(texts.length)} (${megabytes(bytes)}) ; en brotli ${megabytes(packed.br)}, en gzip ${megabytes(packed.gzip)}. ` +
      `Fichiers écrits : ${whole.format(written)} ; déjà à jour : ${whole.format(kept)}`,
  )
}, progress)
