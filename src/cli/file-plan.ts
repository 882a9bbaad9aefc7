import { hasKnownName } from '../batch/format-of.ts'
import type { Mode, NameEnd, Plan } from '../batch/plan.ts'
import { isTerminal } from '../io/terminal.ts'
import { usage } from './usage.ts'
import type { Values } from './values.ts'

const STDOUT = 1

/**
 * What the flags say about the files that are written and listed.
 *
 * @throws YakafError E_USAGE for flags that make no sense, alone or together.
 */
export async function filePlanOf(
  values: Values,
  mode: Mode,
): Promise<Pick<Plan, 'writing' | 'outExtension' | 'force' | 'list'>> {
  refuseContradictions(values, mode)
  const { backup, hardlinks, outExt, force, listDifferent } = values
  return {
    writing: { hardLinks: hardlinks, backup: backup === undefined ? undefined : suffixNamed(backup) },
    outExtension: outExt === undefined ? undefined : extensionNamed(outExt),
    force: force ?? false,
    list: listDifferent ? await nameEndOf(values) : undefined,
  }
}

/** How the names are to end that go to standard output. */
export async function nameEndOf(values: Values): Promise<NameEnd> {
  if (values.null) return 'nul'
  return (await isTerminal(STDOUT)) ? 'terminal' : 'line'
}

function refuseContradictions(values: Values, { kind }: Mode): void {
  const { backup, hardlinks, outExt, force, listDifferent, diff, report, showFiles, filesFrom } = values
  if (kind !== 'write' && backup !== undefined) throw usage('--backup goes with --write')
  if (kind !== 'write' && hardlinks !== 'refuse') throw usage(`--hardlinks ${hardlinks} goes with --write`)
  if (kind !== 'out-dir' && outExt !== undefined) throw usage('--out-ext goes with --out-dir')
  if (kind !== 'out-dir' && force) throw usage('--force goes with --out-dir; -o replaces a file by itself')
  if (listDifferent && ((kind !== 'check' && kind !== 'write') || diff)) {
    throw usage('-l prints names only, and goes with --check and --write')
  }
  if (listDifferent && report !== undefined) throw usage('-l prints names only; leave out --report')
  if (values.null && !listDifferent && !showFiles && filesFrom === undefined) {
    throw usage('-0 goes with --files-from, -l and --show-files')
  }
}

/** A backup must not be taken for a text by the next run. */
function suffixNamed(suffix: string): string {
  if (suffix === '' || /[/\0]/.test(suffix)) throw usage('--backup needs a suffix for names, such as --backup=.orig')
  if (hasKnownName(`name${suffix}`)) {
    throw usage(`--backup=${suffix} would make texts that the next run repairs too; choose one like .orig`)
  }
  return suffix
}

function extensionNamed(extension: string): string {
  const name = extension.replace(/^\./, '')
  if (name === '' || /[/\0]/.test(name)) throw usage('--out-ext needs an extension, such as --out-ext txt')
  return `.${name}`
}
