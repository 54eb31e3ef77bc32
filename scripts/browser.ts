import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { CommandError } from './command.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
  }),
]

/** The path of a Chromium-like browser on this machine; `CHROMIUM_PATH` goes before all. */
export function findBrowser(): string | undefined {
  const wished = process.env['CHROMIUM_PATH']
  if (wished !== undefined && wished !== '') {
    if (existsSync(wished)) return wished
    throw new CommandError(`CHROMIUM_PATH names a file that does not exist: ${wished}`)
  }
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...inPath, ...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

/**
 * Finds a browser or installs one: Debian's where the package manager may be used, else Playwright's own.
 * @throws CommandError that says what to do where neither works.
 */
export function findOrInstallBrowser(say: (message: string) => void = console.log): string {
  const found = findBrowser()
  if (found !== undefined) return found

  const asRoot = debianCommandPrefix()
  if (asRoot !== undefined) {
    say('No browser found: installing Debian’s chromium…')
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const packages = ['chromium', 'fonts-liberation']
    const [command = '', ...rest] = [...asRoot, 'apt-get']
    run(command, [...rest, 'update'], environment)
    run(command, [...rest, 'install', '-y', '--no-install-recommends', ...packages], environment)
  }
  if (findBrowser() === undefined) {
    say('Installing Playwright’s Chromium…')
    run(process.execPath, [
      join(import.meta.dirname, '../node_modules/playwright-core/cli.js'),
      'install',
      'chromium',
    ])
  }
  const installed = findBrowser()
  if (installed !== undefined) return installed
  throw new CommandError(
    'No Chromium found, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
}

/** How to call apt-get with the rights it needs; `undefined` where it cannot be called. */
function debianCommandPrefix(): readonly string[] | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

/** Output is shown only where the command fails; a failure is not the end: another way may work. */
function run(command: string, args: readonly string[], env = process.env): void {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
  if (status !== 0) console.error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`)
}
