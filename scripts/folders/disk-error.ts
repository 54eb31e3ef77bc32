/** What a disk refuses, in the words of those who have to do something about it. */
const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: (place) => `Le disque est plein${place} : libérez de la place, puis relancez la commande.`,
  EDQUOT: (place) =>
    `Votre espace sur le disque est épuisé${place} : libérez de la place, puis relancez la commande.`,
  EROFS: (place) => `Le disque est en lecture seule${place} : choisissez un dossier où l’on peut écrire.`,
  EACCES: (place) => `Accès refusé${place} : donnez les droits sur ce dossier, ou choisissez-en un autre.`,
  EPERM: (place) =>
    `Opération refusée${place} : donnez les droits sur ce dossier, ou choisissez-en un autre.`,
  EBUSY: (place) =>
    `Un autre programme occupe le dossier${place} : fermez-le, ou choisissez un autre dossier.`,
}

/** An error and those that it came from: tools wrap what the disk said. */
function* causesOf(error: unknown): Generator<Error> {
  for (let each = error; each instanceof Error; each = each.cause) yield each
}

/** Numbers of Linux and macOS for the same, as tools say them that are not written in JavaScript. */
const CODES_BY_NUMBER: Readonly<Record<string, string>> = {
  1: 'EPERM',
  13: 'EACCES',
  16: 'EBUSY',
  28: 'ENOSPC',
  30: 'EROFS',
  69: 'EDQUOT',
  122: 'EDQUOT',
}

/** The code of what the disk said, where it did. */
function codeIn({ code, message }: NodeJS.ErrnoException): string | undefined {
  // A folder that is made with those that it stands in cannot be missing: Node says so of a disk that is read-only. Of
  // an error from another thread the message alone is left.
  if (/^ENOENT: .*, mkdir /.test(message)) return 'EROFS'
  if (code !== undefined && Object.hasOwn(SENTENCES, code)) return code
  const number = /\(os error (\d+)\)/.exec(message)?.[1]
  return number === undefined ? /\bE[A-Z]+(?=: )/.exec(message)?.[0] : CODES_BY_NUMBER[number]
}

/** One French sentence for an error of the disk; `undefined` for any other error. */
export function describeDiskError(error: unknown): string | undefined {
  for (const each of causesOf(error)) {
    const { path, dest, message } = each as NodeJS.ErrnoException & { readonly dest?: string }
    const told = codeIn(each)
    if (told === undefined || !Object.hasOwn(SENTENCES, told)) continue
    const where = dest ?? path ?? /'([^']+)'/.exec(message)?.[1] ?? /write file in (\S+)/.exec(message)?.[1]
    return SENTENCES[told]!(where === undefined ? '' : `, à « ${where} »`)
  }
  return undefined
}
