/**
 * Parts of the command line that a run over plain text with no flags does not need, and that are asked for by functions which wait for nothing: what is called of them
 * is a function that loads them first.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** They export functions, and nothing else that is no type. */
const LATER = [
  'src/calendar/calendars.ts',
  'src/calendar/date-remarks.ts',
  'src/calendar/iso-dates.ts',
  'src/calendar/null-cut.ts',
  'src/cli/parse.ts',
  'src/engine/explain.ts',
  'src/heh/judge.ts',
  'src/heh/words.ts',
  'src/io/backup.ts',
  'src/io/write-into.ts',
  'src/language/names.ts',
  'src/mojibake/repair-line.ts',
  'src/normalizer/diagnostics.ts',
  'src/normalizer/probe.ts',
  'src/pragma/read-pragma.ts',
  'src/report/unified-diff.ts',
  'src/text/nearest.ts',
]

/** Entry points of the bundle besides the program's own. */
export const laterEntries = LATER.map((path) => ({ in: path, out: nameOf(path) }))

/** @type {import('esbuild').Plugin} */
export const laterParts = {
  name: 'later',
  setup(build) {
    const paths = new Map(LATER.map((path) => [resolve(path), path]))
    build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      const part = paths.get(resolve(resolveDir, path))
      return part === undefined || kind === 'entry-point' ? undefined : { path: part, namespace: 'later' }
    })
    build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({ contents: standInFor(path), loader: 'js' }))
  },
}

function nameOf(path) {
  return path
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-')
}

function standInFor(path) {
  const text = readFileSync(path, 'utf8')
  const names = [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(([, name]) => name)
  const others = text.match(/^export (?!(?:async )?function|interface|type).*/m)
  if (others !== null) throw new Error(`${path} exports more than functions: ${others[0]}`)
  const functions = names.map((name) => `export const ${name} = (...given) => part().${name}(...given)`)
  return [`const part = () => __later('./${nameOf(path)}.js')`, ...functions].join('\n')
}
