// Runs one command: `node scripts/run.mjs <command> [options]`, as the npm scripts do.
// Plain JavaScript that any Node from 12 on can parse, so that an old Node gets a sentence, not a syntax error.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import * as nodeModule from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const NEEDED = [22, 12]

const COMMANDS = {
  start: 'construit le portail puis le sert sur http://localhost:4321/',
  build: 'construit le portail dans dist/',
  data: 'lit les fichiers publiés et écrit data/derived/',
  check: 'dit ce que deviendrait un fichier publié',
  import: 'dit ce qu’est un fichier et le range parmi les sources d’un territoire',
  fetch: 'récupère les fichiers publiés d’un territoire, là où ils sont',
  new: 'ébauche le dossier d’un acheteur, à partir de son SIREN',
  demo: 'récrit les données de démonstration',
  fleet: 'construit les portails de nombreux acheteurs, d’après le fichier national',
  edition: 'note les données d’aujourd’hui comme une édition publiée',
  report: 'écrit en PDF le rapport d’indicateurs de deux années',
  dev: 'sert les pages pendant qu’on les écrit',
  serve: 'sert le portail déjà construit',
  compress: 'écrit les fichiers compressés que les hébergeurs envoient',
  test: 'lance toutes les vérifications du projet',
  schemas: 'apporte les schémas officiels que les tests opposent aux fichiers publiés',
  fuzz: 'donne au portail des fichiers abîmés de tous les formats',
  mutants: 'vérifie que les tests remarquent des fautes mises exprès dans le code',
  bench: 'mesure la durée et la mémoire de la construction',
}

function usage() {
  const lines = Object.keys(COMMANDS).map((name) => '  ' + (name + '        ').slice(0, 9) + COMMANDS[name])
  return 'Commandes (npm run <commande> -- <options>) :\n' + lines.join('\n')
}

function refuse(message) {
  console.error(message)
  process.exit(1)
}

const version = process.versions.node.split('.').map(Number)
if (version[0] < NEEDED[0] || (version[0] === NEEDED[0] && version[1] < NEEDED[1])) {
  refuse(
    'Node ' +
      process.versions.node +
      ' est trop ancien : il faut Node 22.12 ou plus récent. ' +
      'Sous Linux et Windows, « npm ci » apporte Node 24 et « npm run … » l’emploie ; ' +
      'sous macOS, installez Node 22.12 ou plus récent.',
  )
}

const command = process.argv[2]
if (command === undefined) refuse(usage())
if (!Object.prototype.hasOwnProperty.call(COMMANDS, command)) {
  refuse('Commande inconnue : « ' + command + ' ».\n' + usage())
}

if (!process.features.typescript) {
  // Node 22.12 to 22.17 read TypeScript only when told to.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const child = spawnSync(process.execPath, flags.concat(process.argv.slice(1)), { stdio: 'inherit' })
  process.exit(child.status === null ? 1 : child.status)
}

// What a command is compiled to is kept for the next one. Each build adds its own pages, under names that no other build
// has, and Node forgets nothing: the folder is emptied once it holds more than the code of the project.
const compiled = fileURLToPath(new URL('../.build/compile-cache', import.meta.url))
try {
  if (readdirSync(compiled, { recursive: true }).length > 6000)
    rmSync(compiled, { recursive: true, force: true })
} catch {
  // There is none yet, or another command is emptying it: nothing is lost.
}
nodeModule.enableCompileCache(compiled)
// Threads and child processes read it from here.
process.env.NODE_COMPILE_CACHE = compiled

// The command sees its own options only, as if Node had been given its file.
process.argv.splice(1, 2, fileURLToPath(new URL('./' + command + '.ts', import.meta.url)))
function unfinished() {
  refuse('La commande s’est arrêtée avant sa fin, sans dire pourquoi : relancez-la, ou signalez-le.')
}

// Node ends where nothing is left to wait for: a thread that went away without a word would look like success.
process.once('beforeExit', unfinished)
import('./' + command + '.ts')
  .then(() => process.off('beforeExit', unfinished))
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })
