import type { CountingRule } from './rule.ts'
import { fr } from '../language/typography.ts'

/** Rules 9 to 17: suppliers, people, dates, categories and what the figures cover. */
export const READING_RULES: readonly CountingRule[] = [
  {
    number: 9,
    title: fr`« Local » se dit de trois façons`,
    paragraphs: [
      fr`L'établissement du fournisseur se trouve dans une commune du territoire ; dans son département ; dans sa région. Les trois chiffres sont distincts, et un lieu inconnu reste une catégorie distincte.`,
      fr`Le lieu d'exécution d'un marché est une autre rubrique. Un code qui n'est pas de son type (un nom, des lettres) y est inconnu et signalé ; un code postal, montré tel que publié, l'est aussi : aucune commune n'est devinée.`,
      fr`L'origine d'une entreprise n'est pas un critère d'attribution selon le droit de l'Union européenne : ces chiffres décrivent, ils ne disent pas ce qui aurait dû être choisi.`,
    ],
    terms: ['titulaire', 'siret', 'critere'],
    appliedBy: ['src/indicators/locality.ts#localityOf', 'src/indicators/questions.ts#locatedIn'],
  },
  {
    number: 10,
    title: fr`Plusieurs fournisseurs se partagent le montant`,
    paragraphs: [
      fr`Quand un marché a plusieurs fournisseurs, son montant est réparti à parts égales entre eux dans les totaux par entreprise, et signalé comme une estimation : le partage réel n'est pas publié.`,
      fr`Une entreprise qui a répondu en groupement derrière un mandataire seul nommé est invisible dans ces données. Un classement de fournisseurs ne dit donc pas tout.`,
    ],
    example: fr`Un marché de 100 € à trois fournisseurs donne 33,34 €, 33,33 € et 33,33 €, pour que la somme reste exacte au centime.`,
    terms: ['titulaire', 'co-traitance', 'sous-traitance'],
    appliedBy: ['src/domain/money.ts#splitCents', 'src/indicators/dimensions.ts#bySupplier'],
  },
  {
    number: 11,
    title: fr`Les personnes sont protégées`,
    paragraphs: [
      fr`Un fichier publié contient parfois ce qui n'aurait pas dû l'être. Ce qui ressemble à un numéro de sécurité sociale, à un courriel ou à un téléphone personnels, ou à un compte bancaire ne sort du portail nulle part, pas même dans la liste des anomalies.`,
      fr`Ces numéros sont cherchés avant tout autre traitement, dans leurs écritures courantes et quel que soit le type ou le champ sous lequel ils sont publiés ; dans le doute, ils sont masqués. Aucune machine ne les reconnaît tous : un numéro écrit en lettres, coupé, privé de son zéro ou collé dans un plus long peut passer. Qui en voit un peut nous l'écrire.`,
      fr`Un fournisseur qui n'est pas une personne morale au SIRET valable, ou qui a fait limiter la diffusion de ses données, n'a ni page ni entrée dans la recherche. Un chiffre d'insertion qui porterait sur moins de cinq personnes est vidé, comme tout total qui permettrait de le retrouver.`,
      fr`Faute de catégorie juridique dans les fichiers, un nom écrit comme celui d'une personne suffit à refuser la page. Une entreprise connue par un numéro d'un autre registre (TVA, étranger) n'en a une que si son nom publié porte une forme juridique.`,
    ],
    terms: ['siret', 'titulaire'],
    appliedBy: [
      'src/domain/personal-data.ts#maskPersonalData',
      'src/formats/fields/supplier.ts#readSupplier',
      'src/domain/supplier/supplier-page.ts#noPageReason',
      'src/indicators/formulas/people.ts#revealsMaskedCell',
    ],
  },
  {
    number: 12,
    title: fr`Pas de pourcentage sur moins de cinq marchés`,
    paragraphs: [
      fr`Sous cinq marchés, le portail donne les nombres et laisse la part vide : un pourcentage y ferait croire à une tendance.`,
    ],
    example: fr`« 2 marchés sur 3 » est écrit ; « 67 % » ne l'est pas.`,
    terms: [],
    appliedBy: ['src/indicators/formulas/share.ts#share', 'src/domain/small-numbers.ts#isEnoughForAShare'],
  },
  {
    number: 13,
    title: fr`L'année est celle de la première notification`,
    paragraphs: [
      fr`Un marché appartient à l'année de sa première notification, une concession à celle de sa signature ; de plusieurs lignes réunies, la date la plus ancienne compte.`,
      fr`Une date absente, antérieure à 2000 ou postérieure à la date d'arrêt est inconnue. Elle n'est ni corrigée, ni remplacée par la date de publication : le marché est rangé dans « date inconnue » et compte dans les totaux.`,
    ],
    example: fr`Un marché daté de l'an 0218 n'est pas rangé en 2018.`,
    terms: ['notification', 'concession'],
    appliedBy: ['src/rules/finish.ts#firstAwardDate', 'src/domain/date.ts#isPlausibleDate'],
  },
  {
    number: 14,
    title: fr`Le portail est arrêté à une date, jamais à « aujourd'hui »`,
    paragraphs: [
      fr`La date d'arrêt est la plus récente des dates de mise à jour de ses sources ; sans elles, la plus récente date vraisemblable des données. Elle est écrite sur chaque page.`,
      fr`« À venir », « date passée » ou « s'achève dans moins de 24 mois » se comptent à partir de cette date : les mêmes fichiers donnent toujours les mêmes pages.`,
      fr`Un avis est ouvert si sa date limite n'était pas passée à cette date. Un achat dont l'avis est paru est publié le jour de son avis, quand la programmation n'en dit rien, et attribué quand le résultat est paru : seulement par le lien de la programmation ou par son identifiant dans l'avis, jamais par un rapprochement probable.`,
      fr`Ce qui a une fin (une consultation, une rencontre avant l'avis, un marché) est dit à sa date. Ensuite, l'horloge de votre appareil retire ce qui est passé ; elle n'ajoute rien.`,
    ],
    terms: ['notification'],
    appliedBy: [
      'src/rules/reference-date.ts#latestPlausibleDate',
      'src/domain/purchase/purchase-stage.ts#stageOf',
      'src/domain/notice/notice-stage.ts#noticeStageOf',
    ],
  },
  {
    number: 15,
    title: fr`Travaux, fournitures ou services, d'après le code CPV`,
    paragraphs: [
      fr`La catégorie vient des deux premiers chiffres du code CPV : 45 pour les travaux ; 03 à 44 et 48 pour les fournitures ; 50 à 98 pour les services. Sans code lisible, la catégorie est inconnue. La nature et la technique d'achat gardent le sens que leur donnent les données publiées.`,
    ],
    example: fr`Le code 45233142 (réparation de routes) fait un marché de travaux.`,
    terms: ['cpv'],
    appliedBy: ['src/rules/classify.ts#categoryOf'],
  },
  {
    number: 16,
    title: fr`La date de fin est un « au plus tard »`,
    paragraphs: [
      fr`La date de fin est la date de notification augmentée de la dernière durée connue. Cette durée comprend, selon le format officiel, les reconductions possibles : le marché peut s'achever plus tôt.`,
      fr`Sans durée, ou avec une durée de 0 ou de plus de 240 mois (480 pour une concession), le portail ne donne pas de date de fin.`,
      fr`Des données publiées avant la notification, une modification datée d'avant son marché sont signalées ; aucune date n'est corrigée.`,
    ],
    example: fr`Un marché signé le 1er mars 2024 pour 48 mois, reconductions comprises, s'achève au plus tard le 1er mars 2028.`,
    terms: ['reconduction', 'notification'],
    appliedBy: ['src/rules/classify.ts#endDateOf'],
  },
  {
    number: 17,
    title: fr`Ce que les données couvrent`,
    paragraphs: [
      fr`Les données essentielles couvrent les marchés d'au moins 40 000 € hors taxes (25 000 € avant 2020) ; les plus petits n'y figurent qu'en partie. La première et la dernière année d'un fichier peuvent être incomplètes : elles sont hachurées et ne sont jamais comparées.`,
      fr`Une rubrique qui n'existe que dans un format a ses propres années complètes : celles des fichiers qui l'ont. Une valeur venue d'ailleurs compte une autre population : le portail l'écrit à côté.`,
    ],
    terms: ['decp', 'ht'],
    appliedBy: ['src/indicators/coverage.ts#partialYears', 'src/indicators/coverage.ts#partialYearsByField'],
  },
]
