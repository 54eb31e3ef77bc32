import type { Described } from './described.ts'
import type { PublishedFile } from './published-file.ts'

const FOLDER = 'donnees/'

/** `donnees/SHA256SUMS`: what `sha256sum -c SHA256SUMS` reads in that folder. */
export function checksumsFile({ facts }: Described): PublishedFile {
  return {
    path: 'donnees/SHA256SUMS',
    title: 'Empreintes SHA-256',
    description:
      'L’empreinte de chaque fichier de ce dossier ; « sha256sum -c SHA256SUMS » vérifie qu’ils sont arrivés entiers.',
    mediaType: 'text/plain; charset=utf-8',
    *lines() {
      for (const { path, sha256 } of facts)
        if (path.startsWith(FOLDER)) yield `${sha256}  ${path.slice(FOLDER.length)}\n`
    },
  }
}
