import { type Style, styleOfKind } from '../report/style.ts'

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

/** The style for a stream. `isolates`: words are set apart, as some terminals need it. */
export async function styleFor(isColoured: boolean, isTerminal = false, isolates = false): Promise<Style> {
  return styleOfKind({ look: isColoured ? 'coloured' : isTerminal ? 'terminal' : 'plain', isolates })
}
