/** A cluster of Slurm on this machine: a controller and two nodes, in a network of their own that ends with them. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../helpers/cli.ts'
import { ALONE, treeOf, worksOnShard } from './hosts.ts'

/** Of a job that Slurm knows. */
export interface Job {
  readonly id: string
  readonly state: string
  readonly restarts: number
  readonly exitCode: string
}

/** Looks, 0.3 s apart, for what must not be a moment's state. */
const QUIET_LOOKS = 10

export class Slurm {
  readonly #folder: string
  readonly #holder: ChildProcess
  readonly #environment: Readonly<Record<string, string>>

  constructor(folder: string, environment: Readonly<Record<string, string>>) {
    this.#folder = folder
    const configuration = join(folder, 'slurm.conf')
    writeFileSync(configuration, configurationIn(folder))
    writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o400 })
    mkdirSync(join(folder, 'state'))
    this.#environment = { PATH: process.env['PATH'] ?? '', HOME: folder, SLURM_CONF: configuration, ...environment }
    this.#holder = spawn(
      'setpriv',
      ['--pdeathsig', 'KILL', 'unshare', ...ALONE, 'bash', '-c', SCRIPT, 'bash', folder],
      {
        stdio: 'ignore',
        env: this.#environment,
      },
    )
  }

  /** Waits until both nodes have nothing to do. */
  async ready(): Promise<void> {
    await until(() => {
      const { stdout } = this.#inside('sinfo', '--noheader', '--format=%t %D')
      return stdout.trim() === 'idle 2'
    })
  }

  /** The number of the job. */
  submit(...args: readonly string[]): string {
    const { status, stdout, stderr } = this.#inside(
      'sbatch',
      '--parsable',
      `--output=${this.#folder}/job-%A-%a.out`,
      ...args,
    )
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }

  jobs(): readonly Job[] {
    const { stdout } = this.#inside('scontrol', '--oneliner', 'show', 'jobs')
    return stdout
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('JobId='))
      .map((line) => {
        const value = (name: string): string => new RegExp(`(?:^|\\s)${name}=(\\S*)`).exec(line)?.[1] ?? ''
        return {
          id: value('JobId'),
          state: value('JobState'),
          restarts: Number(value('Restarts')),
          exitCode: value('ExitCode'),
        }
      })
  }

  /**
   * Waits until no job waits or runs, in several looks: one that is to be tried again is shown as failed for a moment before it waits. It
   * would wait for two minutes; here it need not, but a node refuses a job that it saw end within the same second or two.
   */
  async settled(): Promise<readonly Job[]> {
    const waits = new Map<string, number>()
    for (let looks = 0; ; ) {
      const jobs = this.jobs()
      const open = jobs.filter(({ state }) => ['PENDING', 'RUNNING', 'COMPLETING', 'CONFIGURING'].includes(state))
      looks = open.length === 0 ? looks + 1 : 0
      if (looks === QUIET_LOOKS) return jobs
      for (const { id, state, restarts } of open) {
        if (state !== 'PENDING' || restarts === 0) continue
        waits.set(id, (waits.get(id) ?? 0) + 1)
        if ((waits.get(id) ?? 0) % QUIET_LOOKS === 0) this.#inside('scontrol', 'update', `jobid=${id}`, 'StartTime=now')
      }
      await new Promise((wake) => setTimeout(wake, 300))
    }
  }

  isBusy(node: string): boolean {
    return worksOnShard(this.#pidOf(node))
  }

  /** The whole node dies at once, and the controller is told what it would find out in half a minute. */
  kill(node: string): void {
    process.kill(this.#pidOf(node) ?? 0, 'SIGKILL')
    this.#inside('scontrol', 'update', `nodename=${node}`, 'state=down', 'reason=killed')
  }

  end(): void {
    this.#holder.kill('SIGKILL')
  }

  /** Of the process in front of a node's namespace. */
  #pidOf(node: string): number | undefined {
    const isNode = (pid: number): boolean => {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return words[0] === 'unshare' && words.includes(node)
    }
    return treeOf(this.#holder.pid).find((pid) => {
      try {
        return isNode(pid)
      } catch {
        return false
      }
    })
  }

  #inside(...command: readonly string[]): {
    readonly status: number | null
    readonly stdout: string
    readonly stderr: string
  } {
    const words = ['--target', String(this.#holder.pid), '--net', '--uts', ...command]
    return spawnSync('nsenter', words, { encoding: 'utf8', env: this.#environment })
  }
}

/** What begins in the namespace; all of it ends with it. Each node has processes and a name of its own, as a machine has. */
const SCRIPT = `
cd "$1"; hostname ctl; ip link set lo up
# Without any address but 127.0.0.1 the C library finds none at all (AI_ADDRCONFIG).
ip link add one type veth peer name other; ip address add 10.77.0.1/24 dev one; ip link set one up
munged --foreground --force --key-file="$1/munge.key" --socket="$1/munge.sock" --pid-file="$1/munge.pid" --log-file="$1/munge.log" --seed-file="$1/munge.seed" &
until [ -e munge.sock ]; do sleep 0.1; done
slurmctld -D -f "$1/slurm.conf" &
for node in n1 n2; do
  unshare --uts --mount --pid --fork --kill-child --mount-proc sh -c 'hostname "$1"; exec slurmd -D -N "$1" -f "$2/slurm.conf"' sh "$node" "$1" &
done
sleep 300
`

function configurationIn(folder: string): string {
  return `ClusterName=yakaf
SlurmctldHost=ctl(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.sock
SlurmctldPort=26817
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SlurmdParameters=config_overrides
SchedulerParameters=bf_interval=1,sched_min_interval=100000
ReturnToService=2
SlurmdTimeout=30
KillWait=2
JobRequeue=1
RequeueExit=75
NodeName=n[1-2] NodeAddr=127.0.0.1 Port=[26821-26822] CPUs=1
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`
}
