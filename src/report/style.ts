import { isolated } from './code-points.ts'

/** How parts of a report are shown; a terminal gives colours, everything else nothing. */
export interface Style {
  /** By which another thread can make the same. */
  readonly kind: StyleKind
  /** Whether text is printed as it stands. On a terminal, and beside colours, what `visible` shows is shown so. */
  readonly isExact: boolean
  path(text: string): string
  rule(text: string): string
  change(text: string): string
  removed(text: string): string
  added(text: string): string
  place(text: string): string
  /** Words of a text, which may run from right to left. */
  sample(text: string): string
}

export interface StyleKind {
  readonly look: 'plain' | 'terminal' | 'coloured'
  /**
   * For terminals that order a line by the direction of its first letter: words do not move what stands beside them.
   */
  readonly isolates: boolean
}

const same = (text: string): string => text

export const PLAIN: Style = {
  kind: { look: 'plain', isolates: false },
  isExact: true,
  path: same,
  rule: same,
  change: same,
  removed: same,
  added: same,
  place: same,
  sample: same,
}

/** chalk is loaded only where there is colour. */
export async function styleOfKind(kind: StyleKind): Promise<Style> {
  if (kind.look === 'plain' && !kind.isolates) return PLAIN
  const sample = kind.isolates ? (text: string) => (text === '' ? '' : isolated(text)) : same
  if (kind.look !== 'coloured') return { ...PLAIN, kind, sample, isExact: kind.look === 'plain' }
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    kind,
    isExact: false,
    path: chalk.bold,
    rule: chalk.cyan,
    change: chalk.yellow,
    removed: chalk.red,
    added: chalk.green,
    place: chalk.cyan,
    sample,
  }
}
