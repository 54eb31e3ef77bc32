import type { Portal } from '../../src/domain/portal.ts'
import type { PublishedFile } from '../../src/outputs/files/published-file.ts'
import type { SiteOutputs } from './pages/page-renderer.ts'
import { cachedPng } from './pictures.ts'

/** Units of the icon’s own drawing. */
const ICON_UNITS = 32

/** What pages name but readers do not download: icons, and the pictures of shared addresses; in no list of files. */
export function siteImages(
  portal: Portal,
  { ICON_FILES, portalIcon, sharePictures }: SiteOutputs,
): readonly PublishedFile[] {
  const image = (path: string, draw: () => Promise<Uint8Array>): PublishedFile => ({
    path,
    title: path,
    description: '',
    mediaType: 'image/png',
    async *lines() {
      yield await draw()
    },
  })
  return [
    ...ICON_FILES.map(({ path, side, whole }) =>
      image(path, () => cachedPng(portalIcon(portal.territory, whole), side / ICON_UNITS)),
    ),
    ...sharePictures(portal).map(({ path, svg }) => image(path, () => cachedPng(svg(), 1))),
  ]
}
