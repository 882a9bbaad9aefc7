import type { Figures } from '../yeh/report.ts'
import type { Targets } from '../yeh/targets.ts'

/** What the issue asks for, by the names of the figures: whole files and mixed documents, lines in per cent, or lines lost of fewer than 200. */
export function languageTargets(figures: Figures): Targets {
  return Object.fromEntries(
    Object.keys(figures).map((name) => {
      if (name.endsWith('.files') || name.startsWith('mixed.')) return [name, { target: 100 }]
      return [name, name.endsWith('.lost') ? { target: 1, most: true } : { target: 99.5 }]
    }),
  )
}
