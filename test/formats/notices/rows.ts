import type { NoticeDraft } from '../../../src/domain/notice/notice.ts'
import { recogniseAnyFile } from '../../../src/tables/read.ts'
import type { RecognisedNoticeFile } from '../../../src/tables/read.ts'
import { collect, fileOf } from '../read-fixture.ts'

export type Fields = Readonly<Record<string, unknown>>

const COMMON: Fields = {
  idweb: '26-100',
  objet: 'Entretien du linge',
  type_marche: ['SERVICES'],
  nature: 'APPEL_OFFRE',
  nomacheteur: 'Ville d’Exemple',
  code_departement: ['29'],
  dateparution: '2026-10-01',
  datelimitereponse: '2026-11-06T11:00:00+00:00',
  etat: 'INITIAL',
}

/** A row as the API gives it, whose `donnees` is JSON text. */
export function apiRow(fields: Fields = {}, donnees?: unknown): Fields {
  return { ...COMMON, ...fields, ...(donnees !== undefined && { donnees: JSON.stringify(donnees) }) }
}

/** The national form, of one stage. */
export const fnSimple = (organisme: Fields, stage: Fields, name = 'initial') => ({
  FNSimple: { organisme, [name]: stage },
})

const person = {
  telContact: '06 12 34 56 78',
  adresseMailContact: 'jeanne.martin@exemple.fr',
  nomContact: 'Jeanne Martin',
}

/** What a whole national notice says, persons included. */
export const NATIONAL = fnSimple(
  {
    nomOfficiel: 'Ville d’Exemple',
    codeIdentificationNational: '21 290 001 200 015',
    correspondantPRM: { nom: 'Jeanne Martin', coord: { tel: '0612345678', mel: 'jeanne.martin@exemple.fr' } },
  },
  {
    communication: {
      ...person,
      urlProfilAch: 'https://profil.example/consultations/7',
      identifiantInterne: 'PA-2026-011',
    },
    procedure: { dateReceptionOffres: '2026-11-06T12:00:00' },
    natureMarche: {
      codeCPV: { objetPrincipal: { classPrincipale: '98310000' } },
      lieuExecution: 'Quimper',
      valeurEstimee: { valeur: '90000' },
    },
    lots: {
      lot: [
        {
          description: '01 : Linge plat',
          codeCPV: { objetPrincipal: { classPrincipale: '98311000' } },
        },
        { intitule: 'Vêtements de travail', numero: 2 },
      ],
    },
  },
)

const text = (value: string, attributes: Fields = {}) => ({ ...attributes, '#text': value })

const organization = (id: string, companyId: string, name: string) => ({
  'efac:Company': {
    'cac:PartyIdentification': { 'cbc:ID': text(id, { '@schemeName': 'organization' }) },
    'cac:PartyName': { 'cbc:Name': name },
    'cac:PartyLegalEntity': { 'cbc:CompanyID': companyId },
    'cac:Contact': { 'cbc:Name': 'Jeanne Martin', 'cbc:ElectronicMail': 'jeanne.martin@exemple.fr' },
  },
})

export const europeanLot = (id: string, title: string, reserved?: string, time = '12:00:00+01:00') => ({
  'cbc:ID': text(id, { '@schemeName': 'Lot' }),
  'cac:ProcurementProject': { 'cbc:Name': text(title, { '@languageID': 'FRA' }) },
  'cac:TenderingProcess': {
    'cac:TenderSubmissionDeadlinePeriod': { 'cbc:EndDate': '2026-11-13+01:00', 'cbc:EndTime': time },
  },
  ...(reserved !== undefined && {
    'cac:TenderingTerms': {
      'cac:TendererQualificationRequest': {
        'cac:SpecificTendererRequirement': [
          { 'cbc:TendererRequirementTypeCode': text('other', { '@listName': 'selection-criterion' }) },
          { 'cbc:TendererRequirementTypeCode': text(reserved, { '@listName': 'reserved-procurement' }) },
        ],
      },
    },
  }),
})

/** A European notice: the platform and the court stand beside the buyer, which `ContractingParty` names. */
export const european = (lots: unknown, estimate = '0.00') => ({
  EFORMS: {
    ContractNotice: {
      'ext:UBLExtensions': {
        'ext:UBLExtension': {
          'ext:ExtensionContent': {
            'efext:EformsExtension': {
              'efac:Organizations': {
                'efac:Organization': [
                  organization('ORG-0001', '35600000000048', 'Plateforme'),
                  organization('ORG-0002', '21290001200015', 'Ville d’Exemple'),
                ],
              },
            },
          },
        },
      },
      'cac:ContractingParty': {
        'cbc:BuyerProfileURI': 'https://profil.example/',
        'cac:Party': { 'cac:PartyIdentification': { 'cbc:ID': text('ORG-0002') } },
      },
      'cac:ProcurementProject': {
        'cbc:ID': text('PA-2026-012', { '@schemeName': 'InternalID' }),
        'cac:MainCommodityClassification': {
          'cbc:ItemClassificationCode': text('98310000', { '@listName': 'cpv' }),
        },
        'cac:AdditionalCommodityClassification': [
          { 'cbc:ItemClassificationCode': text('98311000', { '@listName': 'cpv' }) },
        ],
        'cac:RequestedTenderTotal': {
          'cbc:EstimatedOverallContractAmount': text(estimate, { '@currencyID': 'EUR' }),
        },
        'cac:RealizedLocation': { 'cac:Address': { 'cbc:CityName': 'Quimper' } },
      },
      'cac:ProcurementProjectLot': lots,
    },
  },
})

export async function noticeFile(content: string): Promise<RecognisedNoticeFile> {
  const file = await recogniseAnyFile(fileOf(content))
  if (!('notices' in file)) throw new Error('not read as notices')
  return file
}

/** What each row of a file says. */
export async function draftsIn(content: string): Promise<readonly NoticeDraft[]> {
  const rows = await collect((await noticeFile(content)).rows())
  return rows.flatMap(({ result }) => ('draft' in result ? [result.draft] : []))
}

export async function draftOf(fields: Fields, donnees?: unknown): Promise<NoticeDraft> {
  const [draft] = await draftsIn(JSON.stringify([apiRow(fields, donnees)]))
  if (draft === undefined) throw new Error('the row was set aside')
  return draft
}
