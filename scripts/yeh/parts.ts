/** Which texts are measured, and which those are that the model learned from. */
import { join } from 'node:path'
import { isDev, type Source, sourcesOf } from './corpus.ts'

export interface Part {
  readonly learned: () => Iterable<Source>
  readonly measured: () => Iterable<Source>
  /** Sources that figures are averaged over; some are in neither group. */
  readonly news: readonly string[]
  readonly elsewhere: readonly string[]
}

/** The texts that shaped nothing. */
export function testPart(corpora: string): Part {
  return {
    learned: () => sourcesOf(join(corpora, 'train')),
    measured: () => sourcesOf(join(corpora, 'test')),
    news: ['ant-bbc', 'ant-cnn', 'ant-jawhara', 'saudi-aawsat'],
    elsewhere: ['openiti-1400', 'cs-abstracts', 'wikipedia-qa'],
  }
}

/** The documents of training that are kept to choose by: for whoever changes the judge. */
export function devPart(corpora: string): Part {
  return {
    learned: () => only(sourcesOf(join(corpora, 'train')), (index) => !isDev(index)),
    measured: () => only(sourcesOf(join(corpora, 'train')), isDev),
    news: ['ant-alarabiya', 'ant-skynews'],
    elsewhere: ['hindawi', 'freecodecamp'],
  }
}

function* only(sources: Iterable<Source>, isWanted: (index: number) => boolean): Generator<Source> {
  for (const source of sources) yield { ...source, documents: source.documents.filter(({ index }) => isWanted(index)) }
}
