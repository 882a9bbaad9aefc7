/** Builds dist/: the command line as one file with lazy parts, the two libraries, the types. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** Packages that most runs never load: half of the bundle's size. */
const BUNDLED = ['@internationalized/date', 'commander']
const EXTERNAL = Object.keys(manifest.dependencies).filter((name) => !BUNDLED.includes(name))

const shared = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning', legalComments: 'none' }

await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/main.js',
    platform: 'node',
    target: 'node20',
    // Start-up, measured for one small file: one CommonJS file takes 10 ms less than modules. What is imported dynamically is
    // evaluated when it is first asked for.
    format: 'cjs',
    external: EXTERNAL,
    minifyWhitespace: true,
    minifySyntax: true,
    // commander's subcommands as processes of their own are not used.
    alias: { 'node:child_process': './scripts/no-child-process.mjs' },
    define: { YAKAF_VERSION: JSON.stringify(manifest.version) },
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

writeFileSync('dist/cli/package.json', '{ "type": "commonjs" }\n')

if (!process.argv.includes('--no-types')) {
  const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: ['ignore', 2, 2],
  })
  process.exitCode = tsc.status ?? 1
}
