/** Runs the command line on a terminal, as `script` makes one. */
import { BIN, bash, hasProgram, itNeeds } from './cli.ts'

export const itOnTerminal = itNeeds('script', hasProgram('script'))

export interface Terminal {
  /** 0 is what a program has that only pretends to be one. */
  readonly columns?: number
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a script of bash in which `yakaf` is the command line; what the terminal was sent, line ends as it has them. */
export function onTerminal(script: string, { columns = 80, cwd, env }: Terminal = {}): string {
  return bash(`script -qec 'stty cols "$WIDTH" rows 24; bash --norc -c "$SCRIPT"' /dev/null`, {
    ...(cwd === undefined ? {} : { cwd }),
    env: {
      TERM: 'xterm',
      ...env,
      WIDTH: String(columns),
      SCRIPT: `yakaf() { "$NODE" '${BIN}' "$@"; }; ${script}`,
    },
  }).stdout
}
