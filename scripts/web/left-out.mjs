/**
 * What the page does without, so that it can be sent: at most 350 KiB compressed, of which models and kernel are 132,000. Of
 * it only what articles are read by shows: the page has rules for them, but no model of lines, no names and places, and not the rule that parts these. What
 * it weighs is told in docs/decisions/0035-the-page-in-the-browser.md.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import asc from 'assemblyscript/asc'
import typescript from 'typescript'

/** Packages and files that others stand in for. */
const STAND_INS = [
  [/^decode-named-character-reference$/, 'src/web/worker/named-reference.ts'],
  [/\/(?:stringify\w*|createNode)\.js$/, 'src/web/worker/no-yaml-writing.ts'],
  [/\/tree-adapters\/default\.js$/, 'src/web/worker/no-tree.ts'],
  [/\/html\/plain\/scanner\.ts$/, 'src/web/worker/no-plain-pages.ts'],
  [/\/placed-name\.ts$/, 'src/web/worker/no-placed-names.ts'],
  [/\/tags\/tagged\.ts$/, 'src/web/worker/no-line-model.ts'],
  [/\/decode-line\.ts$/, 'src/web/worker/no-line-decoding.ts'],
  [/\/unit-room\.ts$/, 'src/web/worker/no-buffer.ts'],
  [/\/decoding\.ts$/, 'src/web/worker/no-decoding.ts'],
  [/\/error-codes\.js$/, 'src/web/worker/no-parse-errors.ts'],
  [/\/doctype\.js$/, 'src/web/worker/no-doctypes.ts'],
]
/** The same of the kernel. */
const KERNEL_STAND_INS = new Map([
  ['strays.ts', 'no-strays.ts'],
  ['told.ts', 'untold.ts'],
])
/**
 * Methods of packages that nothing here calls: they read parts of pages, change or write documents, know values of JavaScript that would be written, count
 * on from days.
 */
const UNCALLED = [
  [
    /[\\/]parse5[\\/]/,
    /^(?:parse|getFragment\w*|_\w+Fragment(?:Context|Parsing)|switchToPlaintextParsing|pause|resume|insertHtmlAtCurrentPos)$/,
  ],
  [/[\\/]yaml[\\/].*[\\/]Document\.js$/, /^(?:clone|create\w+|add|set|get|has|delete|\w+In|toJSON|toString)$/],
  [/[\\/]yaml[\\/].*[\\/](?:Alias|Collection|Pair|Schema|YAML\w+|directives)\.js$/, /^(?:clone|\w+In|toString)$/],
  [/[\\/]yaml[\\/].*[\\/]schema[\\/](?!.*merge)/, /^(?:createNode|identify|stringify|toString)$/],
  [
    /[\\/]@internationalized[\\/]/,
    /^(?:add|subtract|set|cycle|compare|toDate|to\w*String|get(?:Maximum|Minimum)\w+|getDaysInYear)$/,
  ],
]
/** Packages that do not say so, but do nothing by being there: of them nothing has to be kept that nobody imports. */
const PURE = /[\\/]node_modules[\\/](?:parse5|saxes|yaml)[\\/]/
/** Members of rules that are documentation. */
const DOCUMENTATION = ['why', 'sources', 'examples']

/** Where the characters are that the page names: it names those of changes only. Not: scripts that no rule knows, ligatures that stay as they are. */
const NAMED = [
  [0, 0xff],
  [0x152, 0x17e],
  [0x600, 0x6ff],
  [0x180e, 0x180e],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0xfb8e, 0xfbad],
  [0xfbfc, 0xfbff],
  [0xfdf0, 0xfdfc],
  [0xfe70, 0xfeff],
  [0xfffd, 0xfffd],
]

/** @type {import('esbuild').Plugin} */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    for (const [filter, path] of STAND_INS) build.onResolve({ filter }, () => ({ path: resolve(path) }))
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      PURE.test(resolveDir) ? { path: resolve(resolveDir, path), sideEffects: false } : undefined,
    )
    build.onLoad({ filter: /[\\/](?:parse5|entities)[\\/]dist[\\/]/ }, ({ path }) => ({
      contents: lessOfParse5(withEnums(withoutUncalled(path))),
      loader: 'ts',
    }))
    // First names, places, trades and posts, by which authors, datelines and signatures are known that nothing else tells.
    build.onLoad({ filter: /[\\/]src[\\/]data[\\/]page-words\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        /^ {2}\['(?:given|place|writer|signer)', '\w+', '[^']*'\],\n/gmu,
        '',
      ),
      loader: 'ts',
    }))
    // Of what is wrong with XML and YAML nobody is told, only that something is.
    build.onLoad({ filter: /[\\/]saxes[\\/]saxes\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/(\bfail\()(["`])(?:\\.|(?!\2)[^\\\n])+\2/g, "$1''"),
    }))
    build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]/ }, ({ path }) => ({
      contents: withoutUncalled(path)
        .replaceAll(/(onError\([^;'"`]*'[A-Z_]+', )(['"`])(?:(?!\2).)+\2/g, "$1''")
        .replaceAll(/(Error\()(['"`])(?:(?!\2).)+\2/g, '$1'),
    }))
    build.onLoad({ filter: /[\\/]@internationalized[\\/]/ }, ({ path }) => ({ contents: withoutUncalled(path) }))
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]\w+[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: withoutDocumentation(path),
      loader: 'ts',
    }))
    build.onLoad({ filter: /[\\/]src[\\/]data[\\/]kernel\.ts$/ }, async () => ({
      contents: `export const KERNEL = '${await smallKernel()}'`,
      loader: 'ts',
    }))
    build.onLoad({ filter: /[\\/]src[\\/]data[\\/]unicode-names\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^([0-9A-F]+)=(.*)$/gm, (_, first, names) => runs(first, names)),
      loader: 'ts',
    }))
  },
}

