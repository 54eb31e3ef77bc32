import { prose } from './language/prose.ts'
import type { Prose } from './language/prose.ts'

/** A step of an answer. Its sentences have links, to words of the glossary too. */
export interface GuideStep {
  readonly title: string
  readonly sentences: readonly Prose[]
}

/** From "I have never done this" to being paid. Practical sense, not law: law stands with its article elsewhere. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  {
    title: 'Savoir ce qui vient',
    sentences: [
      prose`La [programmation](mot:programmation) dit ce que l'acheteur pense lancer, par trimestre et par métier : [les achats à venir](/achats-a-venir/). [Abonnez-vous](/suivre/) à votre métier, sans compte.`,
      prose`Regardez aussi [les marchés qui se terminent](/echeances/) : un besoin qui dure revient souvent.`,
    ],
  },
  {
    title: 'Se faire connaître avant',
    sentences: [
      prose`Si des échanges sont ouverts, écrivez au service : c'est le moment où votre savoir-faire peut changer le besoin. Voyez [l'appel à idées](#appel-a-besoins) et [à quoi sert un sourcing](#sourcing).`,
    ],
  },
  {
    title: 'Lire l’avis, retirer le dossier',
    sentences: [
      prose`L'[avis de marché](mot:avis-de-marche) paraît sur le [site des consultations](mot:profil-d-acheteur). Téléchargez-y le [dossier de consultation](mot:dossier-de-consultation) en laissant une adresse que quelqu'un relève : c'est à elle qu'arrivent les changements.`,
      prose`Lisez d'abord trois choses : la date et l'heure limites, les [lots](mot:lot), les [critères](mot:critere) et leur poids.`,
    ],
  },
  {
    title: 'Décider, tôt',
    sentences: [
      prose`Seul, [à plusieurs](#ensemble), ou pas cette fois. Renoncer le premier jour ne coûte rien ; renoncer la veille coûte tout le travail.`,
    ],
  },
  {
    title: 'Poser ses questions',
    sentences: [
      prose`Par le site des consultations, assez tôt pour recevoir la réponse. Elle est d'ordinaire envoyée à tous : n'y mettez pas votre secret.`,
    ],
  },
  {
    title: 'Préparer les deux parties de la réponse',
    sentences: [
      prose`La candidature dit qui vous êtes et ce que vous savez faire ; l'offre dit ce que vous ferez, comment et à quel prix. Fournissez exactement ce que demande le règlement, dans l'ordre où il le demande.`,
      prose`Répondez à chaque critère par du concret : qui, avec quoi, en combien de temps, comment vous le vérifiez.`,
    ],
  },
  {
    title: 'Déposer avant l’heure',
    sentences: [
      prose`Le dépôt se fait d'ordinaire en ligne. Essayez le site des consultations quelques jours avant, avec un fichier sans importance ; déposez la veille.`,
    ],
  },
  {
    title: 'Après la décision',
    sentences: [
      prose`Retenu : le marché existe à sa [notification](mot:notification), pas avant. N'engagez rien sur une bonne nouvelle au téléphone.`,
      prose`Non retenu : demandez pourquoi, et ce qu'a obtenu l'offre choisie. C'est la meilleure préparation de la suivante.`,
    ],
  },
]

export const TOGETHER: readonly Prose[] = [
  prose`**Un lot suffit.** Un achat est d'ordinaire divisé en [lots](mot:lot), pour que de plus petites entreprises répondent : on peut ne répondre qu'à un seul. Chaque lot est jugé séparément.`,
  prose`**Le groupement.** Plusieurs entreprises font une seule réponse, le temps de ce marché : un [groupement](mot:groupement), que représente un [mandataire](mot:mandataire). Conjoint, chacune s'engage sur sa partie ; solidaire, chacune s'engage sur le tout : lisez deux fois avant de signer un groupement solidaire.`,
  prose`**La sous-traitance.** L'entreprise retenue vous confie une part de son marché, et l'acheteur doit vous [accepter](mot:acte-de-sous-traitance). Vous ne répondez pas à l'acheteur, mais vous commencez à travailler avec lui. Faites-vous déclarer avant de commencer.`,
  prose`**Écrivez l'accord.** Qui fait quoi, qui est payé quand, qui répond en cas de retard : une page entre vous, avant le dépôt.`,
]

export const MONEY: readonly Prose[] = [
  prose`Une [avance](mot:avance) peut être versée avant le début du travail : le marché dit laquelle, et si elle demande une garantie.`,
  prose`Le délai de paiement, la manière d'envoyer la facture et la révision des prix sont écrits dans le marché. Comptez-les dans votre trésorerie avant de répondre.`,
  prose`Ce guide ne donne ni taux d'avance ni délai de paiement : nous ne les avons pas vérifiés. Ils sont dans le dossier de consultation ; demandez-les s'ils n'y sont pas.`,
  prose`Le montant d'un [accord-cadre](mot:accord-cadre) est le plus souvent un maximum : rien n'oblige l'acheteur à tout commander.`,
]

export const SOURCING: readonly Prose[] = [
  prose`Un [sourcing](mot:sourcing) est une conversation avant la consultation : l'acheteur cherche ce qui existe, ce qui est possible, à quelles conditions. Ce n'est pas une offre, et n'y pas aller n'interdit pas de répondre ensuite.`,
  prose`Apportez une page : ce que vous faites, pour qui, en quelles quantités, avec quels délais. Dites aussi ce qui vous empêche d'habitude de répondre : des lots trop gros, un délai trop court, une référence demandée.`,
  prose`N'y apportez ni prix ferme, ni secret. Ce que l'acheteur vous dit, il doit pouvoir le dire à vos concurrents.`,
]

export const MISTAKES: readonly Prose[] = [
  prose`Lire le cahier des charges et oublier le règlement de la consultation : c'est lui qui dit comment répondre.`,
  prose`Répondre à tous les lots. Mieux vaut une bonne réponse à un lot que trois faibles.`,
  prose`Recopier une réponse ancienne, avec le nom d'un autre acheteur.`,
  prose`Parler de l'entreprise et non du besoin : les [critères](mot:critere) notent la réponse, pas la plaquette.`,
  prose`Laisser vide une case du tableau de prix, ou changer sa forme.`,
  prose`Croire que l'adresse de l'entreprise compte : l'origine d'une entreprise ne peut pas être un critère.`,
  prose`Déposer dans la dernière heure.`,
  prose`Prendre une programmation pour une promesse : les dates bougent, et un achat peut disparaître.`,
]

export const NOT_SAID: readonly Prose[] = [
  prose`Il ne remplace ni le droit, ni un conseil : les textes cités sont résumés, et n'ont pas été relus à la source.`,
  prose`Il ne dit pas les taux, les délais et les formulaires, qui changent : le dossier de chaque consultation les donne.`,
  prose`Il ne dit pas vos chances. Ce site montre ce qui a été acheté et combien d'offres ont été reçues, quand c'est publié ; il ne sait rien des réponses non retenues.`,
  prose`Il ne connaît pas les consultations en cours : seul le site des consultations les donne toutes.`,
]
