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

function rule(pattern: string, headers: Readonly<Record<string, string>>): readonly string[] {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]
}

/** The same headers as a `_headers` file, which several static hosts read; `base` is the folder of the site. */
export function headersFile(policy: string, base = '/'): string {
  const open = OPEN_PATHS.flatMap((path) => rule(`${base}${path}`, OPEN_DATA_HEADERS))
  return [...rule('/*', securityHeaders(policy)), ...open, ''].join('\n')
}
