import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer. Both hosts serve it from the top of an origin of its own. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  build: {
    // Data addresses are not in the content policy's font and style sources, and an inlined script would need 'unsafe-inline'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: true,
    target: 'chrome140',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
  },
});
