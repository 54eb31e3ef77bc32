import type { CountingRule } from './rule.ts'
import { fr } from '../language/typography.ts'

/** Rules 1 to 8: from rows to contracts and amounts. */
export const COUNTING_RULES: readonly CountingRule[] = [
  {
    number: 1,
    title: fr`Rien ne disparaît`,
    paragraphs: [
      fr`Chaque ligne lue devient un marché, est réunie à un autre, ou est mise de côté avec un motif. Les trois nombres redonnent toujours le nombre de lignes lues, et les trois listes sont publiées.`,
      fr`Une ligne n'est mise de côté que dans quatre cas : elle est illisible ; elle est d'un autre acheteur (elle est alors comptée, mais pas listée) ; son propre objet dit que c'est un essai ; elle n'a ni objet, ni montant, ni fournisseur, ni date.`,
      fr`Tout le reste est gardé : le champ fautif devient « inconnu » et un signalement le dit.`,
    ],
    example: fr`Un marché dont la date est illisible reste un marché : il est rangé dans « date inconnue ». Un fournisseur nommé « Test B » est seulement signalé.`,
    terms: ['acheteur', 'titulaire'],
    appliedBy: ['src/rules/stage.ts#stage', 'src/rules/stage.ts#reconcile', 'src/rules/screening.ts#screen'],
  },
  {
    number: 2,
    title: fr`Ce qui fait un seul marché`,
    paragraphs: [
      fr`Deux lignes sont le même marché quand elles ont le même identifiant unique, si la source en donne un. Sinon, il faut que tout soit égal : l'acheteur, le numéro, l'objet (sans tenir compte des majuscules, des accents et des espaces), la date de notification et le montant. Le numéro seul ne suffit jamais.`,
      fr`L'identifiant unique du format tabulaire national n'est que le SIRET de l'acheteur suivi de son numéro : un numéro donné à plusieurs marchés, ou coupé avant son numéro de lot, y réunirait des marchés distincts. Des lignes d'un même identifiant dont l'objet, la date de notification et les fournisseurs sont tous différents restent donc des marchés distincts, et sont signalées « Identifiant unique partagé » ; une ligne qui partage l'un des trois avec une autre est du même marché, comme une modification. Là où l'un des trois n'est pas renseigné, rien n'est séparé.`,
      fr`Des lignes du même marché qui nomment des fournisseurs différents font un marché à plusieurs fournisseurs. De deux lignes égales, la mieux remplie est gardée. D'un fichier à l'autre, la règle est la même ; un numéro tel que « 00 », « E » ou « 7 » ne rapproche rien.`,
      fr`Deux flux, c'est-à-dire deux fichiers ou deux provenances d'un même fichier, publient parfois un marché sous deux numéros. Quand l'acheteur, la date de notification, les SIREN de tous les fournisseurs et un montant d'au moins 10 000 €, au centime près, sont les mêmes, c'est un seul marché. Ils sont appariés un à un, les objets les plus proches d'abord ; dans un même flux, rien n'est réuni ainsi. Un volet social ou environnemental déclaré par l'un des deux est gardé ; pour le reste, la ligne la mieux remplie l'emporte, et les valeurs qui diffèrent sont montrées toutes deux sur la page du marché. Cette réunion est une déduction, comprise dans les bornes de la règle 4.`,
      fr`Deux flux publient aussi un marché sous un même numéro, avec un objet coupé ou un montant corrigé : le fichier de l'acheteur et le tableau national, par exemple. Quand l'acheteur, le numéro et l'année de notification sont les mêmes, que chaque flux ne donne ce numéro qu'à un marché et que l'objet, la date ou un fournisseur est le même, c'est un seul marché : une déduction aussi, dans les mêmes bornes.`,
      fr`L'adresse d'un marché sur ce site vient de son identifiant unique ou, à défaut, d'une empreinte de ces cinq champs ; si plusieurs marchés partagent l'identifiant, d'une empreinte de l'un et des autres, ceux de la première attribution. Quand l'objet, le montant ou la date est corrigé à la source, l'ancienne adresse mène d'elle-même à la nouvelle, si le numéro publié et les fournisseurs sont ceux d'un seul marché nouveau ; le journal des révisions le dit modifié.`,
    ],
    example: fr`Dans un export réel, un même numéro couvre jusqu'à six marchés sans rapport entre eux.`,
    terms: ['decp', 'notification', 'titulaire'],
    appliedBy: [
      'src/rules/merging/identity.ts#contractKey',
      'src/rules/merging/shared-uids.ts#tellApart',
      'src/rules/merging/identity.ts#mergeByKey',
      'src/rules/merging/across-files.ts#mergeAcrossFiles',
      'src/rules/merging/look-alikes.ts#mergeSameIds',
      'src/rules/merging/look-alikes.ts#mergeAcrossFeeds',
      'src/rules/merging/publications.ts#declaredConsiderations',
      'src/rules/merging/identity.ts#publicId',
      'src/rules/merging/lineage.ts#lineageOf',
      'src/domain/edition/successors.ts#successors',
    ],
  },
  {
    number: 3,
    title: fr`Le même acheteur`,
    paragraphs: [
      fr`Un acheteur public peut changer de numéro SIREN. Le portail rassemble les marchés de tous les numéros que l'acheteur a portés.`,
      fr`Une ligne sans acheteur lui est attribuée seulement dans un fichier que lui seul publie, et elle est signalée.`,
    ],
    example: fr`Une communauté urbaine qui devient métropole reçoit un nouveau SIREN : ses marchés d'avant et d'après sont d'un même acheteur.`,
    terms: ['acheteur', 'siren'],
    appliedBy: ['src/rules/buyer.ts#belongsToBuyer', 'src/rules/buyer.ts#buyerKey'],
  },
  {
    number: 4,
    title: fr`Un accord-cadre à plusieurs fournisseurs compte une fois`,
    paragraphs: [
      fr`Certains fichiers écrivent une ligne par fournisseur et répètent à chaque fois le montant entier de l'accord-cadre. Là seulement, les lignes de technique « Accord-cadre » de même acheteur, de même objet, de même code CPV et de même montant indiqué, avec des fournisseurs différents, chacune signée au plus 31 jours après la précédente, sont réunies. Un fournisseur qui revient ouvre un nouvel accord-cadre.`,
      fr`Les lots ne sont pas réunis : quand l'objet annonce un nombre de lots, par exemple « 32 lots », et que les lignes qui commencent par le même texte ne sont pas plus nombreuses que ces lots, chacune est un lot.`,
      fr`Chaque réunion reste une déduction. La liste en est publiée avec le motif, et la somme retenue est encadrée par deux bornes : rien n'est réuni, ou tout ce qui se ressemble l'est ; année par année, ces bornes redonnent celles de l'ensemble. Dans les formats qui décrivent un marché par ligne, rien n'est réuni : les ressemblances sont signalées « doublon possible ».`,
    ],
    example: fr`Un accord-cadre de 1 M€ confié à trois entreprises occupe trois lignes de 1 M€ : il compte pour 1 M€, non pour 3 M€.`,
    terms: ['accord-cadre', 'lot', 'titulaire', 'cpv'],
    appliedBy: [
      'src/rules/merging/frameworks.ts#mergeFrameworks',
      'src/rules/merging/frameworks.ts#lotRows',
      'src/rules/merging/frameworks.ts#cutIntoFrameworks',
      'src/rules/bounds.ts#boundsByYear',
      'src/rules/merging/duplicates.ts#possibleDuplicates',
    ],
  },
  {
    number: 5,
    title: fr`Un montant signé n'est pas une dépense`,
    paragraphs: [
      fr`Le montant publié est un prix fixé ou un maximum estimé. Le portail parle donc de « montants signés », jamais de dépenses réalisées.`,
      fr`Un marché sous accord-cadre puise dans le plafond de son accord-cadre, qui compte déjà : il est montré séparément, hors de la somme retenue, même quand l'accord-cadre n'est pas dans le fichier. Est tenu pour tel un marché dont la nature ou la technique le dit, ou qui cite un accord-cadre sans en être un ; l'objet seul ne fait que le signaler.`,
      fr`Un contrat que son titre dit concession ou délégation de service public, alors que sa nature publiée dit un marché, est signalé « concession par son titre » : il reste dans les sommes, et une seconde somme est donnée sans lui. Un marché d'assistance, de contrôle, d'audit ou d'étude sur une concession n'en est pas une.`,
      fr`La valeur d'une concession est le chiffre d'affaires attendu du concessionnaire : elle a son propre total. La somme brute additionne tous les montants lisibles de toutes les lignes lues ; la somme retenue additionne les montants indiqués des marchés, chacun une fois, sans marchés sous accord-cadre ni concessions.`,
    ],
    terms: ['montant-notifie', 'accord-cadre', 'marche-subsequent', 'concession'],
    appliedBy: [
      'src/rules/classify.ts#kindOf',
      'src/rules/classify.ts#titleSuggestsCallOff',
      'src/rules/concession-title.ts#titleSaysConcession',
      'src/rules/totals.ts#retainedAmount',
    ],
  },
  {
    number: 6,
    title: fr`Inconnu n'est pas « aucun »`,
    paragraphs: [
      fr`Une part se compte en trois : oui, non, non renseigné. Le chiffre mis en avant porte sur les marchés qui le disent ; à côté figurent les deux bornes, si tous les inconnus étaient « non » et s'ils étaient tous « oui ».`,
      fr`Là où le format du fichier n'a pas la rubrique, le portail écrit « absent du format », jamais « 0 % ». Une réponse « Pas de considération… » à côté d'une clause ou d'un critère compte comme un oui et est signalée.`,
    ],
    example: fr`Sur 100 marchés, 20 « oui », 30 « non » et 50 inconnus : la part est de 40 % des 50 renseignés, et de 20 % à 70 % de l'ensemble.`,
    terms: ['clause-sociale', 'clause-environnementale'],
    appliedBy: [
      'src/domain/contract/format.ts#formatHasField',
      'src/indicators/compute.ts#computeIndicator',
      'src/indicators/formulas/share.ts#share',
      'src/text/share-counts.ts#shareCounts',
    ],
  },
  {
    number: 7,
    title: fr`Montants absents, très grands, invraisemblables`,
    paragraphs: [
      fr`Un montant de 0 ou 1 € veut dire « non indiqué » : le marché est compté, ses euros non, et il est signalé. Un montant négatif, ou de plus d'un million de milliards d'euros, ne peut être qu'une faute d'écriture : il est illisible, signalé, et dans aucune somme.`,
      fr`Grand n'est pas faux : un montant d'au moins 100 M€ pour un seul marché, ou d'au moins cent fois la médiane de sa division CPV (si elle a cinq montants ou plus), est signalé « très grand montant ».`,
      fr`« Invraisemblable » est gardé pour ce qui ne peut guère être vrai : 10 milliards d'euros ou plus ; des euros qui s'écrivent avec huit 9 ou plus et rien d'autre ; plus de vingt-cinq fois le 95e centile des autres montants de sa division CPV (s'ils sont douze ou plus) ; une virgule sans doute déplacée. Celle-ci n'est soupçonnée que si le montant atteint dix fois ce centile et que, divisé par 10 ou par 100, il donne un nombre entier de centimes compris entre la moitié et le double de la médiane des autres. Sans la première condition, un marché réel sur dix serait soupçonné : dix fois la médiane est un prix ordinaire. Chaque signalement dit le test en cause.`,
      fr`Les uns et les autres restent dans les sommes, et une seconde somme est donnée sans eux. Aucune valeur n'est réécrite. Une concession, dont la valeur couvre souvent des dizaines d'années, n'est soumise qu'au test des 9 ; un marché que son titre dit concession n'est comparé à aucune famille.`,
      fr`La page d'un marché dit où son montant se tient parmi ceux des autres marchés de sa division CPV, s'ils sont douze ou plus : combien sont strictement plus bas, en dixièmes jamais arrondis vers le haut, et combien sont égaux. Un accord-cadre y compte pour son maximum, un très grand montant y reste. Un marché sous accord-cadre, une concession, même par son titre, et un montant invraisemblable ou non indiqué n'y sont ni comparés ni comptés.`,
    ],
    example: fr`Du sel de déneigement à 999 999 999 € reste visible, avec son signalement : une suite de 9.`,
    terms: ['montant-notifie', 'cpv'],
    appliedBy: [
      'src/domain/contract/stated-amount.ts#isStatedAmount',
      'src/rules/amounts.ts#judgeAmounts',
      'src/views/contract/likes.ts#amountAmongLikes',
    ],
  },
  {
    number: 8,
    title: fr`Le dernier état l'emporte, l'histoire reste`,
    paragraphs: [
      fr`Quand un marché a été modifié, chaque champ prend la valeur de la dernière modification qui le donne, selon la date puis le numéro ; une modification sans date ne l'emporte sur aucune autre et est signalée.`,
      fr`Le montant d'une modification est le nouveau total, non une différence ; 0 et 1 € n'y disent rien. Les états précédents restent sur la page du marché.`,
      fr`Là où un fichier donne une ligne par version du marché, la version qu'il dit en vigueur l'emporte ; la première dit ce qui a été attribué, et chaque version suivante compte comme une modification.`,
      fr`Une modification qui divise le montant par deux ou plus, ou dont la nouvelle durée achève le marché avant la modification elle-même, donne peut-être une augmentation au lieu d'un total. Elle est signalée « Total ou augmentation ? » ; la page du marché montre les deux lectures, et la somme où ces montants s'ajoutent est donnée à côté de la somme retenue. Rien n'est réécrit.`,
    ],
    example: fr`Un marché de 200 000 € modifié à 230 000 €, puis transféré à une autre entreprise pour « 0 € », compte 230 000 €.`,
    terms: ['modification', 'titulaire'],
    appliedBy: [
      'src/rules/amendments.ts#orderAmendments',
      'src/rules/amendments.ts#lastState',
      'src/rules/merging/versions.ts#joinVersions',
      'src/rules/increments.ts#otherReading',
      'src/indicators/measures.ts#amountChange',
    ],
  },
]
