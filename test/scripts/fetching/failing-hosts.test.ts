import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cutAfter, gives, host, inTurn, loopback, says } from './host.ts'
import type { Answer } from './host.ts'
import { FIRMS, THREE_FIRMS, territory } from './source.ts'
import { fetched, URL_OF_FIRMS } from './fetched.ts'

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
