import { findBrowser } from '../browser.ts'
import { CommandError } from '../command.ts'

const REMEDY =
  'Installez Chromium, Chrome ou Edge, ou donnez le chemin de l’un d’eux dans CHROMIUM_PATH. ' +
  'La page du rapport s’imprime aussi depuis tout navigateur.'

/** The browser that makes the PDF; nothing is installed for it. @throws CommandError where there is none. */
export function reportBrowser(): string {
  const wished = process.env['CHROMIUM_PATH'] ?? ''
  let found: string | undefined
  try {
    found = findBrowser()
  } catch {
    throw new CommandError(`CHROMIUM_PATH vaut « ${wished} », qui n’existe pas. ${REMEDY}`)
  }
  if (found === undefined) throw new CommandError(`Aucun navigateur pour faire le PDF. ${REMEDY}`)
  return found
}
