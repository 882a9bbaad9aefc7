/** Builds dist/yakaf.html: template, style, script and worker in one file that asks for no other. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { minify } from 'terser'
import { leftOut } from './left-out.mjs'
import { privateNames } from './private-names.mjs'

const PAGE = 'dist/yakaf.html'

export async function buildPage({ build, transform }) {
  const options = {
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    metafile: true,
    plugins: [leftOut],
  }
  const [script, worker, style] = await Promise.all([
    bundleOf(build, { ...options, entryPoints: ['src/web/page/main.ts'] }),
    bundleOf(build, { ...options, entryPoints: ['src/web/worker/worker.ts'] }),
    transform(readFileSync('src/web/page.css', 'utf8'), { loader: 'css', minify: true }).then(({ code }) => code),
  ])
  const parts = { style, script, worker, policy: policyOf(script, style) }
  const template = readFileSync('src/web/page.html', 'utf8').replaceAll(/^[ \t]+/gm, '')
  writeFileSync(
    PAGE,
    template.replaceAll(/<!-- (style|script|worker|policy) -->|\{policy\}/g, (_, name = 'policy') => parts[name]),
  )
  // What is written to stdout, npm takes for the tarball's name.
  console.error(`${PAGE}: ${sizesOf(readFileSync(PAGE))}`)
}

/**
 * Compressed, what terser makes of esbuild's output is a thirtieth smaller; esbuild alone or terser alone does less. No getter here does anything but say what it is asked for,
 * no function without `this` is called with `new`, and
 * names of parsers are asked for by no string.
 */
async function bundleOf(build, options) {
  const { outputFiles, metafile } = await build(options)
  const regex = privateNames(Object.keys(metafile.inputs))
  const { code } = await minify(outputFiles[0].text, {
    ecma: 2020,
    toplevel: true,
    mangle: { properties: regex !== undefined && { regex, keep_quoted: 'strict' } },
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, hoist_funs: true },
  })
  return embeddable(code)
}

/** Code that does not end the element it stands in. These signs stand in strings and regular expressions only. */
function embeddable(code) {
  return code.trimEnd().replaceAll(/<(?=!--|\/?script)/gi, '\\x3C')
}

/** Nothing may be loaded, sent or framed; the one script and the one style are known by their digests. */
function policyOf(script, style) {
  return [
    "default-src 'none'",
    `script-src '${digestOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${digestOf(style)}'`,
    'worker-src blob:',
    "connect-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function digestOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** By brotli in its quality 11, as static hosts send it; and by gzip. */
function sizesOf(bytes) {
  const [brotli, gzip] = [brotliCompressSync(bytes), gzipSync(bytes, { level: 9 })]
  return `${brotli.length} bytes by brotli, ${gzip.length} by gzip`
}
