import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The face of the PNG files, an OFL face of the package registry: never sent to browsers. */
export const PNG_FONT_FILES = ['400Regular', '600SemiBold'].map((weight) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
)
