/** How parts of a report are shown; a terminal gives colours, everything else nothing. */
export interface Style {
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

const same = (text: string): string => text

export const PLAIN: Style = {
  isExact: true,
  path: same,
  rule: same,
  change: same,
  removed: same,
  added: same,
  place: same,
  sample: same,
}
