import { formatNumber } from '../language/format.ts'
import { fr } from '../language/typography.ts'

const list = new Intl.ListFormat('fr-FR', { type: 'disjunction' })

/** What should stand where an element of `--compare`, or a file of the portal that it leads to, is not right. */
export const COMPARED_PORTAL_TEXT = {
  /** @param territories Names of the folders of `data/territories/`. */
  element: (territories: readonly string[]) =>
    fr`un territoire (${list.format(territories)}) ou le chemin du dossier d'un portail construit, par exemple « ../dist/ » ; corrigez ce nom ou ce chemin`,
  again: fr`chaque collectivité une fois, et jamais celle de ce portail ; retirez celle qui s'y trouve déjà`,
  noApi: fr`l'API d'un portail construit ; donnez le dossier entier qu'a écrit « npm run build », celui qui contient « index.html »`,
  version: (version: string) =>
    fr`la version ${version} de l'API ; construisez les deux portails avec la même version de ce programme`,
  whole: fr`le fichier tel que l'écrit « npm run build » ; copiez de nouveau le dossier entier, ou construisez ce portail avec la même version de ce programme`,
  folder: fr`un dossier`,
  size: (bytes: number) => fr`${formatNumber(bytes)} octets`,
  unreadable: fr`un texte qui n'est pas du JSON`,
} as const
