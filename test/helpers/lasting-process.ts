/**
 * Runs of the command line in one process that lasts as long as the worker of the tests: to begin one takes ten times as long as
 * most runs. Its own test (test/cli/lasting-process.test.ts) holds it against real ones.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const CHILD = resolve('test/helpers/lasting-process-child.mjs')
const APP = resolve('dist/cli/app.js')
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }

export interface Run {
  readonly args: readonly string[]
  readonly input: Uint8Array
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

export interface Ended {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: Buffer
}

/** Bytes that a pipe takes before somebody reads it, on every system. */
export const MOST_INPUT = 1 << 14

export class LastingProcess {
  readonly #scratch: string
  readonly #requests: number
  readonly #answers: number

  constructor(env: Run['env']) {
    this.#scratch = mkdtempSync(join(tmpdir(), 'yakaf-lasting-'))
    const requests = bothEnds(this.#pipe('requests'))
    const answers = bothEnds(this.#pipe('answers'))
    this.#pipe('in')
    const stdio = ['ignore', 'ignore', 'inherit', requests.reader, answers.writer] as const
    spawn(process.execPath, [CHILD, this.#scratch, APP, version], { env, stdio: [...stdio] }).unref()
    // It ends when nobody is left who could ask.
    for (const descriptor of [requests.reader, answers.writer]) closeSync(descriptor)
    this.#requests = requests.writer
    this.#answers = answers.reader
  }

  run({ args, input, cwd, env }: Run): Ended {
    const request = { args, cwd: resolve(cwd), env, input: Buffer.from(input).toString('base64') }
    writeAll(this.#requests, Buffer.from(`${JSON.stringify(request)}\n`))
    const status = this.#answer()
    const [stdout, stderr] = (['out', 'err'] as const).map((name) => readFileSync(join(this.#scratch, name)))
    if (stdout === undefined || stderr === undefined || status === undefined) {
      throw new Error(`yakaf ${args.join(' ')} ended its process by itself:\n${stderr}`)
    }
    return { status, stdout, stderr }
  }

  #answer(): number | undefined {
    const answer = Buffer.alloc(16)
    const length = readSync(this.#answers, answer)
    return length === 0 ? undefined : Number(answer.toString('latin1', 0, length))
  }

  /** Node has no call for it. */
  #pipe(name: string): string {
    const path = join(this.#scratch, name)
    const { status, error } = spawnSync('mkfifo', [path])
    if (status !== 0) throw new Error(`mkfifo ${path} failed`, { cause: error })
    return path
  }
}

/** Of a pipe that both sides wait at: what Node gives its children is read only when a test waits. */
function bothEnds(path: string): { readonly reader: number; readonly writer: number } {
  // Who opens one end alone waits for the other.
  const both = openSync(path, 'r+')
  const ends = { reader: openSync(path, 'r'), writer: openSync(path, 'w') }
  closeSync(both)
  return ends
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
}
