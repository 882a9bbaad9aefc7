import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { explain } from '../../src/engine/explain.ts'
import { Run } from '../../src/engine/run.ts'
import { findingsIn } from '../../src/format/findings.ts'
import { plain } from '../../src/formats/plain.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { SUSPECT } from '../../src/kernel/layout.ts'
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

describe('as many stretches that stay as they are as the kernel has room for, and one more', () => {
  const CLEAR = 'قال محمد فی المدینة'
  const REPAIRED = 'قال محمد في المدينة'

  it.each([1023, 1024, 1025])('%i masks', (count) => {
    const [before, behind] = [CLEAR, REPAIRED].map((clear) => `${clear}\n\n${`${clear} #کی `.repeat(count)}${clear}`)
    const result = resultOf(before as string, kernel)
    expect(result).toMatchObject({ target: behind })
    expect(result).toEqual(resultOf(before as string, passive))
  })

  // They leave one stretch more that is open, of which the judge of final yehs reads 512: the last one tells what the first word ends in.
  it.each([511, 512, 513])('%i quotations', (count) => {
    const quoted = 'محمد «که است» '.repeat(count)
    const text = `${CLEAR}\n\nعلی ${quoted}الذی فی التى إلى على`
    const result = resultOf(text, kernel)
    expect(kernel.isParted).toBe(count < 512)
    expect(result).toEqual(resultOf(text, passive))
    expect(result).toMatchObject({ target: expect.stringContaining(`${quoted}الذي في التى`) })
    const start = encode(`${CLEAR}\n\n`).length
    expect(kernel.glance(start, kernel.bytes.length) === SUSPECT).toBe(count > 512)
  })
})
