/**
 * Writes everything that is derived: registries of the folders, tables from data/, pages of docs/rules/,
 * the JSON Schemas of articles and of configurations, the manual page. With --check
 * nothing is written and a file that differs is named; exit 1.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Files = ReadonlyMap<string, string>

async function tables(): Promise<Files> {
  const files = new Map<string, string>()
  for (const name of readdirSync('scripts/generate').sort()) {
    const script = (await import(pathToFileURL(join('scripts/generate', name)).href)) as {
      render: () => string | Promise<string>
    }
    files.set(`src/data/${name}`, await script.render())
  }
  return files
}

const check = process.argv.includes('--check')
const stale: string[] = []

function emit(files: Files): void {
  for (const [path, content] of files) {
    const before = readOrEmpty(path)
    if (before === content) continue
    stale.push(path)
    if (check) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

function readOrEmpty(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Removes what is in a generated folder but no longer derived from anything. */
function prune(folder: string, files: Files): void {
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return
  }
  for (const name of names) {
    const path = `${folder}/${name}`
    if (files.has(path)) continue
    stale.push(path)
    if (!check) rmSync(path)
  }
}

// The tables first: the registries and the pages import modules that import them.
emit(await tables())
const { registries } = await import('./registries.ts')
emit(await registries())
const { rulePages } = await import('./rule-pages.ts')
const pages = await rulePages()
emit(pages)
prune('docs/rules', pages)
const { articleSchemas } = await import('./article-schema.ts')
emit(articleSchemas())
const { configSchemas } = await import('./config-schema.ts')
emit(configSchemas())
const { manPages } = await import('./man-page.ts')
emit(manPages())

for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`)
if (check && stale.length > 0) {
  console.log('run `npm run generate` and commit what it writes')
  process.exitCode = 1
}
