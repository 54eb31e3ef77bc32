import { defineConfig, passthroughImageService } from 'astro/config'

/**
 * Addresses and folders are given by `scripts/build.ts` through the environment; the defaults serve `astro check`.
 * Everything stays in files of its own: the Content-Security-Policy allows nothing inline.
 */
export default defineConfig({
  site: process.env.ALO_SITE ?? 'https://achats-a-livre-ouvert.example',
  base: process.env.ALO_BASE ?? '/',
  outDir: process.env.ALO_OUT ?? './dist',
  cacheDir: process.env.ALO_CACHE ?? './node_modules/.astro',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  prefetch: false,
  // Pictures are drawn by the portal or published as they are: sharp is neither loaded nor installed.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: { build: { assetsInlineLimit: 0 } },
})