/** Nobody listens to parse5's errors, nor reads attributes of drawings, whatever the case of their names. */
function lessOfParse5(text) {
  return text
    .replaceAll(/^ *\w+\._err\([^;\n]*\);$/gm, ';')
    .replace(/(SVG_ATTRS_ADJUSTMENT_MAP = new Map\(\[)[^\]]*/, '$1')
}

/** What TypeScript made of enums as enums again, so that esbuild writes their numbers and strings where they are used. */
function withEnums(text) {
  const spelled = text.includes('\nconst $ = TAG_ID;')
    ? text.replace('\nconst $ = TAG_ID;', '').replaceAll('$.', 'TAG_ID.')
    : text
  return spelled.replaceAll(
    /^((?:export )?)var (\w+);\n\(function \(\2\) \{\n([^}]*)\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm,
    (_, exported, name, members) => {
      const values = members.replaceAll(/^ *\w+\[(?:\w+\[)?"(\w+)"\] = ([^\]\n]*?)(?:\] = "\1")?;$/gm, '$1 = $2,')
      return `${exported}enum ${name} {\n${values}}`
    },
  )
}

/**
 * The kernel of scripts/generate/kernel.ts, compiled to be small (a sixth less, up to a seventh slower), without the reading of escapes, what only the command line
 * is told, and strays.
 */
async function smallKernel() {
  const folder = mkdtempSync(join(tmpdir(), 'yakaf-kernel-'))
  const file = join(folder, 'kernel.wasm')
  const options = JSON.parse(readFileSync('scripts/kernel-options.json', 'utf8'))
  const names = ['src/kernel/assembly/index.ts', '--outFile', file, '--optimizeLevel', '3', '--shrinkLevel', '1']
  try {
    const { error, stderr } = await asc.main([...names, ...options], { readFile: sourceOfKernel })
    if (error !== null) throw new Error(`the kernel does not compile: ${stderr}`, { cause: error })
    return readFileSync(file, 'hex')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the compiler reads; null for what is not there. */
function sourceOfKernel(name, folder) {
  const path = resolve(folder, name)
  const standIn = KERNEL_STAND_INS.get(basename(path))
  const file = standIn === undefined ? path : join(dirname(path), standIn)
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8')
  return /[\\/]assembly[\\/]index\.ts$/.test(file) ? text.replace(/^export .* from '\.\/escapes'$/m, '') : text
}

/** A run of names (src/data/unicode-names.ts), those of NAMED. */
function runs(first, names) {
  const start = Number.parseInt(first, 16)
  const parts = names.split(';')
  return NAMED.map(([from, to]) => [
    Math.max(from, start),
    parts.slice(Math.max(from - start, 0), Math.max(to + 1 - start, 0)),
  ])
    .filter(([, some]) => some.length > 0)
    .map(([code, some]) => `${code.toString(16)}=${some.join(';')}`)
    .join('\n')
}

function withoutDocumentation(path) {
  return withCut(
    path,
    (node) => typescript.isPropertyAssignment(node) && DOCUMENTATION.includes(node.name.getText()),
    (node) => `${node.name.getText()}: []`,
  )
}

function withoutUncalled(path) {
  const names = UNCALLED.find(([files]) => files.test(path))?.[1]
  if (names === undefined) return readFileSync(path, 'utf8')
  return withCut(
    path,
    (node) =>
      (typescript.isMethodDeclaration(node) || typescript.isPropertyAssignment(node)) &&
      names.test(node.name.getText()),
    () => '',
  )
}

/** A file with something else in place of some of its nodes; with nothing in their place the comma behind them goes, too. */
function withCut(path, isCut, instead) {
  const file = typescript.createSourceFile(path, readFileSync(path, 'utf8'), typescript.ScriptTarget.ESNext, true)
  const cuts = []
  const visit = (node) => {
    if (isCut(node)) cuts.push(node)
    else typescript.forEachChild(node, visit)
  }
  visit(file)
  return cuts.reduceRight((text, node) => {
    const [other, rest] = [instead(node), text.slice(node.end)]
    return `${text.slice(0, node.getStart())}${other}${other === '' ? rest.replace(/^\s*,/, '') : rest}`
  }, file.text)
}
