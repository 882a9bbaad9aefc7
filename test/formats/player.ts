/** media-captions, whose types cannot be resolved from an ES module: what the tests use of it. */
import * as captions from 'media-captions'

export type Node =
  | { readonly type: 'text'; readonly data: string }
  | { readonly type: string; readonly class?: string; readonly children: readonly Node[] }

export interface PlayedCue {
  readonly id: string
  readonly startTime: number
  readonly endTime: number
  readonly line: number | 'auto'
  readonly text: string
}

interface Captions {
  parseText(text: string, options: { readonly type: string }): Promise<{ readonly cues: readonly PlayedCue[] }>
  tokenizeVTTCue(cue: PlayedCue): readonly Node[]
}

export const { parseText, tokenizeVTTCue } = captions as unknown as Captions
