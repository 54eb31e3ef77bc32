/** A service of the buyer: who asks for the purchase, and where one writes. */
interface Service {
  readonly name: string
  /** Of the service, never of a person. */
  readonly email: string
}

const VOIRIE = { name: 'Direction de l’espace public et de la voirie', email: 'achats-voirie@mel.example' }
const PATRIMOINE = { name: 'Direction du patrimoine bâti', email: 'achats-travaux@mel.example' }
const EAU = { name: 'Direction de l’eau et de l’assainissement', email: 'achats-eau@mel.example' }
const DECHETS = { name: 'Direction de la prévention et des déchets', email: 'achats-dechets@mel.example' }
const NATURE = { name: 'Direction de la nature et des paysages', email: 'achats-nature@mel.example' }
const MOYENS = { name: 'Direction des moyens généraux', email: 'achats-moyens-generaux@mel.example' }
const NUMERIQUE = { name: 'Direction du numérique', email: 'achats-numerique@mel.example' }
const VILLE = { name: 'Direction de l’aménagement et de l’habitat', email: 'achats-etudes@mel.example' }
const MOBILITES = { name: 'Direction des mobilités', email: 'achats-mobilites@mel.example' }
const HUMAINES = { name: 'Direction des ressources humaines', email: 'achats-rh@mel.example' }
const CULTURE = { name: 'Direction de la culture et des sports', email: 'achats-culture-sport@mel.example' }
const PAROLE = { name: 'Direction de la communication', email: 'achats-communication@mel.example' }
const FINANCES = {
  name: 'Direction des finances et des affaires juridiques',
  email: 'achats-finances@mel.example',
}
const EMPLOI = {
  name: 'Direction de l’emploi et de l’insertion',
  email: 'achats-insertion@mel.example',
}

/** CPV prefixes; the longest that fits decides. */
const BY_CPV: readonly (readonly [string, Service])[] = [
  ['', MOYENS],
  ['03', NATURE],
  ['09', PATRIMOINE],
  ['14', VOIRIE],
  ['24', CULTURE],
  ['30213', NUMERIQUE],
  ['31158', MOBILITES],
  ['315', PATRIMOINE],
  ['33696', EAU],
  ['34', MOBILITES],
  ['349', VOIRIE],
  ['34928480', DECHETS],
  ['37', CULTURE],
  ['38', EAU],
  ['38000000', VILLE],
  ['44191', PATRIMOINE],
  ['45', PATRIMOINE],
  ['45112', NATURE],
  ['45112500', VILLE],
  ['45221', VOIRIE],
  ['45232', EAU],
  ['45232140', PATRIMOINE],
  ['45233', VOIRIE],
  ['45247', EAU],
  ['48', NUMERIQUE],
  ['50', PATRIMOINE],
  ['50110', MOBILITES],
  ['50510', EAU],
  ['508', MOYENS],
  ['50800', MOBILITES],
  ['55110', PAROLE],
  ['60130', CULTURE],
  ['637', MOBILITES],
  ['66', FINANCES],
  ['71', VILLE],
  ['7131', EAU],
  ['7135', EAU],
  ['713515', NATURE],
  ['71631', PATRIMOINE],
  ['72', NUMERIQUE],
  ['77', NATURE],
  ['7911', FINANCES],
  ['79311', MOBILITES],
  ['79419', EMPLOI],
  ['79540', PAROLE],
  ['796', EMPLOI],
  ['7971', MOBILITES],
  ['79711', PATRIMOINE],
  ['7981', PAROLE],
  ['79822', PAROLE],
  ['7995', PAROLE],
  ['79571', PAROLE],
  ['79961', PAROLE],
  ['80500', HUMAINES],
  ['80530', EMPLOI],
  ['85312', EMPLOI],
  ['85312110', HUMAINES],
  ['85147', HUMAINES],
  ['905', DECHETS],
  ['904', EAU],
  ['906', VOIRIE],
  ['90650', DECHETS],
  ['9071', VILLE],
  ['90919300', CULTURE],
  ['92', CULTURE],
]

/** Who asks for a purchase, by what is bought. */
export function serviceFor(cpv: string): Service {
  return BY_CPV.filter(([prefix]) => cpv.startsWith(prefix)).reduce((best, each) =>
    each[0].length > best[0].length ? each : best,
  )[1]
}
