import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cutAfter, gives, host, inTurn, loopback, says } from './host.ts'
import type { Answer } from './host.ts'
import { FIRMS, THREE_FIRMS, territory } from './source.ts'

const URL_OF_FIRMS = 'https://data.example/firmes.csv'
const MODIFIED = 'Tue, 03 Nov 2026 08:00:00 GMT'

/** A source with a copy in place, at a host that answers so; small limits. */
async function fetched(
  answer: Answer,
  { url = URL_OF_FIRMS, file = 'firmes.csv', maxBytes = 10_000, limits = {} } = {},
) {
  const data = await host({ [new URL(url).pathname]: answer })
  const web = loopback({ 'data.example': data }, limits)
  const source = territory({ url, maxBytes }, { copy: FIRMS, file })
  return { ...(await source.fetch(web)), source, web, requests: data.requests }
}

describe('a host that answers well', () => {
  it('gives a new edition: bytes, hash, rows and dates are noted, the edition before is kept', async () => {
    const { source, lines } = await fetched(gives(THREE_FIRMS, { etag: '"3"', 'last-modified': MODIFIED }))
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
    expect(source.read('.previous/firmes.csv')).toBe(FIRMS)
    expect(source.json('source.json')).toMatchObject({
      ...{ published: '2026-11-03', accessed: '2026-11-28', rows: 3, file: 'firmes.csv' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      fetch: { url: URL_OF_FIRMS },
    })
    expect(source.json('.fetch.json')).toMatchObject({
      ...{ asked: '2026-11-28', succeeded: '2026-11-28', etag: '"3"', lastModified: MODIFIED },
      columns: { siret: 'nombre', denomination: 'texte', commune: 'nombre', ess: 'booléen' },
    })
    expect(lines).toEqual(['« Firmes » : nouvelle édition de 3 lignes (2 lignes dans la précédente).'])
    expect(source.files().filter((name) => name.includes('incoming'))).toEqual([])
  })

  it('is asked whether anything changed, and 304 changes nothing', async () => {
    const data = await host({
      '/firmes.csv': inTurn(gives(FIRMS, { etag: '"2"', 'last-modified': MODIFIED }), says(304)),
    })
    const source = territory({ url: URL_OF_FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    const before = source.read('source.json')
    expect((await source.fetch(web)).lines).toEqual(['« Firmes » : inchangé.'])
    expect(data.requests[1]!.headers).toMatchObject({ 'if-none-match': '"2"', 'if-modified-since': MODIFIED })
    expect(source.read('source.json')).toBe(before)
  })

  it('is not asked conditionally for a copy that is gone', async () => {
    const data = await host({ '/firmes.csv': gives(FIRMS, { etag: '"2"' }) })
    const source = territory({ url: URL_OF_FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    rmSync(join(source.folder, 'firmes.csv'))
    await source.fetch(web)
    expect(data.requests[1]!.headers).not.toHaveProperty('if-none-match')
    expect(source.read('firmes.csv')).toBe(FIRMS)
  })

  it('that gives the same bytes again has given no new edition', async () => {
    const data = await host({ '/firmes.csv': gives(FIRMS) })
    const source = territory({ url: URL_OF_FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    expect((await source.fetch(web)).outcome).toEqual({ kind: 'unchanged' })
    expect(existsSync(join(source.folder, '.previous'))).toBe(false)
  })

  it('may lead to another address of an allowed host', async () => {
    const data = await host({
      '/firmes.csv': says(302, { location: 'https://files.example/abc/firmes.csv' }),
    })
    const files = await host({ '/abc/firmes.csv': gives(THREE_FIRMS) })
    const source = territory({ url: URL_OF_FIRMS })
    await source.fetch(loopback({ 'data.example': data, 'files.example': files }))
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })
})

describe('a host that has a bad moment', () => {
  it('and hangs up halfway is asked for the rest, of the same edition', async () => {
    const whole = THREE_FIRMS
    const rest: Answer = (response, request) => {
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range!)![1])
      const body = whole.slice(from)
      const range = `bytes ${from}-${whole.length - 1}/${whole.length}`
      response.writeHead(206, { 'content-range': range, 'content-length': body.length }).end(body)
    }
    const { source, requests } = await fetched(inTurn(cutAfter(whole, 40, { etag: '"3"' }), rest))
    expect(requests[1]!.headers).toMatchObject({ range: 'bytes=40-', 'if-range': '"3"' })
    expect(source.read('firmes.csv')).toBe(whole)
  })

  it('and has another edition by then gives it from its beginning', async () => {
    const { source } = await fetched(
      inTurn(cutAfter(FIRMS, 40, { etag: '"2"' }), gives(THREE_FIRMS, { etag: '"3"' })),
    )
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it.each([
    ['a weak tag', { etag: 'W/"3"' }],
    ['nothing', {}],
  ])('and tells its editions apart by %s is asked from the beginning', async (_what, headers) => {
    const { source, requests } = await fetched(
      inTurn(cutAfter(THREE_FIRMS, 40, headers as Record<string, string>), gives(THREE_FIRMS)),
    )
    expect(requests[1]!.headers).not.toHaveProperty('range')
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it('and no such range is asked from the beginning', async () => {
    const { source, requests } = await fetched(
      inTurn(cutAfter(THREE_FIRMS, 40, { etag: '"3"' }), says(416), gives(THREE_FIRMS)),
    )
    expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=40-', undefined])
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it('is asked again after waits that double', async () => {
    const { source, web } = await fetched(inTurn(says(500), says(503), says(502), gives(THREE_FIRMS)))
    expect(web.waits).toEqual([1000, 2000, 4000])
    expect(source.read('firmes.csv')).toBe(THREE_FIRMS)
  })

  it('is left alone as many seconds as it asks for', async () => {
    const { web, outcome } = await fetched(inTurn(says(429, { 'retry-after': '17' }), gives(THREE_FIRMS)))
    expect(web.waits).toEqual([17_000])
    expect(outcome.kind).toBe('replaced')
  })

  it('is left alone until the time that it names', async () => {
    const { web } = await fetched(
      inTurn(says(503, { 'retry-after': 'Sat, 28 Nov 2026 12:00:42 GMT' }), gives(THREE_FIRMS)),
    )
    expect(web.waits).toEqual([42_000])
  })
})

describe('a source that fails', () => {
  const slow: Answer = (response) => response.writeHead(200, { 'content-length': 100 }).write('siret,')
  const endless: Answer = (response) => {
    const timer = setInterval(() => response.write('00000001800010,Voirie,59350\r\n'), 1)
    response.on('close', () => clearInterval(timer))
    response.writeHead(200).write('siret,denomination,commune\r\n')
  }
  const bomb = gzipSync(Buffer.alloc(1_000_000, 'a'))
  const impatient = { limits: { idleMs: 40, retries: 0 } }
  const KEPT = 'La dernière copie, du 3 octobre 2026, reste en place.'

  it.each<[string, Answer, Parameters<typeof fetched>[1], string]>([
    [
      'does not answer',
      () => undefined,
      impatient,
      'data.example ne répond pas à temps (rien pendant 1 s) ; relancez la commande plus tard.',
    ],
    [
      'stops on the way',
      slow,
      impatient,
      'data.example ne répond pas à temps (rien pendant 1 s) ; relancez la commande plus tard.',
    ],
    [
      'never ends',
      endless,
      { limits: { totalMs: 60, retries: 0 }, maxBytes: 10_000_000 },
      'data.example ne répond pas à temps (plus de 1 s en tout) ; relancez la commande plus tard.',
    ],
    [
      'is cut each time',
      cutAfter(THREE_FIRMS, 40),
      {},
      `le fichier de data.example arrive incomplet (40 octets, attendu : ${THREE_FIRMS.length} octets) ; relancez la commande plus tard.`,
    ],
    ['is broken', says(500), {}, 'data.example est en panne (HTTP 500) ; relancez la commande plus tard.'],
    [
      'wants to be left alone for an hour',
      says(429, { 'retry-after': '3600' }),
      {},
      'data.example demande d’attendre (HTTP 429) ; relancez la commande plus tard.',
    ],
    [
      'has no such file any more',
      says(404),
      {},
      'data.example n’a plus ce fichier (HTTP 404) ; ouvrez l’adresse dans un navigateur, puis corrigez « url » dans « source.json ».',
    ],
    [
      'asks for a password',
      says(401),
      {},
      'data.example refuse la demande (HTTP 401) ; ouvrez l’adresse dans un navigateur, puis corrigez « url » dans « source.json ».',
    ],
    [
      'leads in circles',
      says(302, { location: URL_OF_FIRMS }),
      {},
      'data.example renvoie sans fin d’une adresse à une autre (5 renvois suivis) ; ouvrez l’adresse dans un navigateur, puis corrigez « url » dans « source.json ».',
    ],
    [
      'leads to a host that nobody named',
      says(302, { location: 'https://ailleurs.example/firmes.csv' }),
      {},
      'data.example renvoie à une adresse qui n’est pas permise (https://ailleurs.example) ; si cet hôte est bien celui du producteur, ajoutez-le à « hosts » dans « territory.json ».',
    ],
    [
      'leads out of https',
      says(301, { location: 'http://data.example/firmes.csv' }),
      {},
      'data.example renvoie à une adresse qui n’est pas permise (http://data.example) ; si cet hôte est bien celui du producteur, ajoutez-le à « hosts » dans « territory.json ».',
    ],
    [
      'is at a host that the territory does not name',
      says(200),
      { url: 'https://inconnu.example/firmes.csv' },
      'l’adresse (https://inconnu.example) n’est pas en https chez un hôte permis ; corrigez « url » dans « source.json », ou ajoutez l’hôte à « hosts » dans « territory.json ».',
    ],
    [
      'gives a web page in place of the file',
      gives('\n<!DOCTYPE html><html lang="fr"><p>Maintenance</p></html>', { 'content-type': 'text/csv' }),
      {},
      'data.example donne autre chose que le fichier (page web (HTML), attendu : texte (CSV)) ; ouvrez l’adresse dans un navigateur, puis corrigez « url » dans « source.json ».',
    ],
    [
      'gives an error in JSON in place of the file',
      gives('{"error": "too many"}'),
      {},
      'data.example donne autre chose que le fichier (JSON, attendu : texte (CSV)) ; ouvrez l’adresse dans un navigateur, puis corrigez « url » dans « source.json ».',
    ],
    [
      'gives nothing',
      gives(' \r\n'),
      {},
      'data.example donne un fichier vide ; ouvrez l’adresse dans un navigateur, puis corrigez « url » dans « source.json ».',
    ],
    [
      'says that it is too large',
      gives(FIRMS),
      { maxBytes: 50 },
      `le fichier de data.example est trop gros (${FIRMS.length} octets, attendu : au plus 50 octets) ; si cette taille est normale, augmentez « maxBytes » dans « source.json ».`,
    ],
    [
      'is a bomb on the way (Content-Encoding)',
      gives(bomb, { 'content-encoding': 'gzip' }),
      {},
      'le fichier de data.example, décompressé, est trop gros (NNN octets, attendu : au plus 10 000 octets) ; si cette taille est normale, augmentez « maxBytes » dans « source.json ».',
    ],
    [
      'has lost the columns that it is read by',
      gives('nom,ville\r\nVoirie,Lille\r\n'),
      {},
      'le fichier de data.example ne se lit pas (Le portail ne reconnaît pas le format',
    ],
  ])('because it %s says so, and its last copy stays', async (_what, answer, options, sentence) => {
    const { source, lines, outcome } = await fetched(answer, options)
    expect(outcome.kind).toBe('failed')
    const [line] = lines
    const told = line!.replace(/\(\d+ \d+(?= octets, attendu : au plus 10 000)/, '(NNN')
    expect(told).toContain(`« Firmes » n’a pas été récupéré : ${sentence}`)
    expect(told.endsWith(KEPT)).toBe(true)
    expect(source.read('firmes.csv')).toBe(FIRMS)
    expect(source.files()).toEqual(['.fetch.json', 'firmes.csv', 'source.json'])
    const written = outcome.kind === 'failed' && JSON.stringify(outcome.failure)
    expect(source.json('.fetch.json')['asked']).toBe('2026-11-28')
    expect(JSON.stringify(source.json('.fetch.json')['failure'])).toBe(written)
  })

  it('because it grows beyond its limit unannounced is stopped there', async () => {
    const { lines, source } = await fetched(endless, { maxBytes: 100 })
    expect(lines[0]).toContain('est trop gros')
    expect(source.read('firmes.csv')).toBe(FIRMS)
  })

  it('because it is a bomb on the disk (.gz) is never unpacked in whole', async () => {
    const { lines, source } = await fetched(gives(bomb), {
      url: 'https://data.example/firmes.csv.gz',
      file: 'firmes.csv.gz',
    })
    expect(lines[0]).toContain('le fichier de data.example, décompressé, est trop gros')
    expect(source.read('firmes.csv.gz')).toBe(FIRMS)
  })

  it('because its archive is cut says so', async () => {
    const { lines } = await fetched(gives(gzipSync(FIRMS).subarray(0, 60)), {
      url: 'https://data.example/firmes.csv.gz',
      file: 'firmes.csv.gz',
    })
    expect(lines[0]).toContain('arrive incomplet (archive GZIP abîmée)')
  })

  it('before any copy came has none to keep', async () => {
    const data = await host({})
    const { lines } = await territory({ url: URL_OF_FIRMS }).fetch(loopback({ 'data.example': data }))
    expect(lines[0]!.endsWith('Aucune copie n’est en place.')).toBe(true)
  })

  it('and works again the next time forgets its failure', async () => {
    const data = await host({ '/firmes.csv': inTurn(says(404), gives(THREE_FIRMS)) })
    const source = territory({ url: URL_OF_FIRMS }, { copy: FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    expect(source.json('.fetch.json')).toHaveProperty('failure')
    await source.fetch(web)
    expect(source.json('.fetch.json')).not.toHaveProperty('failure')
  })

  it('because nothing listens is told with the reason of the system', async () => {
    const web = loopback({ 'data.example': { origin: 'http://127.0.0.1:1', requests: [] } })
    const { lines } = await territory({ url: URL_OF_FIRMS }).fetch(web)
    expect(lines[0]).toMatch(/data\.example ne peut pas être joint( \(E?[A-Z]+\))? ; vérifiez la connexion/)
    expect(web.waits).toHaveLength(4)
  })
})

describe('a schema that changed', () => {
  it('is told in words: columns that appeared, vanished, changed type', async () => {
    const before = 'siret,denomination,commune,categorie,ess\r\n00000001800010,Voirie,59350,PME,oui\r\n'
    const after = 'siret,denomination,commune,ess,diffusion\r\n00000001800010,Voirie,59350,2026-01-01,O\r\n'
    const data = await host({ '/firmes.csv': inTurn(gives(before), gives(after)) })
    const source = territory({ url: URL_OF_FIRMS })
    const web = loopback({ 'data.example': data })
    await source.fetch(web)
    expect((await source.fetch(web)).lines).toEqual([
      '« Firmes » : nouvelle édition de 1 ligne (1 ligne dans la précédente).',
      'Colonnes apparues : « diffusion ».',
      'Colonnes disparues : « categorie ».',
      'La colonne « ess » change de nature : booléen auparavant, date désormais.',
    ])
  })
})
