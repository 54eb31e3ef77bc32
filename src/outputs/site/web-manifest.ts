import { PAGE_GROUNDS } from '../../charts/palette.ts'
import type { Portal } from '../../domain/portal.ts'
import { fr } from '../../text/language/typography.ts'
import { ICON_FILES } from './icon.ts'

/** `manifest.webmanifest`: what a telephone shows where the portal is put on its home screen; `base` is its folder. */
export function webManifest(
  { territory, demonstration }: Pick<Portal, 'territory' | 'demonstration'>,
  base: string,
): string {
  const mark = demonstration ? fr`Démonstration : ` : ''
  const manifest = {
    name: `${mark}Achats à livre ouvert, ${territory.shortName}`,
    short_name: `Achats ${territory.shortName}`,
    description: `${mark}ce que ${territory.subject} achète, à qui et pour combien.`,
    lang: 'fr',
    dir: 'ltr',
    id: base,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: PAGE_GROUNDS.light,
    theme_color: PAGE_GROUNDS.light,
    icons: [
      { src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
      ...ICON_FILES.filter(({ path }) => path.startsWith('images/')).map(({ path, side }) => ({
        src: `${base}${path}`,
        sizes: `${side}x${side}`,
        type: 'image/png',
        purpose: 'maskable',
      })),
    ],
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}
