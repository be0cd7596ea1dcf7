import { readFileSync } from 'node:fs';
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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    examples,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/store',
      filename: 'service-worker.ts',
      injectRegister: false,
      injectManifest: { globPatterns: ['**/*.{js,css,html,json,svg,webmanifest}'] },
      manifest: {
        name: '宽限',
        short_name: '宽限',
        lang: 'zh-CN',
        display: 'standalone',
        start_url: '/',
        background_color: '#faf8f4',
        theme_color: '#faf8f4',
        icons: [{ src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' }],
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
