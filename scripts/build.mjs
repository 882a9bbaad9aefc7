/**
 * Builds dist/: the command line as one file with lazy parts, the two libraries, the types (not with --no-types).
 * --tools=FOLDER names the folder in which esbuild and the bundled packages are installed, when it is not this one.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BUNDLED } from './bundled.mjs'

const { values } = parseArgs({ options: { 'no-types': { type: 'boolean' }, tools: { type: 'string', default: '.' } } })
const tools = resolve(values.tools)
const { build } = createRequire(join(tools, 'package.json'))('esbuild')

rmSync('dist', { recursive: true, force: true })

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

const EXTERNAL = Object.keys(manifest.dependencies).filter((name) => !BUNDLED.includes(name))

const shared = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning', legalComments: 'none' }

/** The command line. Start-up, measured for one small file: CommonJS takes 10 ms less than modules. */
const commandLine = {
  ...shared,
  outdir: 'dist/cli',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifyWhitespace: true,
  minifySyntax: true,
}

await Promise.all([
  // Answers --version by itself and takes the other file for all else: that megabyte takes as long to read as Node to start.
  build({
    ...commandLine,
    entryPoints: ['src/cli/main.ts'],
    plugins: [{ name: 'app-apart', setup: appApart }],
    // Else the other file would be asked for as a module.
    supported: { 'dynamic-import': false },
    define: { YAKAF_VERSION: JSON.stringify(manifest.version) },
  }),
  // What is imported dynamically is evaluated when it is first asked for.
  build({
    ...commandLine,
    entryPoints: [
      { in: 'src/cli/app.ts', out: 'app' },
      // What a thread of --jobs runs.
      { in: 'src/batch/lots/worker.ts', out: 'worker' },
    ],
    external: EXTERNAL,
    nodePaths: [join(tools, 'node_modules')],
    // commander's subcommands as processes of their own are not used.
    alias: { 'node:child_process': './scripts/no-child-process.mjs' },
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

if (!values['no-types']) {
  const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: ['ignore', 2, 2],
  })
  process.exitCode = tsc.status ?? 1
}

function appApart({ onResolve }) {
  onResolve({ filter: /^\.\/app\.ts$/ }, () => ({ path: './app.js', external: true }))
}
