import { defineConfig, passthroughImageService } from 'astro/config'

/**
 * Addresses and folders of a build are given by `scripts/site/build-site.ts`; these serve `npm run dev` and `astro check`.
 * Everything stays in files of its own: the Content-Security-Policy allows nothing inline.
 */
export default defineConfig({
  site: 'https://achats-a-livre-ouvert.example',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  prefetch: false,
  // Pictures are drawn by the portal or published as they are: sharp is neither loaded nor installed.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  // Modules name each other by relative paths, whatever the folder on the host: one compilation serves them all.
  vite: {
    build: { assetsInlineLimit: 0 },
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
  },
})
