/**
 * Is what is timed the same work, and right? Every program runs once with its output in a file, and the file is
 * compared with an oracle: the mechanical fold of the input (retype.ts), which shares no code with any of them.
 *
 * - A rival must give exactly the fold of its input; iconv exactly its input, in UTF-16.
 * - yakaf knows more than a table: at the end of a word ی may have been ى. So the oracle and yakaf's output are both
 *   blurred, every ى written as ي, and must then be equal byte for byte: everything but that one decision is compared,
 *   and that no ی, ک or ۰-۹ is left is counted apart, for the blur must not hide it. The fold alone leaves final ی to
 *   the rule for words, so there ی is blurred too, and none may be left before another letter.
 * - Clean text must come back as it was.
 *
 * The made-up text has nothing else to repair, so all numbers must be 0. Real text has: invisible characters, hashtags
 * that no rule enters, other digits. There the numbers are printed and only a program that changes nothing fails.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure } from './child.ts'
import { leftovers } from './leftovers.ts'
import { differingLines, type LineDifference } from './lines.ts'
import type { Program } from './programs.ts'
import { BLUR_ALL_YEHS_PAIRS, BLUR_MAKSURA_PAIRS, FOLD_PAIRS, retyper } from './retype.ts'
import type { Corpus } from './variants.ts'

export interface Check {
  readonly program: Program
  /** Lines of the output that are not the input's. */
  readonly changed: number
  /** Lines that are not the oracle's. */
  readonly unlikeOracle: number
  /** ی, ک and ۰-۹ that the program should have folded. */
  readonly left: number
  /** Lines that are not the clean text's. */
  readonly unlikeClean: number
  /** For yakaf's default run: how often a final ی was judged otherwise than its author spelled it. */
  readonly misjudged?: number
  readonly faults: readonly string[]
}

const fold = retyper(FOLD_PAIRS)
const blurMaksura = retyper(BLUR_MAKSURA_PAIRS)
const blurAllYehs = retyper(BLUR_ALL_YEHS_PAIRS)

export function checkPrograms(
  corpus: Corpus,
  programs: readonly Program[],
  folder: string,
  env: Readonly<Record<string, string>>,
): readonly Check[] {
  const clean = readFileSync(corpus.paths.clean)
  return programs.map((program) => {
    const path = corpus.paths[program.text]
    const stdout = join(folder, 'output.txt')
    measure({ command: program.command(path), stdout, env })
    return check(program, readFileSync(path), readFileSync(stdout), clean, corpus.name === 'made-up')
  })
}

function check(program: Program, input: Buffer, raw: Buffer, clean: Buffer, strict: boolean): Check {
  const output = program.job === 'utf-16' ? fromUtf16(raw) : raw
  const unlike = unlikeOracle(program, input, output)
  const left = program.job === 'utf-16' ? 0 : leftovers(output, program.job === 'fold')
  const changed = differingLines(input, output).count
  const unlikeClean = differingLines(output, clean)
  const faults: string[] = []
  const fault = (what: string): void => {
    faults.push(`${program.name} on ${program.text}: ${what}`)
  }
  const idle = program.job === 'utf-16' ? raw.equals(input) : program.text !== 'clean' && changed === 0
  if (idle) fault('the output is the input; nothing was timed')
  if (unlike.count > 0 && (strict || program.job === 'rival' || program.job === 'utf-16')) fault(describe(unlike))
  if (left > 0 && (strict || program.job === 'rival')) fault(`${left} Persian letters or digits are left`)
  return {
    program,
    changed,
    unlikeOracle: unlike.count,
    left,
    unlikeClean: unlikeClean.count,
    ...(program.job === 'default' ? { misjudged: unlikeClean.bytes } : {}),
    faults,
  }
}

function unlikeOracle(program: Program, input: Buffer, output: Buffer): LineDifference {
  if (program.job === 'utf-16') return differingLines(input, output)
  if (program.job === 'rival') return differingLines(fold(input), output)
  if (program.text === 'clean') return differingLines(input, output)
  const blur = program.job === 'fold' ? blurAllYehs : blurMaksura
  return differingLines(blur(fold(input)), blur(output))
}

/** iconv writes a byte order mark and the machine's order; all the machines that Node 20 runs on are little-endian. */
function fromUtf16(bytes: Buffer): Buffer {
  const units = bytes.subarray(bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0)
  return units.length % 2 === 0 ? Buffer.from(units.toString('utf16le'), 'utf8') : bytes
}

function describe({ count, first }: LineDifference): string {
  const where = first === undefined ? '' : `; line ${first.line}: wanted …${first.left}…, got …${first.right}…`
  return `${count} lines differ from the oracle${where}`
}
