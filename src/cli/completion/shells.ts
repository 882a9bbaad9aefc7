/** `yakaf completion`; loaded only for it. */
import { nearest } from '../../text/nearest.ts'
import { type Flag, INSPECT_FLAGS, REVIEW_FLAGS, RUN_FLAGS } from '../flags.ts'
import { usage } from '../usage.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const
const SHELLS = ['bash', 'zsh', 'fish'] as const

/** Those of a plain run, of `yakaf inspect` and of `yakaf review`. */
export interface FlagSets {
  readonly run: readonly Flag[]
  readonly inspect: readonly Flag[]
  readonly review: readonly Flag[]
}

/** The script for the shell that the arguments behind `completion` name. */
export function completionScript(args: readonly string[]): string {
  const [name, ...more] = args
  const shell = SHELLS.find((candidate) => candidate === name)
  if (shell !== undefined && more.length === 0) {
    return SCRIPTS[shell]({ run: RUN_FLAGS, inspect: INSPECT_FLAGS, review: REVIEW_FLAGS })
  }
  const suggestion = name === undefined || more.length > 0 ? undefined : nearest(name, SHELLS)
  throw usage(
    `\`yakaf completion\` takes one shell: ${SHELLS.join(', ')}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`,
  )
}
