/**
 * Runs one program and says what the kernel charged it for: user + system CPU in microseconds and the peak of resident
 * memory, both from wait4(2).
 *
 * Node cannot ask for this itself, and what Node starts directly inherits Node's own peak (60 MB) at exec. GNU time
 * rounds to 10 ms, a third of what a Node start costs, bash's `time` to 1 ms and knows no memory, polling /proc misses
 * the peak. Perl is one of the rivals, essential on Debian, and can call wait4 with nothing but its core; no shell is
 * in between. Its fork is the floor of the peaks (some 3 MB), measured by `peakFloor`.
 */
import { spawnSync } from 'node:child_process'

export interface Run {
  /** The program and its arguments. */
  readonly command: readonly string[]
  /** A file for stdin; default /dev/null. */
  readonly stdin?: string
  /** A command whose stdout is piped into the program; not charged. */
  readonly feed?: readonly string[]
  /** A file for stdout; default /dev/null. */
  readonly stdout?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Cost {
  /** Seconds of user + system time. */
  readonly cpu: number
  /** Seconds from fork to exit. */
  readonly wall: number
  /** Megabytes (10^6 bytes) of resident memory at the peak. */
  readonly peak: number
}

/** System call numbers of wait4 and clock_gettime on Linux. */
const SYSTEM_CALLS: Readonly<Record<string, readonly [wait4: number, clock: number]>> = {
  x64: [61, 228],
  arm64: [260, 113],
  riscv64: [260, 113],
}

const HARNESS = String.raw`
my ($wait4, $clock, $stdin, $stdout, $words, @command) = @ARGV;
my @feed = splice @command, 0, $words;
sub now { my $time = "\0" x 16; syscall(0 + $clock, 1, $time); my ($s, $ns) = unpack 'q2', $time; $s + $ns / 1e9 }
sub start {
  my ($in, $out, @argv) = @_;
  my $pid = fork // die "fork: $!\n";
  return $pid if $pid;
  open STDIN, ref $in ? '<&' : '<', $in or die "$in: $!\n";
  open STDOUT, ref $out ? '>&' : '>', $out or die "$out: $!\n";
  exec { $argv[0] } @argv or die "$argv[0]: $!\n";
}
my ($read, $write);
pipe $read, $write if @feed;
my $begin = now();
my $pid = start(@feed ? $read : $stdin, $stdout, @command);
start('/dev/null', $write, @feed) if @feed;
close $_ for grep { $_ } $read, $write;
my ($status, $usage) = ("\0" x 4, "\0" x 144);
syscall(0 + $wait4, $pid, $status, 0, $usage) == $pid or die "wait4: $!\n";
my $wall = now() - $begin;
my ($us, $uu, $ss, $su, $peak) = unpack 'q5', $usage;
printf '{"status":%d,"cpu":%.6f,"wall":%.6f,"peak":%.6f}', unpack('l', $status), $us + $ss + ($uu + $su) / 1e6, $wall,
  $peak * 1024 / 1e6;
`

/** Only PATH: NODE_EXTRA_CA_CERTS alone costs Node 50 ms, and other variables may cost other programs something. */
export function bareEnvironment(): Readonly<Record<string, string>> {
  const { PATH = '/usr/bin:/bin' } = process.env
  return { PATH }
}

/** Throws when the program cannot be started or does not exit with 0. */
export function measure(run: Run): Cost {
  const calls = process.platform === 'linux' ? SYSTEM_CALLS[process.arch] : undefined
  if (calls === undefined) throw new Error(`bench: no way to measure on ${process.platform} ${process.arch}`)
  const feed = run.feed ?? []
  const ends = [run.stdin ?? '/dev/null', run.stdout ?? '/dev/null']
  const child = spawnSync(
    'perl',
    ['-e', HARNESS, ...calls.map(String), ...ends, String(feed.length), ...feed, ...run.command],
    {
      env: run.env ?? bareEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  )
  const fail = (why: string): never => {
    throw new Error(`bench: ${run.command.join(' ')}: ${why}\n${child.stderr ?? ''}`.trimEnd())
  }
  if (child.error !== undefined) return fail(child.error.message)
  if (child.status !== 0) return fail('could not be measured')
  const { status, ...cost } = JSON.parse(child.stdout) as Cost & { readonly status: number }
  if (status !== 0) return fail(status & 0x7f ? `killed by signal ${status & 0x7f}` : `exit code ${status >> 8}`)
  return cost
}

/** The smallest peak that can be seen: what the measuring process itself holds when it forks. */
export function peakFloor(): number {
  return measure({ command: ['true'] }).peak
}
