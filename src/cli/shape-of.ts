import type { Mode } from '../batch/plan.ts'
import type { Shape } from '../batch/reshaped.ts'
import { usage } from './usage.ts'
import type { Values } from './values.ts'

/**
 * The shape that --eol, --bom and --final-newline give to what is written; undefined without them.
 *
 * @throws YakafError E_USAGE in place, where nothing changes but what a rule names, and for articles, which have a shape of their own.
 */
export function shapeOf({ eol, bom, finalNewline = false, format, article }: Values, mode: Mode): Shape | undefined {
  if (eol === 'keep' && bom === 'keep' && !finalNewline) return undefined
  if (mode.kind === 'check' || mode.kind === 'diff' || mode.kind === 'write') {
    throw usage(
      '--eol, --bom and --final-newline go with standard output, -o and --out-dir; in place only rules change a text',
    )
  }
  if (format !== 'text' || article) throw usage('--eol, --bom and --final-newline are for texts, not for articles')
  return { eol, keepsMark: bom === 'keep', endsLastLine: finalNewline }
}
