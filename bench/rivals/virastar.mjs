// Runs virastar, whose folder is the first argument, over a file line by line: node virastar.mjs FOLDER FILE
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const [folder, path] = process.argv.slice(2)
const Virastar = createRequire(`${folder}/`)('virastar')
const virastar = new Virastar()
for await (const line of createInterface({ input: createReadStream(path) })) {
  if (!process.stdout.write(`${virastar.cleanup(line)}\n`))
    await new Promise((drained) => process.stdout.once('drain', drained))
}
