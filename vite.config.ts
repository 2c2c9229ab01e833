import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

/** The staff pages. The member's page is built apart (vite.fill.config.ts): one inlined file for much older browsers. */
export default defineConfig({
  root: 'web',
  publicDir: false,
  plugins: [solid(), icons({ compiler: 'solid', scale: 1 })],
  css: { transformer: 'lightningcss' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome111', 'safari16.4', 'firefox113'],
    cssMinify: 'lightningcss',
    // The content security policy allows no data: fonts or images, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'web/staff.html',
      checks: { bundlerTimings: false },
      output: {
        // One file for what every page uses: some forty small ones would cost a round trip each on an office network.
        codeSplitting: {
          groups: [
            {
              name: 'kit',
              test: /\/web\/(ui|lib)\/(?!charts|dictionaries)|\/node_modules\/(solid-js|@solidjs|hono)\//,
            },
          ],
        },
      },
    },
  },
  // In development the pages are served here and the interface by `npm start`.
  server: { proxy: { '/api': 'http://127.0.0.1:8787', '/f': 'http://127.0.0.1:8787' } },
});
