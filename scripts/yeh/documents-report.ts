/** Prints what in-documents.ts measured. */
import { SIZES } from './in-documents.ts'
import type { Part } from './parts.ts'
import { POLICIES, type Policy } from './policies.ts'
import { type Figures, percent } from './report.ts'
import { meanOf, type Shares, sharesOf, type Tally } from './tally.ts'

type Tallies = Readonly<Record<string, Readonly<Record<string, Tally>>>>
type BySize = Readonly<Record<string, readonly Tally[]>>
type Groups = Pick<Part, 'news' | 'elsewhere'>

const WIDTH = 34

/** Each policy, averaged over both groups of sources: right, by the model alone, what the document added. */
export function printPolicies(tallies: Tallies, groups: Groups): void {
  console.log(
    'documents by policy (%, averages over sources; alone: the model on each word in its paragraph, ' +
      'without evidence of the document)',
  )
  const heads = ['tokens', 'news', 'alone', '+/-', 'elsewhere', 'alone', '+/-', 'undecided', 'left', 'harmed']
  printRow('policy', heads)
  for (const { id, title } of POLICIES) {
    const [news, elsewhere] = groupsOf(tallies, id, groups)
    const all = meanOf(Object.values(tallies[id] ?? {}).map(sharesOf))
    printRow(title, [
      String(all.tokens),
      ...[news, elsewhere].flatMap((shares) => [cell(shares.right), cell(shares.alone), difference(shares)]),
      cell(all.undecided),
      cell(all.left),
      cell(all.harmed, 3),
    ])
  }
  console.log()
}

/** Each policy by source: right, and behind it what the document added. */
export function printSources(tallies: Tallies): void {
  const sources = Object.keys(tallies[POLICIES[0]?.id ?? ''] ?? {})
  console.log('documents by source (% right, and points above the model alone)')
  printRow(
    '',
    sources.map((source) => source.slice(0, 14)),
    15,
  )
  for (const { id, title } of POLICIES) {
    const cells = sources.map((source) => {
      const shares = sharesOf(tallies[id]?.[source] as Tally)
      return Number.isNaN(shares.right) ? '–' : `${cell(shares.right)} ${difference(shares)}`
    })
    printRow(title, cells, 15)
  }
  console.log()
}

/** Policies that must come through, by how many words a document has. */
export function printSizes(bySize: BySize): void {
  console.log('documents by size (% right of all tokens, and how many these are)')
  printRow(
    '',
    SIZES.map((most, index) => `${SIZES[index - 1] ?? 1}–${Number.isFinite(most) ? most - 1 : ''} words`),
    18,
  )
  for (const { id, title } of POLICIES.filter(({ asks }) => asks === 'right')) {
    const cells = (bySize[id] ?? []).map((tally) => `${cell(sharesOf(tally).right)} of ${tally.concerned}`)
    printRow(title, cells, 18)
  }
  console.log()
}

/** By the names of targets.ts. */
export function documentFiguresOf(tallies: Tallies, bySize: BySize, groups: Groups): Figures {
  const figures: Record<string, number> = {}
  for (const { id, asks, repairs, only } of POLICIES) {
    const [news, elsewhere] = groupsOf(tallies, id, groups)
    if (asks === 'right' || repairs || only !== undefined) {
      figures[`${id}.news`] = percent(news.right)
      figures[`${id}.elsewhere`] = percent(elsewhere.right)
      figures[`${id}.long`] = percent(sharesOf(bySize[id]?.at(-1) as Tally).right)
    }
    if (asks === 'loss') {
      figures[`${id}.newsLoss`] = percent(news.alone - news.right)
      figures[`${id}.elsewhereLoss`] = percent(elsewhere.alone - elsewhere.right)
    }
  }
  const [news] = groupsOf(tallies, 'P2', groups)
  figures['P2.newsDecided'] = percent(news.decided)
  figures['P2.newsUndecided'] = percent(news.undecided)
  figures['standard.changed'] = percent(meanOf(Object.values(tallies['standard'] ?? {}).map(sharesOf)).harmed)
  return figures
}

function groupsOf(tallies: Tallies, id: Policy['id'], { news, elsewhere }: Groups): readonly [Shares, Shares] {
  const mean = (group: readonly string[]): Shares =>
    meanOf(group.map((source) => sharesOf(tallies[id]?.[source] as Tally)))
  return [mean(news), mean(elsewhere)]
}

function difference({ right, alone }: Shares): string {
  const points = percent(right - alone)
  return Number.isNaN(points) ? '–' : `${points < 0 ? '' : '+'}${points.toFixed(2)}`
}

function cell(share: number, digits = 2): string {
  return Number.isNaN(share) ? '–' : percent(share).toFixed(digits)
}

function printRow(name: string, cells: readonly string[], width = 10): void {
  console.log(name.padEnd(WIDTH) + cells.map((text) => text.padStart(width)).join(' '))
}
