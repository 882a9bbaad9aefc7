import { isMarkedAsLeft, type Nature, natureOf, type Tag } from '../html/nature.ts'

/** Elements that HTML shows inside a line. Any other element of XML, whatever it is, is a block. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q rb rp rt ruby s samp small span strike strong
  sub sup time tt u var wbr`.split(/\s+/),
)

/** Names of elements of feeds and exports whose text is an address, a key or a program's, never prose. */
const LEFT =
  /^(?:guid|id|link|loc|url|uri|generator|cloud|pubdate|updated|published|lastbuilddate|docs|ttl|post_name|status|post_type|\w*slug|\w*nicename|\w*_login|meta_key|meta_value|\w*_url|\w*_parent|\w*_date(?:_gmt)?|post_password)$/i

/** The nature of an element of XML, by its name without a prefix. */
export function natureOfXml(tag: Tag, outer: Nature): Nature {
  const nature = natureOf(tag, outer)
  const isLeft = LEFT.test(tag.name) && !isMarkedAsLeft(tag)
  return {
    ...nature,
    isProse: nature.isProse && !isLeft,
    block: isInline(tag.name) ? outer.block : nature.block === outer.block ? {} : nature.block,
  }
}

export function isInline(name: string): boolean {
  return INLINE.has(name)
}
