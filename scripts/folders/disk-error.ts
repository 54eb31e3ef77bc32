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

/** One French sentence for an error of the disk; `undefined` for any other error. */
export function describeDiskError(error: unknown): string | undefined {
  for (const each of causesOf(error)) {
    const { code, path, dest, message } = each as NodeJS.ErrnoException & { readonly dest?: string }
    const told =
      code !== undefined && Object.hasOwn(SENTENCES, code) ? code : /\bE[A-Z]+(?=: )/.exec(message)?.[0]
    if (told === undefined || !Object.hasOwn(SENTENCES, told)) continue
    const where = dest ?? path ?? /'([^']+)'/.exec(message)?.[1]
    return SENTENCES[told]!(where === undefined ? '' : `, à « ${where} »`)
  }
  return undefined
}
