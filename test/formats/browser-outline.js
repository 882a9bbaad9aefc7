/**
 * Runs in a browser, and so may name nothing outside itself. What a document is made of: elements, attributes, comments, and texts that
 * nobody reads, in order; of attributes that people read only the name. Nothing that the document holds is run or loaded.
 */
globalThis.outlineInBrowser = (source, type) => {
  const kept = new Set(['script', 'style', 'pre', 'code', 'textarea', 'noscript', 'iframe', 'xmp'])
  const read = new Set(['alt', 'title', 'aria-label', 'placeholder', 'content', 'label', 'summary', 'text'])
  const lines = []
  const visit = (node, isKept) => {
    const { nodeType, nodeName, nodeValue } = node
    const isElement = nodeType === Node.ELEMENT_NODE
    if (isElement) {
      const isButton = nodeName === 'INPUT' && ['submit', 'button', 'reset'].includes(node.type)
      const isRead = (name) => read.has(name) || (isButton && name === 'value')
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${isRead(name) ? '' : value}`)
      lines.push([nodeName, ...attributes].join(' '))
    } else if (nodeType === Node.COMMENT_NODE || nodeType === Node.PROCESSING_INSTRUCTION_NODE) {
      lines.push(`${nodeName} ${nodeValue}`)
    } else if (isKept && nodeType === Node.TEXT_NODE) lines.push(nodeValue)
    const keeps = isKept || kept.has(nodeName.toLowerCase())
    const { childNodes } = node instanceof HTMLTemplateElement ? node.content : node
    for (const child of childNodes) visit(child, keeps)
    if (isElement) lines.push(`/${nodeName}`)
  }
  const parsed = new DOMParser().parseFromString(source, type)
  visit(parsed, false)
  return { lines, text: parsed.documentElement.textContent }
}
