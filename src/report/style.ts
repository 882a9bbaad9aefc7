/** How parts of a report are shown; a terminal gives colours, everything else nothing. */
export interface Style {
  path(text: string): string
  rule(text: string): string
  change(text: string): string
  removed(text: string): string
  added(text: string): string
  place(text: string): string
}

const same = (text: string): string => text

export const PLAIN: Style = { path: same, rule: same, change: same, removed: same, added: same, place: same }
