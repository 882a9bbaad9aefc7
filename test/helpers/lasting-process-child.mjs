/**
 * The child of lasting-process.ts: runs the command line again and again, each time as a new process would. What dist/cli/app.js
 * keeps is made anew for every run, and descriptors 0, 1 and 2 are a pipe and two files of that run. Node says when nothing is
 * left to wait for; then the run is over, as a process would be.
 */
import { closeSync, constants, existsSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

const [scratch, file, version] = process.argv.slice(2)
const REQUESTS = 3
const ANSWERS = 4
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

const folder = dirname(file)
const require = createRequire(file)
/** Read once, run for every run, as src/cli/load-app.ts does it for one. */
const scripts = new Map()
let isRunning = false

process.on('beforeExit', () => {
  if (isRunning) end()
  const request = nextRequest()
  if (request === undefined) return rmSync(scratch, { recursive: true, force: true })
  begin(request)
})

function begin({ args, cwd, env, input }) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
  Object.assign(process.env, env)
  openStreams(Buffer.from(input, 'base64'))
  process.chdir(cwd)
  isRunning = true
  void scriptOf(file)(
    require,
    (name) => import(name),
    folder,
    (name) => scriptOf(join(folder, name)),
  ).main(args, version)
  // Node asks again whether all is done only when there was something to do.
  setImmediate(() => {})
}

function end() {
  const status = process.exitCode ?? 0
  process.exitCode = undefined
  for (const signal of SIGNALS) process.removeAllListeners(signal)
  // What was not read goes with the last end of a pipe.
  putAt(0, '/dev/null', 'r')
  writeSync(ANSWERS, `${status}\n`)
}

function scriptOf(path) {
  const script = scripts.get(path) ?? readScript(path)
  scripts.set(path, script)
  return script.runInThisContext()
}

function readScript(path) {
  const kept = `${path}.${process.version}-${process.arch}.cache`
  const code = existsSync(kept) ? { cachedData: readFileSync(kept) } : {}
  return new Script(readFileSync(path, 'latin1'), { filename: path, ...code })
}

function openStreams(input) {
  const pipe = join(scratch, 'in')
  // Who opens both ends waits for nobody; who writes without waiting hears that the pipe is full.
  const writer = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
  if (writeSync(writer, input) < input.length) throw new Error('the input is too long for a pipe that nobody reads yet')
  putAt(0, pipe, 'r')
  closeSync(writer)
  putAt(1, join(scratch, 'out'), 'w')
  putAt(2, join(scratch, 'err'), 'w')
}

/** A system gives the lowest number that is free. */
function putAt(descriptor, path, flags) {
  closeSync(descriptor)
  const got = openSync(path, flags)
  if (got !== descriptor) throw new Error(`descriptor ${descriptor} is ${got}`)
}

/** One line of JSON; undefined when whoever asks is gone. */
function nextRequest() {
  const pieces = []
  const piece = Buffer.alloc(1 << 16)
  for (;;) {
    const length = readSync(REQUESTS, piece)
    if (length === 0) return undefined
    pieces.push(Buffer.from(piece.subarray(0, length)))
    if (piece[length - 1] === 0x0a) return JSON.parse(Buffer.concat(pieces).toString())
  }
}
