import { describe, expect, it } from 'vitest'
import { noticeSchema } from '../../../src/domain/notice/notice.ts'
import { buildNotices } from '../../../src/rules/notices/notices.ts'
import type { NoticeScope } from '../../../src/rules/notices/whose-notice.ts'
import { apiRow, fnSimple, noticeFile } from '../../formats/notices/rows.ts'
import type { Fields } from '../../formats/notices/rows.ts'

const SCOPE: NoticeScope = {
  buyerSirens: ['212900012'],
  noticeNames: ['VILLE D EXEMPLE'],
  departments: new Set(['29']),
}
const [OLD, NEW] = ['2026-11-06T11:00:00Z', '2026-11-13T11:00:00Z']

async function build(files: readonly (readonly Fields[])[], scope: NoticeScope | undefined = SCOPE) {
  const read = await Promise.all(files.map((rows) => noticeFile(JSON.stringify(rows))))
  const built = await buildNotices(
    read.map((file, index) => ({ source: `avis-${index + 1}`, file })),
    scope,
  )
  for (const { read: rows, kept, merged, setAside } of built.files)
    expect(kept + merged + setAside).toBe(rows)
  for (const notice of built.notices) expect(() => noticeSchema.parse(notice)).not.toThrow()
  return built
}

const ofBuyer = (siret: string) => fnSimple({ codeIdentificationNational: siret }, {})
const rectifying = (words: string) => fnSimple({}, { infosRectif: { texte: words } }, 'rectificatif')
const follow = (idweb: string, nature: string, fields: Fields = {}, donnees?: unknown) =>
  apiRow(
    { idweb, nature, annonce_lie: ['26-100'], dateparution: `2026-10-${idweb.slice(-2)}`, ...fields },
    donnees,
  )

describe('whose a notice is', () => {
  it('is told by the SIREN that it states, whatever its name', async () => {
    const { notices } = await build([
      [apiRow({ nomacheteur: 'Autre nom', code_departement: ['35'] }, ofBuyer('21290001200015'))],
    ])
    expect(notices).toMatchObject([{ id: '26-100', matchedBy: 'siren' }])
  })

  it('is told by its whole name in the buyer’s department, whatever the case and accents', async () => {
    const { notices, files } = await build([
      [
        apiRow({ nomacheteur: 'Ville d’Éxemple' }),
        apiRow({ idweb: '26-101', code_departement: ['35'] }),
        apiRow({ idweb: '26-102', nomacheteur: 'Ville d’Exemple sur Mer' }),
        apiRow({ idweb: '26-103', nomacheteur: 'Exemple' }),
      ],
    ])
    expect(notices).toMatchObject([{ id: '26-100', matchedBy: 'name' }])
    expect(files).toMatchObject([{ read: 4, kept: 1, merged: 0, setAside: 3 }])
  })

  it('is never told by a name beside another’s SIREN', async () => {
    const { notices, anomalies } = await build([[apiRow({}, ofBuyer('13000548100010'))]])
    expect(notices).toEqual([])
    expect(anomalies).toEqual([])
  })

  it('is never told by a name alone of a buyer without departments', async () => {
    expect((await build([[apiRow()]], { ...SCOPE, departments: new Set() })).notices).toEqual([])
  })

  it('is that of the notice that it follows, where it says nothing itself', async () => {
    const rows = [
      apiRow(),
      follow('26-110', 'ANNULATION', { nomacheteur: 'Service achats' }),
      apiRow({ idweb: '26-111', nature: 'ANNULATION', nomacheteur: 'Un autre', annonce_lie: ['26-999'] }),
    ]
    const { notices, files } = await build([rows])
    expect(notices).toMatchObject([{ id: '26-100', outcome: 'cancelled' }])
    expect(files).toMatchObject([{ kept: 1, merged: 1, setAside: 1 }])
  })

  it('does not matter where no buyer is asked for', async () => {
    const read = await noticeFile(JSON.stringify([apiRow({ nomacheteur: 'Autre' })]))
    expect((await buildNotices([{ source: 'a', file: read }], undefined)).notices).toHaveLength(1)
  })
})

