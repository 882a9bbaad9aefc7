import { COMMANDS } from '../command-words.ts'
import type { Flag } from '../flag.ts'
import { partsOf } from '../flag-parts.ts'
import type { FlagSets } from './shells.ts'
import { type Offer, offerFor, RULE_IDS } from './value-words.ts'

/** For zsh 5; a file `_yakaf` in $fpath, or text for eval behind compinit. */
export function zshScript({ run, commands }: FlagSets): string {
  return `#compdef yakaf
# Completion of yakaf for zsh. In ~/.zshrc, behind compinit: eval "$(yakaf completion zsh)"
# Or as a file: yakaf completion zsh > a-folder-of-$fpath/_yakaf
_yakaf_first() {
  local -a commands=(
${COMMANDS.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  # A command counts as the very first word only: not behind a flag, and not behind --.
  if ((CURRENT == 2)); then
    _alternative 'files:file:_files' 'commands:command:{_describe -t commands command commands}'
  else
    _files
  fi
}

_yakaf() {
  local curcontext="$curcontext"
  local -a flags
  if ((CURRENT > 2)); then
    case $words[2] in
      rules) return 1 ;;
      rule) _arguments '2:id:(${RULE_IDS.join(' ')})'; return ;;
      completion) _arguments '2:shell:(bash zsh fish)'; return ;;
${[...commands].map(([name, flags]) => branch(name, flags)).join('\n')}
    esac
  fi
  flags=(
${run.map((flag) => `    ${spec(flag)}`).join('\n')}
  )
  _arguments -s -S $flags '1: :_yakaf_first' '*:file:_files'
}

if [[ $funcstack[1] == _yakaf ]]; then
  _yakaf "$@"
else
  compdef _yakaf yakaf
fi
`
}

function branch(name: string, flags: readonly Flag[]): string {
  return `      ${name})
        flags=(
${flags.map((flag) => `          ${spec(flag)}`).join('\n')}
        )
        _arguments -s -S $flags '1: :(${name})' '*:file:_files'
        return
        ;;`
}

/** `'(-o --output)'{-o+,--output=}'[write the result to a file]:file:_files'` */
function spec(flag: Flag): string {
  const { short, long, isOptional } = partsOf(flag)
  const offer = offerFor(flag)
  // Two colons where the value may be left out; then it must stand behind the = at once.
  const value = offer && `${isOptional ? '::' : ':'}${action(flag, offer)}`
  const rest = quoted(`[${flag.summary.replace(/[[\]\\]/g, '\\$&')}]${value ?? ''}`)
  const mark = offer === undefined ? '' : isOptional ? '=-' : '='
  if (short !== undefined)
    return `'(${short} ${long})'{${short}${offer === undefined ? '' : '+'},${long}${mark}}${rest}`
  return `${flag.repeatable || flag.list ? "'*'" : ''}${long}${mark}${rest}`
}

function action(flag: Flag, offer: Offer): string {
  const name = (partsOf(flag).value ?? '').slice(1, -1).replaceAll(':', '\\:')
  switch (offer.kind) {
    case 'files':
      return `${name}:_files`
    case 'folders':
      return `${name}:_files -/`
    case 'anything':
      return `${name}: `
    case 'words':
      return offer.isList
        ? `${name}:_sequence compadd - ${offer.words.join(' ')}`
        : `${name}:(${offer.words.join(' ')})`
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
