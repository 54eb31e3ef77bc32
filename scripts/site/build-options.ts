/** Options shared by `build` and `start`. */
export const BUILD_OPTIONS = {
  territory: { type: 'string', default: 'mel' },
  from: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string', default: 'dist/' },
  site: { type: 'string' },
  base: { type: 'string', default: '/' },
  compare: { type: 'string' },
  threads: { type: 'string' },
  profile: { type: 'boolean', default: false },
} as const

export const BUILD_USAGE =
  '[--territory mel] [--from dossier-ou-fichier] [--date AAAA-MM-JJ] [--out dist/] [--site https://…] [--base /chemin/] [--compare grand-lyon,../autre-portail/dist/] [--threads 2] [--profile]'
