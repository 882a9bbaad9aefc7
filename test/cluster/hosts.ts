/** Hosts that answer ssh and can be killed or cut off: in namespaces of their own, or where those cannot be had on loopback. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot } from '../helpers/cli.ts'

export interface Hosts {
  /** For ssh -F. */
  readonly config: string
  /** The words in front of a command that is run where the hosts can be reached. */
  readonly inController: readonly string[]
  /** Whether a shard is being worked on there. */
  isBusy(name: string): boolean
  /** The whole host dies at once. */
  kill(name: string): void
  /** Nothing goes to the host or comes from it any more; what runs there goes on. */
  cutOff(name: string): void
  /** All is as before: no process, no address. */
  end(): void
}

/** The end of whoever started it is its own, however that came about. */
const WITH_US = ['--pdeathsig', 'KILL']

export const ALONE = ['--net', '--uts', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc']

/** Whether this machine lets us. */
export const hasNamespaces =
  spawnSync('unshare', [...ALONE, 'sh', '-c', 'ip link set lo up && mount -t tmpfs none /run']).status === 0

/** Starts the hosts, and waits until each of them answers. */
export async function makeHosts(names: readonly string[], folder: string): Promise<Hosts> {
  const hosts = hasNamespaces ? new Namespaces(names, folder) : new Loopback(names, folder)
  try {
    for (const name of names) await answering(name, hosts)
    return hosts
  } catch (error) {
    hosts.end()
    throw error
  }
}

async function answering(name: string, { config, inController }: Hosts): Promise<void> {
  const [command = '', ...words] = [...inController, 'ssh', '-F', config, name, 'true']
  for (let tries = 0; tries < 100; tries++) {
    if (spawnSync(command, words).status === 0) return
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`${name} does not answer: ${spawnSync(command, words, { encoding: 'utf8' }).stderr}`)
}

/** Each host has a network, processes, a name and a /run of its own; the controller has a network to which a cable leads from each. */
class Namespaces implements Hosts {
  readonly config: string
  readonly inController: readonly string[]
  readonly #controller: ChildProcess
  readonly #hosts = new Map<string, ChildProcess>()

  constructor(names: readonly string[], folder: string) {
    this.#controller = started('setpriv', [...WITH_US, 'unshare', '--net', 'sleep', '300'])
    this.inController = ['nsenter', '--target', String(this.#controller.pid), '--net']
    awaitNamespace(this.#controller.pid)
    this.#controlled('ip', 'link', 'set', 'lo', 'up')
    const address = (index: number): string => `10.77.${index + 1}.2`
    this.config = sshConfig(
      folder,
      names.map((name, index) => ({ name, address: address(index), port: 2222 })),
    )
    names.forEach((name, index) => {
      const script = `hostname ${name}; ip link set lo up; mount -t tmpfs none /run; mkdir /run/sshd; exec /usr/sbin/sshd -D -e -f ${serverConfig(folder, name, '0.0.0.0', 2222)}`
      const host = started('setpriv', [...WITH_US, 'unshare', ...ALONE, 'sh', '-c', script])
      this.#hosts.set(name, host)
      awaitNamespace(host.pid)
      const cable = `ip link add to-${name} type veth peer name eth0 netns ${host.pid}`
      const end = `ip address add 10.77.${index + 1}.1/30 dev to-${name} && ip link set to-${name} up`
      this.#controlled('sh', '-c', `${cable} && ${end}`)
      const otherEnd = `ip address add ${address(index)}/30 dev eth0 && ip link set eth0 up`
      must(['nsenter', '--target', String(host.pid), '--net', 'sh', '-c', otherEnd])
    })
  }

  isBusy(name: string): boolean {
    return worksOnShard(this.#hosts.get(name)?.pid)
  }

  kill(name: string): void {
    this.#hosts.get(name)?.kill('SIGKILL')
  }

  cutOff(name: string): void {
    this.#controlled('ip', 'link', 'set', `to-${name}`, 'down')
  }

  /** With the last process of a namespace its network is gone. */
  end(): void {
    for (const host of this.#hosts.values()) host.kill('SIGKILL')
    this.#controller.kill('SIGKILL')
  }

  #controlled(...command: readonly string[]): void {
    must([...this.inController, ...command])
  }
}

/** Every host is an sshd on 127.0.0.1, and whatever it started. They share one kernel, one name, one /run: a weaker test. */
class Loopback implements Hosts {
  readonly config: string
  readonly inController: readonly string[] = ['env']
  readonly #hosts = new Map<string, ChildProcess>()

  readonly #made = isRoot && mkdirSync('/run/sshd', { recursive: true }) !== undefined

  constructor(names: readonly string[], folder: string) {
    const port = 20_000 + (process.pid % 20_000)
    this.config = sshConfig(
      folder,
      names.map((name, index) => ({ name, address: '127.0.0.1', port: port + index })),
    )
    names.forEach((name, index) => {
      const config = serverConfig(folder, name, '127.0.0.1', port + index)
      this.#hosts.set(name, started('setpriv', [...WITH_US, '/usr/sbin/sshd', '-D', '-e', '-f', config]))
    })
  }

  isBusy(name: string): boolean {
    return worksOnShard(this.#hosts.get(name)?.pid)
  }

  kill(name: string): void {
    for (const pid of treeOf(this.#hosts.get(name)?.pid)) signal(pid, 'SIGKILL')
  }

  cutOff(name: string): void {
    // What was started by the servers goes on; only they say nothing any more.
    const isServer = (pid: number): boolean => readProcess(pid, 'comm').startsWith('sshd')
    for (const pid of treeOf(this.#hosts.get(name)?.pid).filter(isServer)) signal(pid, 'SIGSTOP')
  }

  end(): void {
    for (const name of this.#hosts.keys()) this.kill(name)
    if (this.#made) rmSync('/run/sshd', { recursive: true })
  }
}

function started(command: string, args: readonly string[]): ChildProcess {
  return spawn(command, args, { stdio: 'ignore' })
}

function must([command = '', ...args]: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')}: ${stderr}`)
}

/** A process that was just started is for a moment still in our own network. */
function awaitNamespace(pid: number | undefined): void {
  const ours = namespaceOf(process.pid)
  for (let tries = 0; tries < 500; tries++) {
    const its = namespaceOf(pid)
    if (its !== '' && its !== ours) return
    spawnSync('sleep', ['0.02'])
  }
  throw new Error('no namespace was made')
}

function namespaceOf(pid: number | undefined): string {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`)
  } catch {
    return ''
  }
}

/** A process and all that it started, and those started. */
export function treeOf(root: number | undefined): readonly number[] {
  if (root === undefined) return []
  const tree = [root]
  for (const pid of tree) tree.push(...readProcess(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number))
  return tree
}

export function worksOnShard(root: number | undefined): boolean {
  return treeOf(root).some((pid) => readProcess(pid, 'comm').startsWith('node'))
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}

function readProcess(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

/** What a user of these hosts has: a key, and the configuration of the examples with shorter times. */
function sshConfig(
  folder: string,
  hosts: readonly { readonly name: string; readonly address: string; readonly port: number }[],
): string {
  must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'key')])
  const short = readFileSync('examples/ssh_config', 'utf8')
    .replace(/ConnectTimeout \d+/, 'ConnectTimeout 3')
    .replace(/ServerAliveInterval \d+/, 'ServerAliveInterval 1')
    .replace(/ServerAliveCountMax \d+/, 'ServerAliveCountMax 2')
  const lines = hosts.map(({ name, address, port }) => `Host ${name}\n  HostName ${address}\n  Port ${port}\n`)
  const ours = `IdentityFile ${join(folder, 'key')}\nIdentitiesOnly yes\nStrictHostKeyChecking no\nKexAlgorithms curve25519-sha256\nUserKnownHostsFile /dev/null\nLogLevel ERROR\n`
  const path = join(folder, 'ssh_config')
  writeFileSync(path, `${lines.join('')}Host *\n${short}${ours}`)
  return path
}

function serverConfig(folder: string, name: string, address: string, port: number): string {
  const home = join(folder, `home-${name}`)
  mkdirSync(home, { recursive: true })
  must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(home, 'host-key')])
  const path = join(home, 'sshd_config')
  writeFileSync(
    path,
    `ListenAddress ${address}
Port ${port}
HostKey ${join(home, 'host-key')}
AuthorizedKeysFile ${join(folder, 'key.pub')}
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
MaxStartups 100
SetEnv HOME=${home}
`,
  )
  return path
}
