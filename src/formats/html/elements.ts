/** What elements are to a reader. Those that are named nowhere here are markup inside a line, as browsers show them. */

/** Begin and end a block. */
export const BLOCKS: ReadonlySet<string> =
  words(`address article aside audio blockquote body button canvas caption center col colgroup
  datalist dd desc details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head
  header hgroup hr html iframe legend li listing main menu nav noframes object ol optgroup option p plaintext pre search section
  select summary table tbody td text textarea tfoot th thead title tr ul video xmp`)

/** Are shown inside a line, but hold no prose, or none that belongs to it. */
export const SOURCE: ReadonlySet<string> = words('code embed img input kbd math meter picture progress samp svg tt var')

/** Hold text that is a program's, or kept as it was typed. */
export const LEFT: ReadonlySet<string> =
  words(`code iframe kbd listing math meter noembed noframes noscript plaintext pre progress
  samp script style svg template textarea tt var xmp`)

/** Of these nothing is shown where they stand. */
export const HIDDEN: ReadonlySet<string> = words('noscript script style template')

/** In `svg`, which is a drawing, but for its words. */
export const SVG_PROSE: ReadonlySet<string> = words('text title desc')

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
