import type { Layout } from '../../article/layout.ts'
import type { Tagged } from '../../article/tags/tagged.ts'

/** The page reads articles by rules alone: what the words of lines say weighs 30 KB (docs/decisions/0048-what-the-words-of-a-line-say.md). */
export function withLearned(layout: Layout): Tagged {
  return { layout }
}
