/** The text of cues, held against a parser that is not ours. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/format/format.ts'
import { srt } from '../../src/formats/srt.ts'
import { vtt } from '../../src/formats/vtt.ts'
import { runs } from '../properties/runs.ts'
import { srtFile, vttFile } from './generators/subtitles.ts'
import { type Node, type PlayedCue, parseText, tokenizeVTTCue } from './player.ts'
import { faultIn, findingsInPieces, findingsOf, NO_FAULT, proseOf, rewritten } from './scanned.ts'

async function cuesOf(text: string, type: string): Promise<readonly PlayedCue[]> {
  return (await parseText(text.replaceAll(/\r\n?/g, '\n'), { type })).cues
}

function textIn(nodes: readonly Node[]): string {
  return nodes
    .map((node) => ('children' in node ? textIn(node.children) : node.type === 'text' ? node.data : ''))
    .join('')
}

/** Without the line ends, of which a parser leaves one kind. */
function onOneLine(text: string): string {
  return text.replaceAll(/\r\n?|\n/g, '\n')
}

const EDITS: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', '۱': '1', '۲': '2', ' ': ' ' }
const edit = (character: string): string => EDITS[character] ?? character

describe('WebVTT', () => {
  it('tells what a player shows of each cue', async () => {
    await fc.assert(
      fc.asyncProperty(vttFile(), async ({ text }) => {
        const shown = (await cuesOf(text, 'vtt')).map((cue) => textIn(tokenizeVTTCue(cue)))
        expect(proseOf(vtt, text).map(onOneLine)).toEqual(shown.filter((words) => words !== ''))
      }),
      runs(500),
    )
  })

  it('keeps everything else', async () => {
    await fc.assert(
      fc.asyncProperty(vttFile(), async ({ text }) => {
        const [before, after] = [await cuesOf(text, 'vtt'), await cuesOf(rewritten(vtt, text, edit), 'vtt')]
        expect(after.map(shapeOf)).toEqual(before.map(shapeOf))
        expect(after.map((cue) => textIn(tokenizeVTTCue(cue)))).toEqual(
          before.map((cue) => [...textIn(tokenizeVTTCue(cue))].map(edit).join('')),
        )
      }),
      runs(300),
    )
  })
})

function shapeOf(cue: PlayedCue): unknown {
  const tags = (nodes: readonly Node[]): unknown =>
    nodes.map((node) => ('children' in node ? [node.type, node.class, tags(node.children)] : node.type))
  return [cue.id, cue.startTime, cue.endTime, cue.line, tags(tokenizeVTTCue(cue))]
}

const TAGS = /<\/?[a-z][^>]*>|\{\\[^}]*\}/gi

function isFilled(line: string): boolean {
  return line.trim() !== ''
}

describe('SubRip', () => {
  it('tells the text of each cue without its tags', () => {
    fc.assert(
      fc.property(srtFile(), ({ text, cues }) => {
        const shown = cues.map(({ lines }) => lines.join('\n').replaceAll(TAGS, ''))
        expect(proseOf(srt, text).map(onOneLine)).toEqual(shown.filter((words) => words !== ''))
      }),
      runs(500),
    )
  })

  it('tells all that a player shows', async () => {
    await fc.assert(
      fc.asyncProperty(srtFile(), async ({ text }) => {
        // The player takes a line of white space for text, and what stands behind it for more of the cue.
        fc.pre(!/^[ \t]+$/m.test(text))
        const shown = (await cuesOf(text, 'srt')).flatMap((cue) => cue.text.replaceAll(TAGS, '').split('\n'))
        const told = proseOf(srt, text).flatMap((words) => onOneLine(words).split('\n'))
        expect(told.filter(isFilled)).toEqual(shown.filter(isFilled))
      }),
      runs(300),
    )
  })
})

describe.each<[Format, typeof srtFile]>([
  [srt, srtFile],
  [vtt, vttFile],
])('cues of $id', (format, file) => {
  it('are told in order, with their escapes inside, whatever pieces they come in', () => {
    fc.assert(
      fc.property(file(), fc.integer({ min: 1, max: 50 }), ({ text }, size) => {
        const whole = findingsOf(format, text)
        const pieces = findingsInPieces(format, text, size)
        expect(faultIn(whole)).toEqual(NO_FAULT)
        expect(pieces.blocks).toEqual(whole.blocks)
        expect(pieces.escapes.map(({ start, end }) => [start, end])).toEqual(
          whole.escapes.map(({ start, end }) => [start, end]),
        )
      }),
      runs(500),
    )
  })

  it('are cut at a line end when a text is too long to wait for', () => {
    const line = `${'word '.repeat(2000)}\n`
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n${line.repeat(250)}`
    const blocks = findingsOf(format, text).blocks
    expect(blocks.length).toBe(3)
    expect(findingsInPieces(format, text, 100_000).blocks).toEqual(blocks)
  })

  it('are asked for', () => {
    expect(() => findingsOf(format, 'Only prose.\n\nTwo paragraphs.')).toThrow(
      expect.objectContaining({ code: 'E_FORMAT' }),
    )
    expect(findingsOf(format, ' \n\n').blocks).toEqual([])
    expect(() => findingsInPieces(format, 'x'.repeat(17 << 20), 6 << 20)).toThrow(/16 MiB/)
  })

  it('are the same before and after in all fixtures', async () => {
    const names = readdirSync(`fixtures/${format.id}`).filter((name) => name.includes('.in.'))
    expect(names.length).toBeGreaterThanOrEqual(10)
    for (const name of names) {
      const read = (side: string): string => readFileSync(`fixtures/${format.id}/${name.replace('.in.', side)}`, 'utf8')
      const [before, after] = [await cuesOf(read('.in.'), format.id), await cuesOf(read('.out.'), format.id)]
      expect([name, ...after.map(shapeOf)]).toEqual([name, ...before.map(shapeOf)])
    }
  })
})

it('takes a WebVTT file without cues for one', () => {
  expect(findingsOf(vtt, 'WEBVTT\n\nNOTE nothing yet\n').blocks).toEqual([])
})
