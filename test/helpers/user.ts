/** A user who has nothing but a home of their own and this machine's way to the npm registry. */
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export type Environment = Readonly<Record<string, string>>

export interface Place {
  readonly cwd: string
  readonly env: Environment
}

export interface Outcome {
  readonly status: number | null
  /** Standard output and standard error, one behind the other. */
  readonly output: string
}

/**
 * How npm reaches its registry from here, and what it has from there already, which it holds against the digests of the
 * lock files. Everything else that a tester has set up stays outside.
 */
const WAYS = ['registry', 'cafile', 'proxy', 'https-proxy', 'cache'] as const
const KEPT = ['PATH', 'NODE_EXTRA_CA_CERTS', 'http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'no_proxy']

export function userEnvironment(home: string): Environment {
  const kept = KEPT.map((name) => [name, process.env[name]] as const)
  return {
    ...Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ...npmSettings(),
    npm_config_update_notifier: 'false',
    // Versions are pinned or in a lock file: what the cache has of them is not asked for again, and nobody reads an audit here.
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  }
}

function npmSettings(): Environment {
  const lines = execFileSync('npm', ['config', 'get', ...WAYS], { encoding: 'utf8' })
    .trim()
    .split('\n')
  const settings = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
  const known = settings.filter(([, value]) => value !== '' && value !== 'null' && value !== 'undefined')
  return Object.fromEntries(known.map(([name, value]) => [`npm_config_${name.replace('-', '_')}`, value]))
}

export function tryOut(command: string, args: readonly string[], { cwd, env }: Place, input = ''): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (error !== undefined) throw error
  return { status, output: stdout + stderr }
}

/** Runs what must not fail; returns what it printed on standard output. */
export function succeed(command: string, args: readonly string[], { cwd, env }: Place): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (error !== undefined) throw error
  if (status === 0) return stdout
  throw new Error(`${[command, ...args].join(' ')} ended with ${status}:\n${stdout}${stderr}`)
}
