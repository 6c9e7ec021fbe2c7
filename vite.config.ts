import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { markBuilt, sourceHash } from './server/web-build.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const pages = `${root}dist`

/** Lets `npm start` see whether these pages are of these sources. */
function stamp(): Plugin {
  let hash = ''
  let built = pages
  return {
    name: 'stamp',
    apply: 'build',
    configResolved({ build }) {
      built = resolve(build.outDir)
    },
    buildStart() {
      hash = sourceHash(root.replace(/\/$/, ''))
    },
    closeBundle: () => markBuilt(built, hash),
  }
}

export default defineConfig({
  root: `${root}web`,
  plugins: [react(), tailwindcss(), stamp()],
  build: {
    outDir: pages,
    emptyOutDir: true,
    target: 'es2022',
    // Nothing as data: in the pages, so that the content policy can stay strict.
    assetsInlineLimit: 0,
  },
})
