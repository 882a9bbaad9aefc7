import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { explain } from '../../src/engine/explain.ts'
import { Run } from '../../src/engine/run.ts'
import { findingsIn } from '../../src/format/findings.ts'
import { plain } from '../../src/formats/plain.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { LanguageGate } from '../../src/normalizer/language-gate.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { yehHeadOf } from '../../src/normalizer/yeh-head.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { writeYehs } from '../../src/yeh/kernel-tables.ts'
import { DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { quotingText } from './quoting.ts'
import { runs } from './runs.ts'

const program = compile(DEFAULT_RULES, SETTINGS)
const kernel = newKernel(program)
const passive = newKernel(program)
/** Leaves all blocks to JavaScript. */
passive.foldBlocks = (_, from) => {
  passive.stoppedAt = -1
  return from
}

function resultOf(text: string, by: Kernel): unknown {
  by.load(encode(text))
  const { blocks } = findingsIn(by, plain)
  const gate = new LanguageGate(by, 'auto', true)
  gate.enterHead(blocks)
  gate.leaveHead()
  const makeReady = (): boolean => {
    by.yehs.makeReady(
      writeYehs,
      yehHeadOf(
        by,
        blocks.map((block) => gate.openStretches(block)),
        false,
      ),
      false,
    )
    return false
  }
  const outcome = new Run(program, by, makeReady, gate).piece(by.bytes.length, blocks, blocks.length)
  const { target, counts, dropped, notes } = outcome
  const changes = [...explain(program, outcome)]
  return {
    target: decode(target),
    counts: [...counts],
    changes,
    dropped: [...dropped],
    notes: [...notes],
    ...gate.verdict,
  }
}

it('the kernel makes of stretches between masks and quotations what JavaScript does', () => {
  fc.assert(
    fc.property(quotingText(), (text) => {
      expect(resultOf(text, kernel)).toEqual(resultOf(text, passive))
    }),
    runs(2000),
  )
})
