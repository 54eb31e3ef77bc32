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

/** Folders of open data, below the base: pages of other sites may read them (CORS). */
const OPEN_FOLDERS = ['api/', 'donnees/']
export const OPEN_DATA_HEADERS: Readonly<Record<string, string>> = { 'Access-Control-Allow-Origin': '*' }

/** Whether a path below the base is open data, pages included: they carry nothing of whoever reads them. */
export function isOpenData(path: string): boolean {
  return OPEN_FOLDERS.some((folder) => path.startsWith(folder))
}

function rule(pattern: string, headers: Readonly<Record<string, string>>): readonly string[] {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]
}

/** The same headers as a `_headers` file, which several static hosts read; `base` is the folder of the site. */
export function headersFile(policy: string, base = '/'): string {
  const open = OPEN_FOLDERS.flatMap((folder) => rule(`${base}${folder}*`, OPEN_DATA_HEADERS))
  return [...rule('/*', securityHeaders(policy)), ...open, ''].join('\n')
}
