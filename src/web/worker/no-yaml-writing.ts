/**
 * Stands in the page for the half of the package yaml that writes. Reading asks it for one thing, a key that is a list or a map, as a
 * property's name, and front matter is asked for none of these: whoever asks is told that there is none.
 */
function write(): never {
  throw new TypeError('YAML is read here, not written')
}

export {
  write as createNode,
  write as createStringifyContext,
  write as stringify,
  write as stringifyCollection,
  write as stringifyDocument,
  write as stringifyNumber,
  write as stringifyPair,
  write as stringifyString,
}
