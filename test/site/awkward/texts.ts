/** A text as somebody publishes it, and as the portal keeps it where the two differ. */
export interface AwkwardText {
  readonly published: string
  readonly kept?: string
}

const LONG = 10_000
const repeated = (piece: string) => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG)
/** Ends on a letter, as a text of exactly 10,000 characters. */
const longWords = `${repeated('Entretien des espaces verts et des cours d’eau ').slice(0, LONG - 1)}s`

/** What the portal's own sentences would make links of, with the host that no link may lead to; then 300 letters. */
export const TRAP = 'piege.example'
export const LINKS = `[lien](https://${TRAP}/) [script](javascript:alert('${TRAP}')) [mot](mot:zzz) //${TRAP} ${'Z'.repeat(300)}`

/** Titles of contracts, each by what is awkward in it. The readers decode entities and take out what prints nothing. */
export const TITLES = {
  html: {
    published:
      '<script>alert("titre")</script><img src=x onerror=alert(1)><b>Gras</b></title></textarea><!-- ]]> -->',
  },
  entities: {
    published: 'Linge &amp; rideaux &lt;i id=&quot;entite&quot;&gt; &amp;#8217;',
    kept: 'Linge & rideaux <i id="entite"> ’',
  },
  quotes: {
    published: `"Guillemets" ''doubles'', «français» ; virgule, barre | antislash \\ \`\${x}\` {{y}} %0A`,
  },
  breaks: {
    published: 'Première ligne\r\ndeuxième\nBEGIN:VEVENT\ttabulation<br>\u2028fin',
    kept: 'Première ligne deuxième BEGIN:VEVENT tabulation fin',
  },
  equals: { published: '=HYPERLINK("https://piege.example";"Cliquez")' },
  plus: { published: '+33 3 20 marchés' },
  minus: { published: "-2+3+cmd|' /C calc'!A0" },
  at: { published: '@SUM(1+1)*cmd' },
  tab: { published: '\t=1+1 après une tabulation', kept: '=1+1 après une tabulation' },
  marks: {
    published: '\u202eruovne tse ertiT\u202c puis \u2067isolé\u2069 \u200fet\u200e caché\u061c\u200b\ufeff',
    kept: 'ruovne tse ertiT puis isolé et caché',
  },
  hebrew: { published: 'ספסלים לפארק (2027) – حدائق' },
  controls: { published: 'Contrôle \u0001\u0007\u001b[31m rouge\u0085', kept: 'Contrôle [31m rouge' },
  emoji: { published: 'Jardin 🌳👩‍🌾 et 𝔉raktur', kept: 'Jardin 🌳👩‍🌾 et 𝔉raktur'.replaceAll('\u200d', '') },
  words: { published: longWords },
  oneWord: { published: repeated('Anticonstitutionnellement') },
  markup: { published: repeated('<b>"&\'') },
  prototype: { published: '__proto__' },
  links: { published: LINKS },
} as const satisfies Readonly<Record<string, AwkwardText>>

export type TitleName = keyof typeof TITLES
export const TITLE_NAMES = Object.keys(TITLES) as readonly TitleName[]

export function keptTitle(name: TitleName): string {
  const title: AwkwardText = TITLES[name]
  return title.kept ?? title.published
}

/** Two firms of one name: their numbers tell them apart. */
export const SAME_NAME = 'ETABLISSEMENTS <b>PAREIL</b> & "FILS"'
export const SAME_NAME_SIRETS = ['00000001800010', '00000002600013'] as const
export const FORMULA_NAME = "=CMD|' /C calc'!A0 SARL"
export const FORMULA_NAME_SIRET = '00000003400017'
export const LONG_NAME = `SOCIETE ${repeated('X')}`
export const LONG_NAME_SIRET = '00000004200010'
