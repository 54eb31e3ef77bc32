import { OCDS_EXTENSIONS } from '../../standards/ocds/extensions.ts'
import { FRENCH_SCHEME } from '../../standards/ocds/parties.ts'
import type { Row } from '../../../views/table.ts'
import { fr } from '../../../text/language/typography.ts'

const EXTENSION_NAMES = OCDS_EXTENSIONS.map((address) => /ocds_(\w+)_extension/.exec(address)![1]!)

/** How the files are written in OCDS: the choices that a reader has to know, as title and sentence. */
export const OCDS_CHOICES: readonly Row[] = [
  [
    'ocid',
    fr`SIREN de l'acheteur, tiret, identifiant du marché dans ce portail ; « achat- » devant celui d'un achat de la programmation ; « demonstration- » devant tout ce qui est inventé. Aucun préfixe « ocds-… » : le registre d'OCDS l'attribue à un éditeur qui le demande, personne ne l'a demandé pour celui-ci, et en inventer un risquerait de prendre celui d'un autre.`,
  ],
  [
    'id, date',
    fr`L'identifiant d'une publication finit par l'empreinte de ce qu'elle dit : il ne change que si elle change. Sa date est la dernière que les données donnent (notification, publication, modification, édition).`,
  ],
  [
    'Une publication par marché',
    fr`Un marché, un lot publié séparément, un marché sous accord-cadre ou une concession : le fichier ne dit pas quels lots viennent d'une même consultation, rien n'est deviné.`,
  ],
  [
    'planning',
    fr`Chaque achat de la programmation a sa publication. Quand la programmation nomme le marché qu'il est devenu, celle du marché reprend son « planning » et renvoie à la sienne (relatedProcesses « planning ») ; budget.id est le même, pour ne pas compter deux fois.`,
  ],
  [
    'tender.status',
    fr`planned : à venir, ou date passée sans parution ; active : consultation parue ; complete : attribué ; cancelled : abandonné ; withdrawn : retiré de la programmation sans explication.`,
  ],
  [
    'procurementMethod',
    fr`open, selective, limited ou direct seulement quand la procédure publiée le dit. Une procédure adaptée ne le dit pas : le champ manque. procurementMethodDetails porte toujours les mots publiés.`,
  ],
  [
    'Dates',
    fr`Les fichiers donnent des jours. Un début s'écrit T00:00:00Z et une fin T23:59:59Z : les dix premiers caractères sont le jour publié, sans conversion. dateSigned et awards.date sont le jour de notification (concession : signature), faute de mieux.`,
  ],
  [
    'contracts.period',
    fr`maxExtentDate, et non endDate : la durée publiée comprend les reconductions possibles, cette fin est « au plus tard ». status la suit : terminated une fois passée, active avant, absent si elle est inconnue.`,
  ],
  [
    'Montants',
    fr`En euros hors taxes, exacts au centime. Un prix ou un maximum estimé, pas une dépense. 0 et 1 € ne disent rien : le champ manque. awards.value est le montant de départ, contracts.value le dernier connu.`,
  ],
  [
    'Ce qui ne s’ajoute pas',
    fr`Un marché sous accord-cadre est compris dans le plafond de son accord-cadre (relatedProcesses « framework », s'il est dans les fichiers lus) ; la valeur d'une concession est le chiffre d'affaires du concessionnaire. contracts.description le dit.`,
  ],
  [
    'parties',
    fr`SIREN, et SIRET à côté, sous le code ${FRENCH_SCHEME} d'org-id.guide, qui y range les deux et a déclaré FR-INSEE périmé. Un numéro d'un autre registre garde le mot de la source (TVA, HORS-UE…), qui n'est pas un code d'org-id.guide.`,
  ],
  [
    'Identités protégées',
    fr`Ne sont nommés par leur numéro que les fournisseurs qui ont une page sur ce site. Une personne, une diffusion limitée, un numéro qui ne prouve rien sont comptés sous un identifiant propre à la publication (« titulaire-1 »), sans nom ni numéro.`,
  ],
  [
    'hasSustainability',
    fr`true dès qu'une considération est déclarée ; false seulement si l'acheteur déclare qu'il n'y en a ni sociale ni environnementale ; absent si l'une des deux est inconnue.`,
  ],
  [
    'amendments',
    fr`rationale : l'objet publié de la modification ; description : ce qu'elle change. Si elle change les fournisseurs, contracts.suppliers donne les nouveaux et awards.suppliers garde les premiers.`,
  ],
  ['implementation', fr`Absent : aucun fichier lu ne dit ce qui a été payé.`],
  ['Extensions', fr`${EXTENSION_NAMES.join(', ')}, par leur adresse dans « extensions ».`],
].map(([title, sentence]) => ({ cells: [title!, sentence!] }))
