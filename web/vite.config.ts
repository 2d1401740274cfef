import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = 'http://127.0.0.1:4000';

/** Everything is a file of our own with a hash in its name: no CDN, no inline script, nothing as data: URL (strict CSP). */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: 'build',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: ['chrome109', 'safari16.4'],
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': gateway, '/stream': gateway, '/auth': gateway, '/images': gateway, '/public': gateway } },
});
