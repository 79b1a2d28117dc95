import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { builtFolder, deskDistrict, district, districtFolder } from '../config/district.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Offices keep Windows machines with a Chromium of some years ago. */
const oldestBrowser = 'chrome86'

export default defineConfig({
  root: folder('.'),
  base: '/desk/',
  publicDir: false,
  define: { DESK_DISTRICT: JSON.stringify(deskDistrict) },
  resolve: { alias: { '@district': districtFolder } },
  plugins: [{ name: 'district-name', transformIndexHtml: page => page.replaceAll('%DISTRICT_NAME%', district.name) }],
  cacheDir: folder('../node_modules/.cache/vite-desk'),
  build: {
    outDir: folder(`../${builtFolder}/desk`),
    emptyOutDir: true,
    // The desk, and the page of an employer's link, which loads nothing of the desk.
    rollupOptions: { input: [folder('index.html'), folder('e.html')] },
    target: oldestBrowser,
    cssTarget: oldestBrowser,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { port: 5173, host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
