import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../../src/article/article.ts'
import { ARTICLE_FIELDS, type ArticleField } from '../../src/article/fields.ts'
import type { Truth } from './cases.ts'

interface Pair {
  readonly field: keyof Truth
  readonly isRight: boolean
  readonly want: Truth[keyof Truth]
  readonly have: Truth[keyof Truth]
}

export interface Comparison {
  /** The fields that the truth or the article has. */
  readonly pairs: readonly Pair[]
  /** Lines of furniture that stand in the body. */
  readonly leaks: readonly string[]
}

type Compared = keyof Truth & ArticleField

/** What a truth says nothing of, and what the body must not hold. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['schema', 'input', 'furniture', 'changes', 'issues', 'explain'])
const FIELDS = ARTICLE_FIELDS.filter((field): field is Compared => !NOT_COMPARED.has(field))

/** Compares what was read in `text` with its truth. */
export function compare(truth: Truth, article: Article, text: string): Comparison {
  const read = asTruth(article)
  const pairs = FIELDS.filter((field) => !truth.unknown?.includes(field)).flatMap((field): readonly Pair[] => {
    const [want, have] = [isEmpty(truth[field]) ? undefined : truth[field], read[field]]
    return want === undefined && have === undefined
      ? []
      : [{ field, want, have, isRight: isDeepStrictEqual(want, have) }]
  })
  return { pairs, leaks: leaksOf(truth, article, text) }
}

function isEmpty(value: Truth[keyof Truth]): boolean {
  return Array.isArray(value) && value.length === 0
}

function asTruth({ otherDates, body, related, published, updated, pageClock, ...rest }: Article): Truth {
  return {
    ...rest,
    furniture: [],
    ...(body.length === 0 ? {} : { body: body.map(({ type, text }) => ({ type, text })) }),
    ...(otherDates.length === 0 ? {} : { otherDates: otherDates.map(({ iso }) => iso) }),
    ...(related === undefined ? {} : { related: related.map(({ text }) => text) }),
    ...(published?.iso == null ? {} : { published: published.iso }),
    ...(updated?.iso == null ? {} : { updated: updated.iso }),
    ...(pageClock?.iso == null ? {} : { pageClock: pageClock.iso }),
  }
}

/** A name may stand at the top of a page, and once more below a statement, where it belongs to the text. */
function leaksOf({ furniture = [], body: wanted = [] }: Truth, { body }: Article, text: string): readonly string[] {
  const others = body.filter((part) => !wanted.some((other) => other.text === part.text))
  const printed = others.flatMap(({ span }) =>
    text
      .slice(...span)
      .split('\n')
      .map((line) => line.trim()),
  )
  return furniture.filter((line) => printed.includes(line.trim()))
}
