/**
 * Builds dist/: the command line as one file with lazy parts, the two libraries, the page for browsers, the types (not with --no-types).
 * --tools=FOLDER names the folder in which esbuild and the bundled packages are installed, when it is not this one; the page, which
 * needs more of them, is then left out.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BUNDLED } from './bundled.mjs'
import { keptTables } from './kept.mjs'
import { laterEntries, laterParts } from './later.mjs'
import { splitBundle } from './split.mjs'

const { values } = parseArgs({ options: { 'no-types': { type: 'boolean' }, tools: { type: 'string', default: '.' } } })
const tools = resolve(values.tools)
const esbuild = createRequire(join(tools, 'package.json'))('esbuild')

rmSync('dist', { recursive: true, force: true })

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

const EXTERNAL = Object.keys(manifest.dependencies).filter((name) => !BUNDLED.includes(name))

const { build } = esbuild

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

const bundled = {
  external: EXTERNAL,
  nodePaths: [join(tools, 'node_modules')],
  // commander's subcommands as processes of their own are not used.
  alias: { 'node:child_process': './scripts/no-child-process.mjs' },
}

await Promise.all([
  // Answers --version by itself and takes the other file for all else: that megabyte takes as long to read as Node to start.
  build({
    ...commandLine,
    entryPoints: ['src/cli/main.ts'],
    define: { YAKAF_VERSION: JSON.stringify(manifest.version) },
  }),
  build({ ...commandLine, entryPoints: ['scripts/keep-code.ts'] }),
  build({ ...commandLine, ...bundled, entryPoints: ['scripts/keep-tables.ts'] }),
  // What a thread of --jobs begins with: tinypool's own, where that looks for it, and ours, which it requires: a module would take longer to start.
  build({
    ...commandLine,
    entryPoints: [join(tools, 'node_modules/tinypool/dist/entry/worker.js')],
    outdir: 'dist/cli/entry',
    supported: { 'dynamic-import': false },
  }),
  build({ ...commandLine, entryPoints: ['src/cli/worker.ts'] }),
  // What the review page brings along, which a browser runs.
  build({
    ...shared,
    entryPoints: ['src/review/page/page.ts', 'src/review/page/page.css'],
    outdir: 'dist/review',
    format: 'iife',
    minify: true,
    charset: 'utf8',
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
await buildApp(keepTables())
keepCode()
if (values.tools === '.') await (await import('./web/build-page.mjs')).buildPage(esbuild)

if (!values['no-types']) {
  const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: ['ignore', 2, 2],
  })
  process.exitCode = tsc.status ?? 1
}

async function buildApp(program) {
  const files = await splitBundle(esbuild, {
    ...commandLine,
    ...bundled,
    entryPoints: [{ in: 'src/cli/app.ts', out: 'app' }, ...laterEntries],
    define: { YAKAF_KEPT_PROGRAM: JSON.stringify(program), 'import.meta.url': '__url' },
    plugins: [keptTables, laterParts],
  })
  for (const [name, text] of files) writeFileSync(join('dist/cli', name), text)
}

/** What the kernel needs not compute at each start. Returns the key of the program whose tables are kept. */
function keepTables() {
  const script = 'dist/cli/keep-tables.js'
  const { status, stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 2] })
  rmSync(script)
  if (status !== 0) throw new Error('the tables of the kernel cannot be kept')
  return stdout
}

/** The code cache of this release of Node; without it the command line works too, and starts later. */
function keepCode() {
  const [script, text] = ['dist/cli/keep-code.js', 'dist/cli/kept.txt']
  writeFileSync(text, textOfRepairs())
  spawnSync(process.execPath, [script, text], { stdio: ['ignore', 'ignore', 2] })
  rmSync(script)
  rmSync(text)
}

/** An article, and behind it what the rules that a long text calls repair: V8 compiles late what it has not met here. */
function textOfRepairs() {
  const examples = ['dates', 'digits', 'invisibles', 'letters', 'words'].flatMap((folder) =>
    readdirSync(join('fixtures', folder)).map((name) => join('fixtures', folder, name)),
  )
  const files = ['fixtures/article/harbour.in.txt', ...examples.filter((name) => name.endsWith('.in.txt'))]
  return files.map((file) => readFileSync(file, 'utf8')).join('\n\n')
}
