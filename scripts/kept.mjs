/** What stands in the command line for parts that compute or spell what dist/cli has in files (scripts/keep-tables.ts). */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const FOLDER = 'src/cli/kept'
const STAND_INS = [
  [/\/kernel-code\.ts$/, 'kernel-code.ts'],
  [/\/word-table\.ts$/, 'word-table.ts'],
  [/\/language\/kernel-tables\.ts$/, 'language-tables.ts'],
  [/\/yeh\/kernel-tables\.ts$/, 'yeh-tables.ts'],
  [/\/engine\/kernel-tables\.ts$/, 'program-tables.ts'],
  [/\/rule\/docs\.ts$/, 'rule-docs.ts'],
  [/\/rule-conflicts\.ts$/, 'no-conflicts.ts'],
]

/** @type {import('esbuild').Plugin} */
export const keptTables = {
  name: 'kept-tables',
  setup(build) {
    for (const [filter, name] of STAND_INS) {
      // A stand-in may ask for what it stands for.
      build.onResolve({ filter }, ({ importer }) => {
        return importer.startsWith(resolve(FOLDER)) ? undefined : { path: resolve(FOLDER, name) }
      })
    }
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/]\w+[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: withoutDocs(readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** A file of src/rules without what docsOf says of its rule. As a build has no reader of TypeScript everywhere, it goes by the lines as they are formatted. */
function withoutDocs(text) {
  return text.replaceAll(/^ {2}(?:why|sources|examples):(?:.*\n)(?: {4}.*\n| {2}\],\n)*/gm, '')
}
