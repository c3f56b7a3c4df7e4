// Build shape only: languages, integrations, addresses. What the site says and how it looks is in src/.
import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { missingPages } from './src/folder/translations.ts'
import { locales, sourceLocale } from './src/i18n/locales.ts'

const ids = Object.keys(locales)
const content = process.env.CONTENT_DIR ?? 'src/content'
const site = process.env.SITE_URL ?? 'https://k-content-talent.example'
const base = process.env.BASE_PATH ?? '/'
const embeds = new URL(`${base.replace(/\/$/, '')}/embed/`, site).href
const untranslated = ids.flatMap((id) => missingPages(content, id).map((path) => `/${id}/${path}`))

/** What is loaded later is one file without styles, so nothing need be loaded ahead of it: 600 bytes less on the catalog. */
const plainImport = {
  name: 'plain-import',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
}

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir: process.env.CACHE_DIR ?? 'node_modules/.astro',
  trailingSlash: 'always',
  compressHTML: true, // the default joins words across line breaks
  i18n: {
    locales: ids,
    defaultLocale: sourceLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [
    mdx(),
    sitemap({
      // Neither a page that stands in for a translation nor one made for frames is offered to search engines.
      filter: (page) => !page.startsWith(embeds) && !untranslated.some((path) => page.endsWith(path)),
      // The choice of languages is the way to them, not a page in one of them.
      serialize: (item) => ({
        ...item,
        links: item.links?.filter(({ url }) => ids.some((id) => url.includes(`/${id}/`))),
      }),
      i18n: { defaultLocale: sourceLocale, locales: Object.fromEntries(ids.map((id) => [id, locales[id].tag])) },
    }),
  ],
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss(), plainImport],
    build: {
      assetsInlineLimit: 0, // scripts are files: kept by the browser from page to page, and not in the first round trip
      rolldownOptions: {
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  },
})
