import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The example cases are served beside the app, from the one place they are kept. */
const examples: Plugin = {
  name: 'examples',
  generateBundle() {
    for (const name of ['xiaoli', 'xiaozhang', 'xiaochen'])
      this.emitFile({
        type: 'asset',
        fileName: `example/${name}.json`,
        source: readFileSync(new URL(`../../example/${name}.json`, import.meta.url)),
      });
  },
};

/** Tables of the Chinese character sets, which PDFs of banks name only by their number. */
const tables: Plugin = {
  name: 'tables',
  generateBundle() {
    const bill = createRequire(new URL('../../packages/bill/package.json', import.meta.url));
    const folder = join(dirname(bill.resolve('pdfjs-dist/package.json')), 'cmaps');
    for (const name of readdirSync(folder).filter((one) => /^(?:Adobe-GB1|GB|UniGB)/.test(one)))
      this.emitFile({
        type: 'asset',
        fileName: `cmaps/${name}`,
        source: readFileSync(join(folder, name)),
      });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    examples,
    tables,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/store',
      filename: 'service-worker.ts',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,json,svg,png,webmanifest,bcmap}'],
        // Of use with a network only: its letters come from there.
        globIgnores: ['**/pdfmake-*.js'],
      },
      manifest: {
        name: '宽限',
        short_name: '宽限',
        lang: 'zh-CN',
        display: 'standalone',
        start_url: '/',
        background_color: '#faf8f4',
        theme_color: '#faf8f4',
        icons: [
          { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/mark-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/mark-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
        // What another app sends is taken by the service worker, and read on the device.
        share_target: {
          action: '/share',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            files: [
              {
                name: 'file',
                accept: ['application/pdf', '.pdf', 'text/csv', '.csv', 'application/zip', '.zip'],
              },
            ],
          },
        },
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
});
