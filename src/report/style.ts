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
}

export type StyleKind = 'plain' | 'terminal' | 'coloured'

const same = (text: string): string => text

export const PLAIN: Style = {
  kind: 'plain',
  isExact: true,
  path: same,
  rule: same,
  change: same,
  removed: same,
  added: same,
  place: same,
}

/** chalk is loaded only where there is colour. */
export async function styleOfKind(kind: StyleKind): Promise<Style> {
  if (kind === 'plain') return PLAIN
  if (kind === 'terminal') return { ...PLAIN, kind, isExact: false }
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
  }
}
