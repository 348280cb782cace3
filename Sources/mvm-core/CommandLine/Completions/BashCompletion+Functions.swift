extension BashCompletion {
  /// What does not depend on the command table: splitting the line, and offering words and files.
  static let functions = #"""
    # Sets words to what mvm-core would get: Bash splits at = and : as well. Sets typed to what of
    # the last word Bash leaves as it is, whatever is offered.
    __mvm_core_split() {
      local line=${COMP_LINE:0:COMP_POINT} piece='' rest
      words=() typed=''
      for piece in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        rest=${line#"${line%%[![:space:]]*}"}
        if [[ ${#words[@]} -eq 0 || $rest != "$line" || -z $line ]]; then
          words+=('')
        fi
        line=$rest
        typed=${words[${#words[@]} - 1]}
        [[ ${#piece} -le ${#line} ]] || piece=$line
        words[${#words[@]} - 1]+=$piece
        line=${line:${#piece}}
      done
      [[ $piece != [=:] ]] || typed=${words[${#words[@]} - 1]}
    }

    __mvm_core_print() { printf '%s\n' "$@"; }

    # Adds a word that is offered to COMPREPLY; before is what comes before it in the same word.
    __mvm_core_reply() {
      local word=$before$1
      COMPREPLY+=("${word#"$typed"}")
    }

    # Offers the words that are read, each with its meaning behind a tab. Meanings are shown where
    # Bash lists what there is and inserts nothing.
    __mvm_core_offer() {
      local word meaning line meanings=()
      while IFS=$'\t' read -r word meaning; do
        [[ $word == "$value"* ]] || continue
        __mvm_core_reply "$word"
        meanings+=("$meaning")
      done
      [[ ${COMP_TYPE-} == 63 && ${#COMPREPLY[@]} -gt 1 ]] || return 0
      for line in "${!COMPREPLY[@]}"; do
        [[ -n ${meanings[line]} ]] || continue
        word="${COMPREPLY[line]}  (${meanings[line]})"
        COMPREPLY[line]=${word:0:${COLUMNS:-80}}
      done
    }

    # Offers words for the last place in a list with commas, but those that are in it.
    __mvm_core_offer_list() {
      local list='' word rest
      [[ $value != *,* ]] || list=${value%,*},
      value=${value##*,} before+=$list
      __mvm_core_option nospace
      __mvm_core_offer < <(
        while IFS=$'\t' read -r word rest; do
          [[ ,$list == *",$word,"* ]] || printf '%s\t%s\n' "$word" "$rest"
        done
      )
    }

    # Offers WORD= and, behind it, files.
    __mvm_core_words_and_file() {
      if [[ $value == *=* ]]; then
        before+=${value%%=*}= value=${value#*=}
        __mvm_core_paths -f
      else
        __mvm_core_option nospace
        __mvm_core_offer < <(printf '%s=\n' "$@")
      fi
    }

    # Offers files (-f) or directories (-d).
    __mvm_core_paths() {
      local path
      __mvm_core_option filenames
      while IFS= read -r path; do
        __mvm_core_reply "$path"
      done < <(compgen "$1" -- "$value")
    }

    # Sets an option of this completion where Bash is new enough to have it.
    __mvm_core_option() { compopt -o "$1" 2> /dev/null || true; }

    """#

  /// The function that Bash calls.
  static let main = #"""
    # Checks whether an option that ends this argument needs the next one as its value.
    __mvm_core_needs_value() {
      local argument=$1
      [[ $argument != --* ]] || {
        [[ $valued == *" $argument "* ]]
        return
      }
      while argument=${argument:1}; [[ -n $argument ]]; do
        [[ $valued != *" -${argument:0:1} "* ]] || {
          option=-${argument:0:1}
          [[ ${#argument} -eq 1 ]]
          return
        }
      done
      return 1
    }

    # Offers values for what the words before the last one ask for, or options, or operands.
    __mvm_core_argument() {
      local command=${words[1]} operand=0 ended='' option='' valued index argument
      [[ $command != -h && $command != --help ]] || command=help
      __mvm_core_valued "$command"
      for ((index = 2; index < ${#words[@]} - 1; index++)); do
        argument=${words[index]}
        if [[ -n $option ]]; then
          option=''
        elif [[ -n $ended || $argument == - || $argument != -* ]]; then
          operand=$((operand + 1))
        elif [[ $argument == -- ]]; then
          ended=yes
        elif [[ $argument == --*=* ]] || ! __mvm_core_needs_value "$argument"; then
          option=''
        else
          [[ $argument != --* ]] || option=$argument
        fi
      done
      if [[ -n $option ]]; then
        __mvm_core_values "$command $option"
      elif [[ -n $ended || $value != -* ]]; then
        __mvm_core_values "$command $operand"
      elif [[ $value == --*=* ]]; then
        option=${value%%=*} before=${value%%=*}= value=${value#*=}
        __mvm_core_values "$command $option"
      elif [[ ${#value} -gt 2 && $valued == *" ${value:0:2} "* ]]; then
        option=${value:0:2} before=${value:0:2} value=${value:2}
        __mvm_core_values "$command $option"
      else
        __mvm_core_offer < <(__mvm_core_options "$command")
      fi
    }

    _mvm_core() {
      local words typed before='' value
      COMPREPLY=()
      __mvm_core_split
      value=${words[${#words[@]} - 1]}
      if [[ ${#words[@]} -gt 2 ]]; then
        __mvm_core_argument
      elif [[ $value == -* ]]; then
        __mvm_core_offer < <(__mvm_core_options '')
      else
        __mvm_core_offer < <(__mvm_core_commands)
      fi
    }

    """#

  /// Lists are in the order of the table where Bash can leave them so, from 4.4 on.
  static let registration = """

    complete -o nosort -F _mvm_core mvm-core 2> /dev/null || complete -F _mvm_core mvm-core

    """
}
