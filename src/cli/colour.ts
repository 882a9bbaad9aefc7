import { isolated } from '../report/code-points.ts'
import { PLAIN, type Style } from '../report/style.ts'

/**
 * Whether a stream gets colours: --color, then FORCE_COLOR, then NO_COLOR, then TERM=dumb, then whether it is a terminal.
 * Decided here because chalk does not look at NO_COLOR.
 */
export function wantsColour(
  choice: 'auto' | 'always' | 'never',
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (choice !== 'auto') return choice === 'always'
  const force = environment['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (environment['NO_COLOR']) return false
  if (environment['TERM'] === 'dumb') return false
  return isTerminal
}

/** The style for a stream; chalk is loaded only where there is colour. */
export async function styleFor(isColoured: boolean, isTerminal = false): Promise<Style> {
  if (!isColoured) return isTerminal ? { ...PLAIN, isExact: false } : PLAIN
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    isExact: false,
    path: chalk.bold,
    rule: chalk.cyan,
    change: chalk.yellow,
    removed: chalk.red,
    added: chalk.green,
    place: chalk.cyan,
    sample: (text) => text,
  }
}

/** For terminals that order a line by the direction of its first letter: words do not move what stands beside them. */
export function isolating(style: Style): Style {
  return { ...style, sample: (text) => (text === '' ? '' : isolated(text)) }
}
