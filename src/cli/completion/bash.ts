import { COMMANDS } from '../command-words.ts'
import type { Flag } from '../flag.ts'
import { partsOf } from '../flag-parts.ts'
import type { FlagSets } from './shells.ts'
import { type Offer, offerFor, RULE_IDS } from './value-words.ts'

/** For bash 3.2 and later, without the package bash-completion. Names of files are left to readline, which knows how to quote them. */
export function bashScript({ run, commands }: FlagSets): string {
  return `# Completion of yakaf for bash. In ~/.bashrc: eval "$(yakaf completion bash)"
_yakaf_words() {
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_yakaf_list() {
  local before=''
  case $current in *,*) before="\${current%,*}," ;; esac
  compopt +o default -o nospace 2>/dev/null
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${current##*,}"))
}

_yakaf() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" word
  local command="\${COMP_WORDS[1]}" flags='${longOf(run)}'
  COMPREPLY=()
  # Bash takes --flag=value for three words.
  if [[ $current == = ]]; then
    current=''
  elif [[ $before == = ]]; then
    before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  # Behind -- there are only paths.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    [[ $word == -- ]] && return
  done
  if ((COMP_CWORD > 1)); then
    case $command in
      rules) compopt +o default 2>/dev/null; return ;;
      rule) ((COMP_CWORD == 2)) && _yakaf_words '${RULE_IDS.join(' ')}'; return ;;
      completion) ((COMP_CWORD == 2)) && _yakaf_words 'bash zsh fish'; return ;;
${[...commands].map(([name, flags]) => `      ${name}) flags='${longOf(flags)}' ;;`).join('\n')}
    esac
  fi
  case $before in
${branches([...new Set([...run, ...[...commands.values()].flat()])])}
  esac
  if [[ $current == -* ]]; then
    _yakaf_words "$flags"
  elif ((COMP_CWORD == 1)); then
    while IFS= read -r word; do
      COMPREPLY+=("$word")
    done < <(compgen -W '${COMMANDS.map(({ name }) => name).join(' ')}' -- "$current"; compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
  fi
}

complete -o default -F _yakaf yakaf
`
}

function longOf(flags: readonly Flag[]): string {
  return flags.map((flag) => partsOf(flag).long).join(' ')
}

/** What is offered behind flags that want a value; those that want the same share a branch. */
function branches(flags: readonly Flag[]): string {
  const names = new Map<string, string[]>()
  for (const flag of flags) {
    const { short, long, isOptional } = partsOf(flag)
    const offer = offerFor(flag)
    // What stands behind a flag that can do without a value is another argument.
    if (offer === undefined || isOptional) continue
    const commands = commandsFor(offer)
    names.set(commands, [...(names.get(commands) ?? []), ...(short === undefined ? [long] : [short, long])])
  }
  return [...names].map(([commands, flags]) => `    ${flags.join(' | ')}) ${commands} ;;`).join('\n')
}

function commandsFor(offer: Offer): string {
  switch (offer.kind) {
    case 'files':
      return 'return'
    case 'folders':
      return 'compopt +o default -o dirnames 2>/dev/null; return'
    case 'anything':
      return 'compopt +o default 2>/dev/null; return'
    case 'words':
      return `${offer.isList ? '_yakaf_list' : '_yakaf_words'} '${offer.words.join(' ')}'; return`
  }
}
