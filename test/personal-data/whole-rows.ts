export type Json = Readonly<Record<string, unknown>>

const BUYER = { id: '20009320100016', nom: 'Métropole européenne de Lille' }
export const SUPPLIER = {
  typeIdentifiant: 'SIRET',
  id: '00000001800010',
  denominationSociale: 'SOCIETE FICTIVE',
}

/** A contract with every field of the format of 2022. */
export const contract2022: Json = {
  id: '2025A',
  uid: 'U',
  uuid: 'UU',
  acheteur: BUYER,
  nature: 'Marché',
  objet: 'Entretien',
  techniques: { technique: ['Accord-cadre'] },
  modalitesExecution: { modaliteExecution: ['Tranches'] },
  idAccordCadre: 'AC1',
  codeCPV: '45000000',
  procedure: "Appel d'offres ouvert",
  lieuExecution: { code: '59350', typeCode: 'Code commune', nom: 'Lille' },
  dureeMois: 24,
  dateNotification: '2025-05-15',
  datePublicationDonnees: '2025-06-15',
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
  considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
  marcheInnovant: 'false',
  origineUE: 1,
  ccag: 'Travaux',
  offresRecues: 4,
  montant: 575000,
  formePrix: 'Unitaire',
  typesPrix: { typePrix: ['Définitif ferme'] },
  attributionAvance: 'true',
  tauxAvance: 0.1,
  typeGroupementOperateurs: 'Conjoint',
  sousTraitanceDeclaree: 'true',
  titulaires: [{ titulaire: SUPPLIER }],
  actesSousTraitance: [
    {
      acteSousTraitance: {
        id: 1,
        dureeMois: 3,
        dateNotification: '2025-06-01',
        montant: 5000,
        variationPrix: 'Ferme',
        datePublicationDonnees: '2025-06-02',
        sousTraitant: SUPPLIER,
      },
    },
  ],
  modificationsActesSousTraitance: [
    {
      modificationActeSousTraitance: {
        id: 1,
        dureeMois: 4,
        dateNotificationModificationSousTraitance: '2025-07-01',
        montant: 6000,
        datePublicationDonnees: '2025-07-02',
      },
    },
  ],
  modifications: [
    {
      modification: {
        id: 1,
        objetModification: 'Prix',
        montant: 600000,
        dureeMois: 30,
        dateNotificationModification: '2025-09-01',
        datePublicationDonneesModification: '2025-09-02',
        titulaires: [{ titulaire: SUPPLIER }],
      },
    },
  ],
}

/** A concession with every field of the same format. */
export const concession2022: Json = {
  id: '2025C',
  autoriteConcedante: BUYER,
  nature: 'Concession de service',
  objet: 'Fourrière',
  procedure: 'Procédure négociée ouverte',
  lieuExecution: { code: '59350', typeCode: 'Code commune' },
  dureeMois: 60,
  dateSignature: '2025-05-15',
  datePublicationDonnees: '2025-06-15',
  valeurGlobale: 900000,
  concessionnaires: [{ concessionnaire: SUPPLIER }],
  modifications: [{ modification: { id: 1, valeurGlobale: 1e6, dateSignatureModification: '2025-09-01' } }],
}

/** A contract with every field of the format of 2019. */
export const contract2019: Json = {
  _type: 'Marché',
  id: '2020A',
  uid: 'U',
  uuid: 'UU',
  acheteur: BUYER,
  nature: 'Marché',
  objet: 'Entretien',
  technique: 'Accord-cadre',
  idAccordCadre: 'AC1',
  codeCPV: '45000000',
  procedure: "Appel d'offres ouvert",
  lieuExecution: { code: '59350', typeCode: 'Code commune', nom: 'Lille' },
  dureeMois: 24,
  dateNotification: '2020-05-15',
  datePublicationDonnees: '2020-06-15',
  montant: 575000,
  formePrix: 'Ferme',
  titulaires: [SUPPLIER],
  modifications: [
    {
      id: 1,
      objetModification: 'Prix',
      montant: 600000,
      dureeMois: 30,
      dateNotificationModification: '2020-09-01',
      datePublicationDonneesModification: '2020-09-02',
      titulaires: [SUPPLIER],
    },
  ],
}

/** A row of the MEL's export; what is no text stands in its cell as JSON. */
export const MEL_CELLS: Json = {
  ID: 'M1',
  uuid: 'MU1',
  Acheteur: BUYER,
  "Technique d'achat": 'Accord-cadre',
  'Type de Contrat': 'MARCHE_PUBLIC',
  'Objet du marché': 'Entretien',
  'Code CPV': '45233141',
  Procédure: 'Procédure adaptée',
  "Lieu d'exécution": { code: '59', typeCode: 'Code département', nom: '(59) Nord' },
  'Durée du marché': '48',
  'Date de notification': '2022-04-01',
  'Date de publication des données': '2022-05-01',
  'Montant du marché': '40000',
  'Forme des prix': 'Ferme',
  Titulaires: [SUPPLIER],
  "Type d'identifiant du titulaire": 'SIRET',
  'Dénomination sociale du titulaire': 'SOCIETE FICTIVE',
  'Identifiant du titulaire': '00000001800010',
  modifications: [{ objetModification: 'Prix', montant: 50000, dateNotificationModification: '2022-09-01' }],
}
