import { fr } from '../language/typography.ts'

/** Said while the file comes; apart from the rest, so that the page loads little before it is asked. */
export function progressText(bytes: number, total: number): string {
  return total > 0 ? fr`Chargement : ${Math.min(100, Math.round((bytes / total) * 100))} %` : fr`Chargement…`
}

export const LOADED = fr`Les marchés sont chargés.`
export const LOAD_FAILED = fr`Le fichier des marchés n'a pas pu être chargé. Vérifiez la connexion et réessayez, ou prenez l'un des fichiers proposés plus bas : ils contiennent les mêmes lignes.`
export const TOO_OLD = fr`Ce navigateur est trop ancien pour cet outil. Les fichiers proposés plus bas contiennent les mêmes lignes.`
export const RETRY = 'Réessayer'
