/** Builds dist/: the command line as one bundle with lazy parts, the two libraries, the types. */

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })

const shared = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning', legalComments: 'none' }

await Promise.all([
  build({
    ...shared,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist/cli',
    platform: 'node',
    target: 'node20',
    splitting: true,
    // Start-up: less to read, and commander's subcommands as processes of their own are not used.
    minifyWhitespace: true,
    minifySyntax: true,
    alias: { 'node:child_process': './scripts/no-child-process.mjs' },
    chunkNames: '[name]-[hash]',
    // CommonJS packages in the bundle ask for Node's modules with require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  }),
  build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    platform: 'neutral',
    packages: 'external',
  }),
  build({
    ...shared,
    entryPoints: ['src/node.ts'],
    outfile: 'dist/node.js',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  }),
])

if (!process.argv.includes('--no-types')) {
  const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: ['ignore', 2, 2],
  })
  process.exitCode = tsc.status ?? 1
}
