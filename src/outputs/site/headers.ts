/** Features of a browser that a published register never needs. */
const REFUSED_FEATURES = [
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]

/** The security headers of every answer; `policy` is the Content-Security-Policy in its header form. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
}

/** Open data, below the base, a final star for a folder: pages of other sites may read them (CORS). */
const OPEN_PATHS = ['api/*', 'donnees/*', 'flux/*', 'calendrier/*', 'catalog.jsonld', 'catalog.ttl']
export const OPEN_DATA_HEADERS: Readonly<Record<string, string>> = { 'Access-Control-Allow-Origin': '*' }

/** Whether a path below the base is open data, pages included: they carry nothing of whoever reads them. */
export function isOpenData(path: string): boolean {
  return OPEN_PATHS.some((open) => (open.endsWith('*') ? path.startsWith(open.slice(0, -1)) : path === open))
}

/** A reader asks whether it has changed, each time. */
export const NO_CACHE = 'no-cache'
/** A year, the longest that caches promise: never asked for again. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** Folders, below the base, whose names or whose files' names change with their content (`indexFolder` for the second). */
const HASHED_PATHS = /^(?:_astro|recherche\/index-[\da-f]{10})\//

/** How long a reader may keep the file at a path below the base without asking: for ever where its name tells its content. */
export function cacheControlOf(path: string): string {
  return HASHED_PATHS.test(path) ? IMMUTABLE : NO_CACHE
}

function rule(pattern: string, headers: Readonly<Record<string, string>>): readonly string[] {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]
}

/**
 * The same headers as a `_headers` file, which several static hosts read; `base` is the folder of the site, `hashed` are
 * its folders that `cacheControlOf` lets keep. Nothing is said of the others: these hosts join the values of all rules of
 * an address, and let ask each time for what no rule names.
 */
export function headersFile(
  policy: string,
  { base, hashed }: { readonly base: string; readonly hashed: readonly string[] },
): string {
  const open = OPEN_PATHS.flatMap((path) => rule(`${base}${path}`, OPEN_DATA_HEADERS))
  const kept = hashed.flatMap((folder) => rule(`${base}${folder}/*`, { 'Cache-Control': IMMUTABLE }))
  return [...rule('/*', securityHeaders(policy)), ...open, ...kept, ''].join('\n')
}
