/**
 * Everything that a build writes beside pages. It is compiled with them (`scripts/site/pages/`), so that a thread loads
 * one copy of the code, and pages and files share the views that were put together once.
 */
export { indicatorSvg } from './charts/indicator-svg.ts'
export { untoldIds } from './domain/edition/old-ids.ts'
export { CONTENT_SECURITY_POLICY_HEADER } from './layouts/policy.ts'
export { embedFile } from './outputs/embeds/embed.ts'
export { DESCRIBING_STAGES } from './outputs/files/describing-files.ts'
export { binaryFiles, publishedFiles } from './outputs/files/files.ts'
export { searchIndex } from './outputs/search/search-index.ts'
export { headersFile } from './outputs/site/headers.ts'
export { ICON_FILES, portalIcon } from './outputs/site/icon.ts'
export { robotsFile } from './outputs/site/robots.ts'
export { sharePictures } from './outputs/site/share-pictures.ts'
export { isListed, sitemapFiles } from './outputs/site/sitemap.ts'
