// The kernel: everything that is done for every byte or every word of a text. Compiled into src/data/kernel.ts by
// `npm run generate`; src/kernel/kernel.ts is its other side.
export { glance } from './block'
export { findDelimiter } from './delimiters'
export { readLeaf } from './evidence'
export { lineFeeds, nextBlankLine, nextLineFeed, nextMaskSign, nextPragma, nextStringSign } from './find'
export { mayBeMisread, nextMisreadSign } from './misread'
export { copy } from './copy'
export { fold } from './fold'
export { isEvidence, settle } from './evidence-of-yehs'
export { unpackWords } from './known-words'
export { unpackWeights } from './sparse'
export { judge, readBlock, repair } from './yehs'
