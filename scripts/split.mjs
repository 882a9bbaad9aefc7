/**
 * Bundles the command line in parts: what every run needs in one file, and each thing that is imported dynamically in one of its
 * own, so that a run reads no more than it asks for. esbuild splits modules only, and parts what every run needs into dozens of them, which
 * would read each other's names through getters. Here that is made one scope again, and all parts become functions that
 * src/cli/load-app.ts runs, since modules take 10 ms longer to start.
 */
import { basename } from 'node:path'

/**
 * The files of the split bundle, by name, all of ASCII. The first entry point is the program; others are parts that it asks for by `__later`. Each is one expression: that of the entry a function of
 * (require, import, __dirname, part) that returns the entry's exports; every other one a function of
 * (require, import, __dirname, module, exports).
 */
export async function splitBundle(esbuild, options) {
  const { outputFiles, metafile } = await esbuild.build({
    ...options,
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  })
  const entry = `${options.entryPoints[0].out}.js`
  const chunks = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  const always = closureOf(entry, importsByName(metafile))
  const lazy = [...chunks].filter(([name]) => !always.has(name))
  const parts = lazy.map(async ([name, text]) => {
    const { code } = await esbuild.transform(namedAtOnce(text), { ...styleOf(options), format: 'cjs' })
    return [name, `(${functionOf(asked(code))})\n`]
  })
  const exported = exportsByName(metafile)
  const shared = [...always].filter((name) => lazy.some(([, text]) => text.includes(`"./${name}"`)))
  const body = await oneScope(esbuild, options, { entry, chunks, always, shared, exported })
  return new Map([[entry, entryOf(asked(body))], ...(await Promise.all(parts))])
}

/** The code of what every run needs. It exports what the entry does, and `views`: for others, the names of each chunk they ask for. */
async function oneScope(esbuild, options, { entry, chunks, always, shared, exported }) {
  const imports = shared.map((name, index) => {
    const names = exported.get(name).map((one) => `${one} as _${index}_${one}`)
    return `import { ${names.join(', ')} } from './${name}'`
  })
  const views = shared.map((name, index) => {
    const getters = exported.get(name).map((one) => `get ${one}() { return _${index}_${one} }`)
    return `'./${name}': () => ({ ${getters.join(', ')} })`
  })
  const contents = [
    ...imports,
    `export { ${exported.get(entry).join(', ')} } from './${entry}'`,
    `export const views = { ${views.join(', ')} }`,
  ].join('\n')
  const { outputFiles } = await esbuild.build({
    ...options,
    entryPoints: undefined,
    outdir: undefined,
    stdin: { contents, resolveDir: '.' },
    write: false,
    plugins: [chunksAsFiles(chunks, always)],
  })
  return outputFiles[0].text
}

/**
 * The names that a part has of others, read once: esbuild would read each where it stands, through two getters and a table, which took longer
 * than what is called for each unit of a text. Nothing exports what changes.
 */
function namedAtOnce(text) {
  return text.replace(/\bimport\s*\{([^}]*)\}\s*from\s*("\.\/[^"]+")/g, (_, names, from) => {
    return `const {${names.replace(/\bas\b/g, ':')}} = require(${from})`
  })
}

/** Chunks that are always needed become part of the bundle; the others stay to be asked for. */
function chunksAsFiles(chunks, always) {
  return {
    name: 'chunks',
    setup(build) {
      build.onResolve({ filter: /^\.\// }, ({ path }) => {
        const name = basename(path)
        return always.has(name) ? { path: name, namespace: 'chunk' } : { path, external: true }
      })
      build.onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: chunks.get(path), loader: 'js' }))
    },
  }
}

function styleOf({ platform, target, minifyWhitespace, minifySyntax }) {
  return { platform, target, minifyWhitespace, minifySyntax }
}

function importsByName({ outputs }) {
  return new Map(
    Object.entries(outputs).map(([path, { imports }]) => [
      basename(path),
      imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map((to) => basename(to.path)),
    ]),
  )
}

function exportsByName({ outputs }) {
  return new Map(Object.entries(outputs).map(([path, { exports }]) => [basename(path), exports]))
}

/** What is imported statically, directly or not. */
function closureOf(entry, imports) {
  const found = new Set([entry])
  for (const name of found) for (const next of imports.get(name)) found.add(next)
  return found
}

/** Parts are asked for as all else is. Code that V8 has kept cannot import by itself, so the loader does it. */
function asked(code) {
  return ascii(code.replaceAll('import("./', '__part("./').replaceAll(/\bimport\("/g, '__import("'))
}

function functionOf(body) {
  return `function (require, __import, __dirname, module, exports) {\nconst __part = async (name) => require(name), __later = require\n${body}}`
}

/** Most runs do not ask for `node:os`, which takes 0.3 ms to load: what is asked of it loads it. */
function entryOf(body) {
  return `(function (outside, __import, __dirname, part) {
const modules = new Map()
const os = new Proxy({}, { get: (_, name) => outside('node:os')[name] })
const require = (name) => {
  if (name === 'node:os') return os
  if (!name.startsWith('./')) return outside(name)
  const known = modules.get(name)
  if (known !== undefined) return known.exports
  const module = { exports: {} }
  modules.set(name, module)
  const view = main.exports.views?.[name]
  if (view === undefined) part(name)(require, __import, __dirname, module, module.exports)
  else module.exports = view()
  return module.exports
}
const main = { exports: {} }
const run = ${functionOf(body)}
run(require, __import, __dirname, main, main.exports)
return main.exports
})
`
}

/** What esbuild does to strings, done to regular expressions too: a file of ASCII is read four times as fast. */
function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