describe('the versions of a notice', () => {
  const deadlineAfter = async (words: string) => {
    const { notices } = await build([[apiRow(), follow('26-112', 'RECTIFICATIF', {}, rectifying(words))]])
    return notices[0]?.deadline
  }

  it('are one notice, at the address of the first', async () => {
    const european = apiRow({
      idweb: '26-105',
      etat: 'RECTIFICATIF',
      annonce_lie: ['26-100'],
      dateparution: '2026-10-05',
      datelimitereponse: '2026-11-13T12:00:00+01:00',
    })
    const { notices, merges } = await build([[european, apiRow()]])
    expect(notices).toMatchObject([
      { id: '26-100', slug: '26-100', publishedOn: '2026-10-01', deadline: NEW },
    ])
    expect(notices[0]?.versions.map(({ id, deadline }) => [id, deadline])).toEqual([
      ['26-100', OLD],
      ['26-105', NEW],
    ])
    expect(merges).toEqual([
      {
        from: { source: 'avis-1', row: 1 },
        into: { source: 'avis-1', row: 2 },
        reason: 'notice-version',
      },
    ])
  })

  it('are tied by the procedure where they do not name one another', async () => {
    const rows = [
      apiRow({ contractfolderid: 'ABC' }),
      apiRow({ idweb: '26-120', nature: 'ATTRIBUTION', contractfolderid: 'abc', dateparution: '2026-12-01' }),
    ]
    expect((await build([rows])).notices).toMatchObject([{ id: '26-100', outcome: 'awarded' }])
  })

  it('give a European rectification’s deadline, unknown where it has none', async () => {
    const without = follow('26-105', 'APPEL_OFFRE', { etat: 'RECTIFICATIF', datelimitereponse: null })
    expect((await build([[apiRow(), without]])).notices[0]?.deadline).toBeUndefined()
  })

  it('give the deadline that a national rectification says in words', async () => {
    expect(await deadlineAfter('Au lieu de 06/11/2026 à 12h00, lire 13/11/2026 à 12h00')).toBe(NEW)
  })

  it('leave the deadline unknown where its new one cannot be read, never the old one, and flag it', async () => {
    const rows = [apiRow(), follow('26-112', 'RECTIFICATIF', {}, rectifying('Date limite reportée'))]
    const { notices, anomalies } = await build([rows])
    expect(notices[0]).toMatchObject({ outcome: 'calling', deadline: undefined })
    expect(anomalies).toEqual([{ ref: { source: 'avis-1', row: 2 }, flag: { code: 'deadline-unread' } }])
  })

  it('leave the deadline unknown where the words of a rectification are not published', async () => {
    expect((await build([[apiRow(), follow('26-112', 'RECTIFICATIF')]])).notices[0]?.deadline).toBeUndefined()
  })

  it('keep the deadline where a rectification changes something else', async () => {
    expect(await deadlineAfter('Le règlement est complété.')).toBe(OLD)
    expect(await deadlineAfter('Au lieu de 01/12/2026 à 09h00, lire 02/12/2026 à 09h00')).toBe(OLD)
  })

  it('give what the last call says of each field, and what only an earlier one says', async () => {
    const rows = [
      apiRow({ procedure_libelle: 'Procédure ouverte' }),
      follow('26-105', 'APPEL_OFFRE', { objet: 'Linge, lot 2' }),
      follow('26-106', 'ATTRIBUTION', { objet: 'Résultat' }),
    ]
    expect((await build([rows])).notices[0]).toMatchObject({
      title: 'Linge, lot 2',
      procedure: 'Procédure ouverte',
      outcome: 'awarded',
    })
  })

  it('are each counted once where two files have them', async () => {
    const { notices, files } = await build([[apiRow()], [apiRow(), apiRow({ idweb: '26-130' })]])
    expect(notices).toHaveLength(2)
    expect(files).toMatchObject([
      { read: 1, kept: 0, merged: 1 },
      { read: 2, kept: 2, merged: 0 },
    ])
  })
})
