/**
 * Prints data/maksura-words.tsv: the commonest Arabic words that end in alef maksura.
 *
 *     tsx scripts/count-maksura-words.ts FOLDER > data/maksura-words.tsv
 *
 * FOLDER holds correctly spelled Arabic text as .gz files (the project used shared/corpora/ar/train). A word is counted
 * with a leading waw or feh taken off as well as without, since the rule looks it up in both ways.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A word is listed when it ends in alef maksura at least this often, and in at least this share of its tokens. */
const LEAST_TOKENS = 200
const LEAST_SHARE = 0.8

interface Count {
  maksura: number
  yeh: number
}

const counts = new Map<string, Count>()
const folder = process.argv[2]
if (folder === undefined) throw new Error('name a folder of .gz files')
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.gz'))
  .sort()) {
  count(gunzipSync(readFileSync(join(folder, name))).toString('utf8'))
}
const listed = [...counts.keys()].map(withProclitics).filter(isListed)
const stems = new Set(listed.map(({ stem }) => stem))
const rows = listed.filter(({ stem }) => !(/^[وف]/.test(stem) && stems.has(stem.slice(1))))
rows.sort((a, b) => b.maksura - a.maksura || (a.stem < b.stem ? -1 : 1))
console.log('word\tmaksura\tyeh')
for (const { stem, maksura, yeh } of rows) console.log(`${stem}ى\t${maksura}\t${yeh}`)

function count(text: string): void {
  for (const [token] of text.matchAll(/[\p{Script=Arabic}\p{M}\u0640]+/gu)) {
    const word = token.replace(/[\p{M}\u0640]/gu, '')
    const last = word.at(-1)
    if (last !== 'ى' && last !== 'ي') continue
    const stem = word.slice(0, -1)
    const entry = counts.get(stem) ?? { maksura: 0, yeh: 0 }
    entry[last === 'ى' ? 'maksura' : 'yeh']++
    counts.set(stem, entry)
  }
}

function withProclitics(stem: string): Count & { readonly stem: string } {
  const forms = ['', 'و', 'ف'].map((proclitic) => counts.get(proclitic + stem))
  return {
    stem,
    maksura: forms.reduce((sum, form) => sum + (form?.maksura ?? 0), 0),
    yeh: forms.reduce((sum, form) => sum + (form?.yeh ?? 0), 0),
  }
}

function isListed({ maksura, yeh }: Count): boolean {
  return maksura >= LEAST_TOKENS && maksura >= LEAST_SHARE * (maksura + yeh)
}
