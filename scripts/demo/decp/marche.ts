import type { Considerations, DemoAmendment, DemoConcession, DemoContract, Details, Firm } from '../model.ts'

/** A record of a DECP 2022 file, before anything spoils it. */
export type DecpRecord = Record<string, unknown>

export function decpSupplier(firm: Firm): DecpRecord {
  return {
    typeIdentifiant: firm.foreignId === undefined ? 'SIRET' : 'TVA',
    id: firm.foreignId ?? firm.siret,
    denominationSociale: firm.name,
  }
}

const PRICE_TYPES: Record<string, string> = {
  Révisable: 'Définitif révisable',
  Ferme: 'Définitif ferme',
  'Ferme et actualisable': 'Définitif actualisable',
}

/** `considerationsSociales` in its official shape; not filled in = the property is missing. */
function considerations(property: string, item: string, none: string, values: Considerations): DecpRecord {
  return values === undefined ? {} : { [property]: { [item]: values.length === 0 ? [none] : [...values] } }
}

export function bothConsiderations({
  social,
  environmental,
}: Pick<Details, 'social' | 'environmental'>): DecpRecord {
  return {
    ...considerations(
      'considerationsSociales',
      'considerationSociale',
      'Pas de considération sociale',
      social,
    ),
    ...considerations(
      'considerationsEnvironnementales',
      'considerationEnvironnementale',
      'Pas de considération environnementale',
      environmental,
    ),
  }
}

/** One element of `marche` (arrêté du 22 décembre 2022, annexe 1). */
export function decpContract(contract: DemoContract, details: Details, title: string): DecpRecord {
  const framework = contract.technique === 'Accord-cadre'
  const priceType = PRICE_TYPES[contract.priceForm]
  return {
    id: contract.awards[0]!.localId,
    acheteur: { id: contract.buyerSiret },
    nature: 'Marché',
    objet: title,
    codeCPV: contract.cpv,
    techniques: { technique: [framework ? 'Accord-cadre' : 'Sans objet'] },
    modalitesExecution: { modaliteExecution: [modality(contract, framework)] },
    ...(details.frameworkId !== undefined && { idAccordCadre: details.frameworkId }),
    marcheInnovant: details.innovative,
    ccag: details.ccag,
    offresRecues: details.bidsReceived,
    attributionAvance: details.advanceRate > 0,
    tauxAvance: details.advanceRate,
    typeGroupementOperateurs: details.groupType,
    sousTraitanceDeclaree: details.subcontracts.length > 0,
    ...subcontracting(details),
    procedure: contract.procedure,
    lieuExecution: { code: contract.place.code, typeCode: 'Code département' },
    dureeMois: contract.durationMonths,
    dateNotification: contract.notified,
    datePublicationDonnees: contract.published,
    montant: contract.amount,
    typesPrix: { typePrix: priceType === undefined ? [] : [priceType] },
    formePrix: framework ? 'Unitaire' : contract.cpv.startsWith('45') ? 'Mixte' : 'Forfaitaire',
    titulaires: contract.awards.map(({ firm }) => ({ titulaire: decpSupplier(firm) })),
    ...bothConsiderations(details),
    ...amendmentList(contract.amendments.map(contractAmendment)),
  }
}

function modality(contract: DemoContract, framework: boolean): string {
  if (framework) return contract.serial % 3 === 0 ? 'Marchés subséquents' : 'Bons de commande'
  return contract.cpv.startsWith('45') && contract.serial % 4 === 0 ? 'Tranches' : 'Sans objet'
}

function subcontracting({ subcontracts }: Details): DecpRecord {
  if (subcontracts.length === 0) return {}
  const later = subcontracts.flatMap((act) => act.amendments.map((amendment) => ({ id: act.id, amendment })))
  return {
    actesSousTraitance: subcontracts.map((act) => ({
      acteSousTraitance: {
        id: act.id,
        sousTraitant: decpSupplier(act.subcontractor),
        dureeMois: act.durationMonths,
        dateNotification: act.date,
        datePublicationDonnees: act.publishedDate,
        montant: act.amount,
        variationPrix: act.priceVariation,
      },
    })),
    ...(later.length > 0 && {
      modificationsActesSousTraitance: later.map(({ id, amendment }) => ({
        modificationActeSousTraitance: {
          id,
          ...(amendment.durationMonths !== undefined && { dureeMois: amendment.durationMonths }),
          dateNotificationModificationSousTraitance: amendment.date,
          montant: amendment.amount,
          datePublicationDonnees: amendment.publishedDate,
        },
      })),
    }),
  }
}

function contractAmendment(amendment: DemoAmendment): DecpRecord {
  return {
    id: amendment.id,
    dateNotificationModification: amendment.date,
    datePublicationDonneesModification: amendment.publishedDate,
    ...(amendment.durationMonths !== undefined && { dureeMois: amendment.durationMonths }),
    ...(amendment.amount !== undefined && { montant: amendment.amount }),
    ...(amendment.suppliers && {
      titulaires: amendment.suppliers.map((firm) => ({ titulaire: decpSupplier(firm) })),
    }),
  }
}

function amendmentList(amendments: readonly DecpRecord[]): DecpRecord {
  return amendments.length === 0
    ? {}
    : { modifications: amendments.map((modification) => ({ modification })) }
}

/** One element of `contrat-concession` (arrêté du 22 décembre 2022, annexe 2). */
export function decpConcession(concession: DemoConcession, authority: string): DecpRecord {
  return {
    id: concession.localId,
    autoriteConcedante: { id: authority },
    nature: concession.nature,
    objet: concession.title,
    procedure: concession.procedure,
    dureeMois: concession.durationMonths,
    dateSignature: concession.signed,
    datePublicationDonnees: concession.published,
    dateDebutExecution: concession.started,
    valeurGlobale: concession.value,
    montantSubventionPublique: concession.subsidy,
    concessionnaires: concession.operators.map((firm) => ({ concessionnaire: decpSupplier(firm) })),
    ...bothConsiderations(concession),
    donneesExecution: concession.tariffs.map(({ name, price }) => ({
      donneesAnnuelles: {
        datePublicationDonneesExecution: concession.published,
        depensesInvestissement: Math.round(concession.value * 0.012),
        tarifs: [{ tarif: { intituleTarif: name, tarif: price } }],
      },
    })),
    ...amendmentList(
      concession.amendments.map(({ id, date, publishedDate, amount, durationMonths }) => ({
        id,
        dateSignatureModification: date,
        datePublicationDonneesModification: publishedDate,
        ...(durationMonths !== undefined && { dureeMois: durationMonths }),
        ...(amount !== undefined && { valeurGlobale: amount }),
      })),
    ),
  }
}
