/** Somebody's program that uses all of the package's entry points, values and types. */
import { type Article, createNormalizer, type Diagnostic, type NormalizeOptions, normalize, parseArticle } from 'yakaf'
import { type FileOptions, type FileResult, normalizeFile, YakafError } from 'yakaf/node'
import manifest from 'yakaf/package.json' with { type: 'json' }
import schema from 'yakaf/schemas/article-1.json' with { type: 'json' }

const options: NormalizeOptions = { digits: 'arab' }
// @ts-expect-error: there is no such numbering system.
const impossible: NormalizeOptions = { digits: 'roman' }

const article: Article = parseArticle('تاريخ النشر: 07 October 2014\n\nنص قصير.')
const report = createNormalizer(options).explain('کتاب')
const found: readonly Diagnostic[] = [...report.diagnostics()]

async function inPlace(path: string, how: FileOptions): Promise<FileResult | string> {
  try {
    return await normalizeFile(path, how)
  } catch (error) {
    return error instanceof YakafError ? error.code : 'another error'
  }
}

const [path = ''] = process.argv.slice(2)
const told = {
  text: normalize('الکتاب'),
  counts: report.counts,
  rules: found.map((one) => (one.level === 'warning' ? one.rule : one.level)),
  published: article.published?.iso,
  file: await inPlace(path, { type: 'plain' }),
  again: await inPlace(path, {}),
  missing: await inPlace(`${path}.missing`, {}),
  schema: schema.$schema,
  name: manifest.name,
  impossible: impossible.digits,
}
process.stdout.write(JSON.stringify(told))
