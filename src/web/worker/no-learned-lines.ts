/** Stands in the page for what is learned of lines, whose weights are too large for it: there articles are read by the rules alone. */
export function withLearned<Layout>(layout: Layout): Layout {
  return layout
}
