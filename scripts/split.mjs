/**
 * Bundles the command line in parts: what every run needs in one file, and each thing that is imported dynamically in one of its
 * own, so that a run reads no more than it asks for. esbuild splits modules only; here its chunks become functions that
 * src/cli/load-app.ts runs, since modules take 10 ms longer to start.
 */
import { basename } from 'node:path'

/**
 * The files of the split bundle, by name, all of ASCII. Each is one expression: that of the entry a function of
 * (require, import, __dirname, part) that returns the entry's exports; every other one a function of
 * (require, import, __dirname, module, exports).
 */
export async function splitBundle({ build, transform }, options) {
  const { outputFiles, metafile } = await build({
    ...options,
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  })
  const entry = `${basename(options.entryPoints[0], '.ts')}.js`
  const bodies = new Map()
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, { ...styleOf(options), format: 'cjs' })
    // Chunks are asked for as all else is. Code that V8 has kept cannot import by itself, so the loader does it.
    const asked = code.replaceAll('import("./', '__part("./').replaceAll(/\bimport\("/g, '__import("')
    bodies.set(basename(path), ascii(asked))
  }
  const always = closureOf(entry, importsByName(metafile))
  const files = new Map([[entry, entryOf(entry, always, bodies)]])
  for (const [name, body] of bodies) if (!always.has(name)) files.set(name, `(${functionOf(body)})\n`)
  return files
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

/** What is imported statically, directly or not. */
function closureOf(entry, imports) {
  const found = new Set([entry])
  for (const name of found) for (const next of imports.get(name)) found.add(next)
  return found
}

function functionOf(body) {
  return `function (require, __import, __dirname, module, exports) {\nconst __part = async (name) => require(name)\n${body}}`
}

function entryOf(entry, always, bodies) {
  const chunks = [...always].map((name) => `${JSON.stringify(`./${name}`)}: ${functionOf(bodies.get(name))}`)
  return `(function (outside, __import, __dirname, part) {
const chunks = {
${chunks.join(',\n')}
}
const modules = new Map()
const require = (name) => {
  if (!name.startsWith('./')) return outside(name)
  const known = modules.get(name)
  if (known !== undefined) return known.exports
  const module = { exports: {} }
  modules.set(name, module)
  const chunk = chunks[name] ?? part(name)
  chunk(require, __import, __dirname, module, module.exports)
  return module.exports
}
return require('./${entry}')
})
`
}

/** What esbuild does to strings, done to regular expressions too: a file of ASCII is read four times as fast. */
function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
