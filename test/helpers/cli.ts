/** Runs the command line as its users do, with real files and real pipes. */
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { it, onTestFinished } from 'vitest'
import { type Ended, LastingProcess, MOST_INPUT, type Run } from './lasting-process.ts'

export const BIN = resolve('bin/yakaf.js')

export interface Options {
  /** Standard input; nothing when absent. */
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** The user to run as, when the tests run as root. */
  readonly uid?: number
}

export interface Result {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** Standard output as it came. */
  readonly bytes: Buffer
}

/** What the tests need to run at all; settings of the tester's own shell must not show in the results. */
const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_GLOBAL: '/dev/null',
  NODE: process.execPath,
}

/**
 * One run of the command line. It takes place in a process that begins once for all runs of a worker, except where a
 * process of its own would show: another user, settings that Node reads when it starts, more input than a pipe holds.
 * YAKAF_TEST_ALONE=1 gives every run a process of its own.
 */
export function run(args: readonly string[], options: Options = {}): Result {
  const { input = '', cwd = '.', env = {}, uid } = options
  const bytes = Buffer.from(input)
  const isOwn = process.env['YAKAF_TEST_ALONE'] === '1' || uid !== undefined || 'NODE_OPTIONS' in env
  if (isOwn || bytes.length > MOST_INPUT) return runAlone(args, options)
  const { status, stdout, stderr } = lastingRun({ args, input: bytes, cwd, env: { ...ENVIRONMENT, ...env } })
  return { status, signal: null, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout }
}

let lasting: LastingProcess | undefined

/** What ends the process fails its own test, and no other. */
function lastingRun(run: Run): Ended {
  lasting ??= new LastingProcess(ENVIRONMENT)
  try {
    return lasting.run(run)
  } catch (error) {
    lasting = undefined
    throw error
  }
}

/** One run in a process of its own: for tests of how a process starts, waits and ends. */
export function runAlone(args: readonly string[], options: Options = {}): Result {
  return result(process.execPath, [BIN, ...args], options)
}

/** Runs a script in which `yakaf` is the command line. Positional parameters carry names that would need quoting. */
export function bash(script: string, options: Options = {}, ...parameters: readonly string[]): Result {
  // Bash reads the tester's own settings when its input is a socket, as that of Node's children is.
  return result(
    'bash',
    ['--norc', '-c', `yakaf() { "$NODE" '${BIN}' "$@"; }; ${script}`, 'bash', ...parameters],
    options,
  )
}

function result(command: string, args: readonly string[], { input, cwd, env, uid }: Options): Result {
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, {
    input: input ?? '',
    env: { ...ENVIRONMENT, ...env },
    maxBuffer: 1 << 30,
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  if (error !== undefined) throw error
  return { status, signal, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout }
}

/** A process that goes on while the test does something to it; ended with the test. */
export function start(
  args: readonly string[],
  options: Omit<Options, 'input'> & Pick<SpawnOptions, 'stdio'> = {},
): ChildProcess {
  const child = spawn(process.execPath, [BIN, ...args], { ...options, env: { ...ENVIRONMENT, ...options.env } })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

/** How a process ended, and what it had left to say. Reading its output is what lets a process go on that waits for it. */
export async function ended(child: ChildProcess): Promise<Result> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr?.on('data', (bytes: Buffer) => err.push(bytes))
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((settle) => {
    child.on('close', (...how) => settle(how))
  })
  const bytes = Buffer.concat(out)
  return { status, signal, stdout: bytes.toString(), stderr: Buffer.concat(err).toString(), bytes }
}

/** Waits until `look` answers, as long as it takes; a test has its own time limit. */
export async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (;;) {
    const seen = look()
    if (seen !== undefined && seen !== false) return seen
    await new Promise((wake) => setTimeout(wake, 2))
  }
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with these files, removed after the test. */
export function folderOf(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'yakaf-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Every file below a folder with its content, hidden ones too: nothing may be left behind unseen. */
export function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

/**
 * A test that needs something of the machine. Without it, it is skipped and says why in its name; with YAKAF_ALL=1 it
 * runs and fails.
 */
export function itNeeds(need: string, isThere: boolean): typeof it {
  return isThere || process.env['YAKAF_ALL'] === '1' ? it : skipped(need)
}

/** A test that does not run, with the reason in its name. */
export function skipped(need: string): typeof it {
  const reason = `[skipped: no ${need}]`
  const one = (name: string, ...rest: unknown[]): void => {
    Reflect.apply(it.skip, undefined, [`${name} ${reason}`, ...rest])
  }
  const each = (cases: readonly unknown[]) => (name: string, test: () => void) => {
    it.skip.each(cases)(`${name} ${reason}`, test)
  }
  return Object.assign(one, { each }) as unknown as typeof it
}

/** Whether a program can be found. */
export function hasProgram(name: string): boolean {
  return spawnSync('bash', ['-c', 'command -v "$1"', 'bash', name]).status === 0
}

export const isRoot = process.getuid?.() === 0
export const hasProc = process.platform === 'linux'
/** A user that owns nothing. */
export const NOBODY = 65534
