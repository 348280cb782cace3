# Completion of mvm-core for Bash; made by `mvm-core completions bash`.

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

__mvm_core_options() {
  case $1 in
    '')
      __mvm_core_print \
        $'-h\tShow this help or, after a command\'s name, the command\'s help' \
        $'--help\tShow this help or, after a command\'s name, the command\'s help' \
        $'--version\tShow the version' ;;
    lint)
      __mvm_core_print \
        $'--kind\tTreat every file as this kind of document, whatever its name or keys' \
        $'--stdin-filename\tThe name of standard input, which decides its kind and is shown in findings' \
        $'--files-from\tAlso check the files and directories listed in this file, one per line' \
        $'-0\tNames in --files-from end with NUL bytes instead of newlines' \
        $'--null\tNames in --files-from end with NUL bytes instead of newlines' \
        $'--skip-missing\tSkip names in --files-from that do not exist, such as files that a commit deletes' \
        $'--exclude\tSkip files and directories that match this pattern' \
        $'--no-ignore\tAlso check files that .gitignore files exclude' \
        $'--hidden\tAlso check files and directories whose names begin with a dot' \
        $'--allow-empty\tAccept directories without any mvm file' \
        $'--max-size\tThe size of the largest file to read, in MiB' \
        $'-j\tThe number of files to check at once' \
        $'--jobs\tThe number of files to check at once' \
        $'--select\tCheck only these rules' \
        $'--ignore\tDon\'t check these rules' \
        $'--severity\tChange the severity of a rule, or of all rules with a prefix' \
        $'--target-version\tRead documents as this release of mvm does, and report what only it refuses or drops' \
        $'--no-cross-file\tCheck each file by itself, without rules across files' \
        $'--config\tUse this configuration file' \
        $'--no-config\tIgnore configuration files' \
        $'--show-config\tPrint the effective settings and where each comes from, and check nothing' \
        $'--no-suppressions\tAlso report findings that the configuration suppresses' \
        $'--baseline\tReport only findings that are not in this file' \
        $'--write-baseline\tWrite the findings to this file, for --baseline, instead of reporting them' \
        $'--fix\tApply safe fixes, such as removing a byte order mark or a trailing comma' \
        $'--unsafe-fixes\tWith --fix or --diff, also apply fixes that change what mvm does, such as correcting a misspelled key' \
        $'--diff\tPrint the changes that --fix would make as a unified diff instead of findings, without changing files' \
        $'--fail-on\tThe lowest severity that makes the exit status 1' \
        $'--strict\tThe same as --fail-on warning' \
        $'--statistics\tCount findings by rule' \
        $'--limit\tPrint at most this many findings and count the rest' \
        $'--report\tAlso write the result to this file, in this format' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-v\tPrint more on standard error' \
        $'--verbose\tPrint more on standard error' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    explain)
      __mvm_core_print \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    rules)
      __mvm_core_print \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    inspect)
      __mvm_core_print \
        $'--kind\tTreat the file as this kind of document, whatever its name or content' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    diff)
      __mvm_core_print \
        $'--kind\tThe kind of both documents' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-v\tShow all changes, not 500 at most' \
        $'--verbose\tShow all changes, not 500 at most' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    fmt)
      __mvm_core_print \
        $'--type\tThe wire type of the document, such as PoolSpec' \
        $'--target-version\tRead and write as this release of mvm does, with all of its keys and no others' \
        $'--compact\tWrite on one line, without spaces' \
        $'--lines\tRead and write one document per line' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    route)
      __mvm_core_print \
        $'--port\tThe port at which the request arrives' \
        $'--path\tThe request\'s path, beginning with /' \
        $'--source\tThe source address of the request' \
        $'--tenant\tThe gateway\'s tenant, if several have a gateway' \
        $'--pool\tThe gateway pool, if there are several' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-v\tShow all routes instead of at most 40' \
        $'--verbose\tShow all routes instead of at most 40' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    schema)
      __mvm_core_print \
        $'--type\tPrint the schema of a wire type, such as PoolSpec or AgentRequest' \
        $'--write\tWrite the schemas of all kinds to an existing directory, each as KIND.schema.json, and catalog.json, which maps file names to schemas for editors' \
        $'--check\tCompare the schemas in a directory with those of this version, ignoring layout' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    whois)
      __mvm_core_print \
        $'--fleet\tSearch the tenant.json and instance.json files below DIR for the tenant, the pool and the instance' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    derive)
      __mvm_core_print \
        $'--net-id\tThe tenant\'s net ID' \
        $'--offset\tThe instance\'s offset in the subnet, which tap, mac and ip need' \
        $'--subnet\tThe tenant\'s subnet, if it is not the one that follows from the net ID' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    validate-id)
      __mvm_core_print \
        $'-k\tThe kind of the names' \
        $'--kind\tThe kind of the names' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    transition)
      __mvm_core_print \
        $'--graph\tPrint the life cycle as a graph, for dot or Mermaid' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    paths)
      __mvm_core_print \
        $'--data-root\tThe directory of mvm\'s data' \
        $'--root\tShow the files below another root directory, such as an image\'s' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    verify-signature)
      __mvm_core_print \
        $'-k\tA public key to trust, instead of a directory of keys' \
        $'--key\tA public key to trust, instead of a directory of keys' \
        $'--trusted-keys\tThe directory of trusted keys, *.pub, read as mvm reads it' \
        $'--signer\tAccept only this signer\'s key' \
        $'--payload-out\tWrite the verified bytes to standard output or to a file with mode 0600, atomically and never through a link' \
        $'--lint\tAlso lint the verified payload' \
        $'--ignore-bad-keys\tIgnore files that make mvm refuse all keys of the directory' \
        $'--insecure-permissions\tUse keys even if users other than root and you can change them' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    sign)
      __mvm_core_print \
        $'-k\tThe secret key' \
        $'--key\tThe secret key' \
        $'--signer\tThe signer ID in the envelope, which the signature does not cover' \
        $'--insecure-permissions\tUse the key even if users other than root and you can read or change its file' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    keygen)
      __mvm_core_print \
        $'-o\tThe path of the files without .key and .pub' \
        $'--output\tThe path of the files without .key and .pub' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    platform)
      __mvm_core_print \
        $'--require\tExit with 1 unless these checks pass, and with 3 if one can\'t be made' \
        $'--strict\tExit with 1 if a check fails or warns, and with 3 if kvm or tun can\'t be checked' \
        $'--root\tCheck the files below another root directory, such as an image\'s' \
        $'--no-vm-probe\tOnly query KVM\'s version and capabilities, without creating a VM' \
        $'-f\tHow to print the result' \
        $'--format\tHow to print the result' \
        $'--color\tWhen to use color' \
        $'-q\tPrint less' \
        $'--quiet\tPrint less' \
        $'-v\tPrint more on standard error' \
        $'--verbose\tPrint more on standard error' \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    help)
      __mvm_core_print \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
    completions)
      __mvm_core_print \
        $'-h\tShow this help' \
        $'--help\tShow this help' ;;
  esac
}

__mvm_core_valued() {
  valued=' '
  case $1 in
    lint) valued=' --kind --stdin-filename --files-from --exclude --max-size -j --jobs --select --ignore --severity --target-version --config --baseline --write-baseline --fail-on --limit --report -f --format --color ' ;;
    explain) valued=' -f --format ' ;;
    rules) valued=' -f --format ' ;;
    inspect) valued=' --kind -f --format ' ;;
    diff) valued=' --kind -f --format --color ' ;;
    fmt) valued=' --type --target-version ' ;;
    route) valued=' --port --path --source --tenant --pool -f --format --color ' ;;
    schema) valued=' --type --write --check -f --format ' ;;
    whois) valued=' --fleet -f --format --color ' ;;
    derive) valued=' --net-id --offset --subnet -f --format ' ;;
    validate-id) valued=' -k --kind -f --format ' ;;
    transition) valued=' --graph -f --format --color ' ;;
    paths) valued=' --data-root --root -f --format --color ' ;;
    verify-signature) valued=' -k --key --trusted-keys --signer --payload-out -f --format --color ' ;;
    sign) valued=' -k --key --signer ' ;;
    keygen) valued=' -o --output ' ;;
    platform) valued=' --require --root -f --format --color ' ;;
  esac
}

__mvm_core_values() {
  case $1 in
    'lint --kind') __mvm_core_offer < <(__mvm_core_print 'tenant' 'pool' 'instance' 'node' 'desired-state' 'routing' 'template-config' 'template' 'template-revision' 'build-history' 'security-policy' 'audit' 'local-audit' 'signed-payload' 'hostd-frames') ;;
    'lint --stdin-filename') __mvm_core_paths -f ;;
    'lint --files-from') __mvm_core_paths -f ;;
    'lint --exclude')  ;;
    'lint --max-size')  ;;
    'lint -j' | 'lint --jobs')  ;;
    'lint --select') __mvm_core_offer_list < <(__mvm_core_rule_codes) ;;
    'lint --ignore') __mvm_core_offer_list < <(__mvm_core_rule_codes) ;;
    'lint --severity')  ;;
    'lint --target-version')  ;;
    'lint --config') __mvm_core_paths -f ;;
    'lint --baseline') __mvm_core_paths -f ;;
    'lint --write-baseline') __mvm_core_paths -f ;;
    'lint --fail-on') __mvm_core_offer < <(__mvm_core_print 'error' 'warning' 'note' 'never') ;;
    'lint --limit')  ;;
    'lint --report') __mvm_core_words_and_file 'human' 'concise' 'json' 'jsonl' 'sarif' 'github' 'gitlab' 'junit' 'checkstyle' 'markdown' ;;
    'lint -f' | 'lint --format') __mvm_core_offer < <(__mvm_core_print 'human' 'concise' 'json' 'jsonl' 'sarif' 'github' 'gitlab' 'junit' 'checkstyle' 'markdown') ;;
    'lint --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'lint '*) __mvm_core_paths -f ;;
    'explain -f' | 'explain --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json' 'markdown') ;;
    'explain '*) __mvm_core_offer < <(__mvm_core_topics) ;;
    'rules -f' | 'rules --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'inspect --kind') __mvm_core_offer < <(__mvm_core_print 'tenant' 'pool' 'instance' 'node' 'desired-state' 'routing' 'template-config' 'template' 'template-revision' 'build-history' 'security-policy' 'audit' 'local-audit' 'signed-payload' 'hostd-frames') ;;
    'inspect -f' | 'inspect --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'inspect 0') __mvm_core_paths -f ;;
    'diff --kind') __mvm_core_offer < <(__mvm_core_print 'tenant' 'pool' 'instance' 'node' 'desired-state' 'routing' 'template-config' 'template' 'template-revision' 'build-history' 'security-policy' 'audit' 'local-audit' 'signed-payload' 'hostd-frames') ;;
    'diff -f' | 'diff --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'diff --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'diff 0') __mvm_core_paths -f ;;
    'diff 1') __mvm_core_paths -f ;;
    'fmt --type') __mvm_core_offer < <(__mvm_core_wire_types) ;;
    'fmt --target-version')  ;;
    'fmt 0') __mvm_core_paths -f ;;
    'route --port')  ;;
    'route --path')  ;;
    'route --source')  ;;
    'route --tenant')  ;;
    'route --pool')  ;;
    'route -f' | 'route --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'route --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'route 0') __mvm_core_paths -f ;;
    'schema --type') __mvm_core_offer < <(__mvm_core_wire_types) ;;
    'schema --write') __mvm_core_paths -d ;;
    'schema --check') __mvm_core_paths -d ;;
    'schema -f' | 'schema --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'schema 0') __mvm_core_offer < <(__mvm_core_print 'tenant' 'pool' 'instance' 'node' 'desired-state' 'routing' 'template-config' 'template' 'template-revision' 'build-history' 'security-policy' 'audit' 'local-audit' 'signed-payload' 'hostd-frames' 'config') ;;
    'whois --fleet') __mvm_core_paths -d ;;
    'whois -f' | 'whois --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'whois --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'whois '*)  ;;
    'derive --net-id')  ;;
    'derive --offset')  ;;
    'derive --subnet')  ;;
    'derive -f' | 'derive --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'derive 0') __mvm_core_offer < <(__mvm_core_print 'tap' 'mac' 'bridge' 'subnet' 'gateway' 'ip' 'all') ;;
    'validate-id -k' | 'validate-id --kind') __mvm_core_offer < <(__mvm_core_print 'tenant' 'pool' 'vm' 'instance' 'template' 'flake' 'path') ;;
    'validate-id -f' | 'validate-id --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'validate-id '*)  ;;
    'transition --graph') __mvm_core_offer < <(__mvm_core_print 'dot' 'mermaid') ;;
    'transition -f' | 'transition --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'transition --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'transition 0') __mvm_core_offer < <(__mvm_core_print 'created' 'ready' 'running' 'warm' 'sleeping' 'stopped' 'destroyed') ;;
    'transition 1') __mvm_core_offer < <(__mvm_core_print 'created' 'ready' 'running' 'warm' 'sleeping' 'stopped' 'destroyed') ;;
    'paths --data-root') __mvm_core_paths -d ;;
    'paths --root') __mvm_core_paths -d ;;
    'paths -f' | 'paths --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'paths --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'paths 0')  ;;
    'verify-signature -k' | 'verify-signature --key') __mvm_core_paths -f ;;
    'verify-signature --trusted-keys') __mvm_core_paths -d ;;
    'verify-signature --signer')  ;;
    'verify-signature --payload-out') __mvm_core_paths -f ;;
    'verify-signature -f' | 'verify-signature --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'verify-signature --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'verify-signature 0') __mvm_core_paths -f ;;
    'sign -k' | 'sign --key') __mvm_core_paths -f ;;
    'sign --signer')  ;;
    'sign 0') __mvm_core_paths -f ;;
    'keygen -o' | 'keygen --output') __mvm_core_paths -f ;;
    'platform --require') __mvm_core_offer_list < <(__mvm_core_host_checks) ;;
    'platform --root') __mvm_core_paths -d ;;
    'platform -f' | 'platform --format') __mvm_core_offer < <(__mvm_core_print 'human' 'json') ;;
    'platform --color') __mvm_core_offer < <(__mvm_core_print 'auto' 'always' 'never') ;;
    'help 0') __mvm_core_offer < <(__mvm_core_commands) ;;
    'completions 0') __mvm_core_offer < <(__mvm_core_print 'bash' 'zsh' 'fish') ;;
  esac
}

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

__mvm_core_commands() {
  __mvm_core_print \
    $'lint\tCheck mvm\'s configuration files and records' \
    $'explain\tExplain a rule, a group of rules, or a check of platform' \
    $'rules\tList all rules with their codes and severities' \
    $'inspect\tShow what a file is and its effective values, with defaults filled in' \
    $'diff\tShow what changes between two documents, by tenant, pool and route' \
    $'fmt\tPrint a document as mvm would write it, with defaults filled in' \
    $'route\tShow which route of a gateway takes a request, and why the others don\'t' \
    $'schema\tPrint the JSON Schema of a kind of file, or list the kinds' \
    $'whois\tTrace a TAP, MAC, bridge or address back to its network and, in a fleet, its owner' \
    $'derive\tPrint the device names and addresses that mvm derives from numbers' \
    $'validate-id\tCheck whether names are valid identifiers of mvm' \
    $'transition\tCheck whether an instance can go from one status to another, and how' \
    $'paths\tShow where mvm stores the files of a tenant, pool or instance, and what exists' \
    $'verify-signature\tVerify a signed payload against trusted keys' \
    $'sign\tSign a payload and print the envelope that mvm reads' \
    $'keygen\tGenerate a key pair: NAME.key to sign with, NAME.pub to trust' \
    $'platform\tCheck whether this host can run Firecracker, why not, and how to fix it' \
    $'help\tList all commands, or show how to use one' \
    $'completions\tPrint a script with which a shell completes mvm-core\'s arguments'
}

__mvm_core_rule_codes() {
  __mvm_core_print \
    $'MVM001\tempty-document: A document with nothing but white space' \
    $'MVM002\tsyntax: Text that is not valid JSON (RFC 8259) or TOML 1.0' \
    $'MVM003\tunknown-kind: A file named on the command line whose kind is unknown' \
    $'MVM004\tencoding: Text that is not plain UTF-8, or begins with a byte order mark' \
    $'MVM005\tduplicate-key: A key that appears twice in an object' \
    $'MVM006\tunknown-field: A key that no release of mvm knows' \
    $'MVM007\twrong-type: A value of another JSON type than the field has' \
    $'MVM008\tout-of-range: A number that does not fit its field' \
    $'MVM009\ttoo-deep: Nesting beyond 128 levels' \
    $'MVM010\tmissing-field: A required key is absent' \
    $'MVM011\tunknown-variant: A value that its enum does not have' \
    $'MVM012\tversion-skew: Something that the release given by --target-version does not know' \
    $'MVM013\tunused-suppression: A suppression of the configuration that matches no finding' \
    $'MVM014\texpired-suppression: A suppression of the configuration that has expired' \
    $'MVM015\tstale-baseline: An entry of the baseline that no longer matches a finding' \
    $'MVM016\ttoo-large: A document, a line of a log or a frame over its size limit' \
    $'MVM101\tid-length: An identifier that is empty or over 63 bytes' \
    $'MVM102\tid-character: An identifier with a character that mvm refuses' \
    $'MVM103\tid-edge: An identifier that begins or ends with a hyphen' \
    $'MVM104\tinstance-id-form: An instance ID that does not have the form that mvm generates' \
    $'MVM105\tinterface-name: A TAP device or bridge whose name does not have mvm\'s form' \
    $'MVM106\tmac-form: A MAC address that does not have mvm\'s form' \
    $'MVM107\tsocket-path-length: A tenant ID and a pool ID that have over 31 bytes together' \
    $'MVM108\tflake-ref: A flake reference that is empty or holds a shell metacharacter' \
    $'MVM109\ttimestamp: A time that is not an RFC 3339 timestamp' \
    $'MVM110\tunchecked-id: A node, signer or template ID that breaks the rules for IDs' \
    $'MVM201\tvcpu-count: 0 vCPUs, or more than the 32 that Firecracker allows' \
    $'MVM202\tvcpu-parity: An odd number of vCPUs over 1' \
    $'MVM203\tmemory-size: An instance with 0 MiB of memory' \
    $'MVM204\tseccomp-policy: A seccomp policy other than baseline and strict' \
    $'MVM205\tsnapshot-compression: A snapshot compression other than none, lz4 and zstd' \
    $'MVM206\tdesired-count: A desired count over 100' \
    $'MVM207\tdata-disk-size: A data disk of 1 to 15 MiB' \
    $'MVM208\tdrain-disabled: No time to drain, or to shut down' \
    $'MVM209\tsecret-scope: An integration that is empty, repeated or not a directory name, or a repeated key' \
    $'MVM210\tsecret-scope-role: Secret scopes on a role that is meant to have no secrets drive' \
    $'MVM211\tsleep-thresholds: A warm threshold not below the sleep threshold, or below the least running time' \
    $'MVM212\tnever-idle: A threshold that no instance is ever below, or a CPU threshold over 100 percent' \
    $'MVM213\tpinned-sleeper: A pinned or critical pool with settings for sleep' \
    $'MVM214\tidle-counts: Desired counts with warm or sleeping instances, but none running' \
    $'MVM215\tupdate-strategy: A rolling update that can\'t progress, or a canary that proves nothing' \
    $'MVM216\tstrict-seccomp-sleep: The strict seccomp policy on a pool that sleeps' \
    $'MVM217\tprofile-empty: An empty profile' \
    $'MVM301\tnet-id-range: A net ID over 4095' \
    $'MVM302\tsubnet-form: A subnet that is not an IPv4 network in CIDR form' \
    $'MVM303\tsubnet-cluster: A subnet outside 10.240.0.0/12' \
    $'MVM304\tsubnet-prefix: A subnet that is smaller than a /24' \
    $'MVM305\tsubnet-convention: A subnet other than the one its net ID has by convention' \
    $'MVM306\tgateway-address: A gateway that is not the subnet\'s .1' \
    $'MVM307\tbridge-name: A bridge that is not br-tenant- followed by the tenant\'s net ID' \
    $'MVM308\tquota-contradiction: A quota of 0 that makes another useless; more running instances than addresses' \
    $'MVM309\tconfig-version: A configuration version of 0' \
    $'MVM401\tschema-version: A desired state whose schema version is not 1' \
    $'MVM402\tduplicate-tenant: A tenant ID that appears twice in a desired state' \
    $'MVM403\tduplicate-pool: A pool ID that appears twice in a tenant' \
    $'MVM404\tduplicate-net-id: A net ID that two tenants of a desired state have' \
    $'MVM405\toverlapping-subnets: Subnets of two tenants that overlap' \
    $'MVM406\tquota-running: Running instances that use more than the tenant\'s quota' \
    $'MVM407\tquota-soft: Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
    $'MVM408\tinstance-addresses: More than 252 instances in a tenant' \
    $'MVM409\tprune-everything: A desired state that prunes unknown tenants and lists none' \
    $'MVM410\tprune-ineffective: A prune_unknown_pools whose effect depends on how the document reaches the agent' \
    $'MVM411\tinstance-over-quota: A single instance that uses more than the tenant\'s quota' \
    $'MVM412\tdocument-size: A desired state whose signed form exceeds the 1 MiB frame' \
    $'MVM413\tlocal-flake: A flake reference that is a local path' \
    $'MVM414\tsecrets-hash-form: A secrets hash that is not sha256: and hexadecimal digits' \
    $'MVM501\tno-match-criteria: A route without port, path_prefix and source_cidr' \
    $'MVM502\tduplicate-port: A port matched by an earlier route' \
    $'MVM503\tshadowed-route: A route that an earlier one always matches first' \
    $'MVM504\tport-zero: Port 0 to listen on or to forward to' \
    $'MVM505\tpath-prefix-form: A path prefix that does not begin with a slash' \
    $'MVM506\tsource-cidr-form: A source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
    $'MVM507\ttarget-pool: A route to a pool that the tenant does not have' \
    $'MVM508\ttarget-self: A route to the gateway pool itself, or to a builder pool' \
    $'MVM509\ttarget-idle: A route to a pool whose desired running count is 0' \
    $'MVM510\tby-ip-address: A route to an address that no instance can have, or that an agent can reassign' \
    $'MVM511\trouting-role: A routing table on a pool that is not a gateway' \
    $'MVM512\tgateway-without-routes: A gateway pool without a routing table, or with an empty one' \
    $'MVM513\tmatch-ignored: A path_prefix or source_cidr, which no open gateway or coordinator matches' \
    $'MVM514\tport-without-by-ip: A route with a port and without by_ip, which the last open gateway skips' \
    $'MVM601\tno-variants: An empty list of variants, which creates nothing' \
    $'MVM602\tduplicate-variant: Two variants that resolve to one template ID' \
    $'MVM603\tunnamed-variant: A variant without a name in a config without a template_id' \
    $'MVM604\tdead-profile: A profile of the whole config that no variant uses' \
    $'MVM605\trole-name: A template\'s role that is not one of the four' \
    $'MVM606\tvariant-resources: A template with no vCPUs or memory, or over Firecracker\'s 32 vCPUs' \
    $'MVM607\tupdated-before-created: An updated_at earlier than created_at' \
    $'MVM608\tnested-header: The header written under a [template] table' \
    $'MVM701\tno-matching-key: No trusted key verifies the payload' \
    $'MVM702\tsignature-length: A signature that is not 64 bytes long' \
    $'MVM703\tsignature-encoding: A signature or key that is not canonical, or a point of small order' \
    $'MVM704\tpayload-kind: A signed payload that is not one of mvm\'s documents' \
    $'MVM705\tkey-file: A key file that mvm does not read as an Ed25519 public key' \
    $'MVM706\tkey-store-mode: A key store that someone other than root and the caller can change' \
    $'MVM707\tsigner-mismatch: The envelope\'s signer_id names another key than the one that verified it' \
    $'MVM801\tdirectory-id: An ID in a file that differs from the name of its directory' \
    $'MVM802\tmissing-parent: A pool without its tenant.json, or an instance without its pool.json' \
    $'MVM803\tnet-id-collision: Two tenants of a fleet with the same net ID, in different files' \
    $'MVM804\tsubnet-collision: Two tenants of a fleet with overlapping subnets, in different files' \
    $'MVM805\tinstance-network: An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
    $'MVM806\taddress-collision: Two instances with one address, TAP or MAC' \
    $'MVM807\trole-drift: An instance\'s role that differs from its pool\'s' \
    $'MVM808\tversion-ahead: An instance ahead of its tenant\'s configuration version or secrets epoch' \
    $'MVM809\tquota-exceeded: Pools of a tenant that together exceed its quota' \
    $'MVM810\ttemplate-missing: A pool that names a template that the fleet does not have' \
    $'MVM811\ttemplate-mismatch: A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
    $'MVM812\tnetwork-drift: A desired state that gives a tenant another network than its tenant.json' \
    $'MVM813\trole-change: A desired state that gives a pool another role than its pool.json' \
    $'MVM814\tsilent-drift: Differences between a desired state and the node\'s files that reconciliation never applies' \
    $'MVM815\tnode-mismatch: A desired state whose node_id is not that of node.json' \
    $'MVM816\tnode-capacity: Running instances that need more vCPUs or memory than the node has' \
    $'MVM817\tprune-list: The tenants and pools that pruning would destroy' \
    $'MVM818\tduplicate-instance: An instance ID that appears twice in a tenant' \
    $'MVM819\tunsynchronised-nodes: Desired states of several nodes that give one tenant different networks' \
    $'MVM820\todd-one-out: A value of a tenant\'s network that all others in the fleet contradict' \
    $'MVM901\tstatus-fields: Fields that contradict the instance\'s status' \
    $'MVM902\tstored-destroyed: A stored instance with the status destroyed' \
    $'MVM903\tmetric-range: A cpu_pct below 0, over 100 or not finite' \
    $'MVM904\tguest-address: A guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
    $'MVM905\treserved-uid: An instance whose jailer\'s UID is 65534 or 65535' \
    $'MVM911\taudit-line: A line that is not an audit entry; the other lines are still read' \
    $'MVM912\taudit-order: A timestamp earlier than that of the line before' \
    $'MVM913\taudit-subject: An instance action without its IDs, or a tenant other than the directory\'s' \
    $'MVM914\taudit-transition: An action that an instance\'s life cycle does not allow after the previous one' \
    $'MVM921\tauth-off: require_auth is false, or debug_exec or console is true' \
    $'MVM922\tauth-implicit: An absent require_auth, whose default was false before mvm 0.5' \
    $'MVM923\trate-limits: A limit on frames that the other limit makes unreachable, or no limit at all' \
    $'MVM924\tblocklist-pattern: A pattern that is empty or repeated, or a lone * that blocks everything' \
    $'MVM925\tblocklist-hidden: A milder pattern that is contained in a stricter one and hides it' \
    $'MVM931\tnode-arch: An architecture on which Firecracker does not run' \
    $'empty-document\tA document with nothing but white space' \
    $'syntax\tText that is not valid JSON (RFC 8259) or TOML 1.0' \
    $'unknown-kind\tA file named on the command line whose kind is unknown' \
    $'encoding\tText that is not plain UTF-8, or begins with a byte order mark' \
    $'duplicate-key\tA key that appears twice in an object' \
    $'unknown-field\tA key that no release of mvm knows' \
    $'wrong-type\tA value of another JSON type than the field has' \
    $'out-of-range\tA number that does not fit its field' \
    $'too-deep\tNesting beyond 128 levels' \
    $'missing-field\tA required key is absent' \
    $'unknown-variant\tA value that its enum does not have' \
    $'version-skew\tSomething that the release given by --target-version does not know' \
    $'unused-suppression\tA suppression of the configuration that matches no finding' \
    $'expired-suppression\tA suppression of the configuration that has expired' \
    $'stale-baseline\tAn entry of the baseline that no longer matches a finding' \
    $'too-large\tA document, a line of a log or a frame over its size limit' \
    $'id-length\tAn identifier that is empty or over 63 bytes' \
    $'id-character\tAn identifier with a character that mvm refuses' \
    $'id-edge\tAn identifier that begins or ends with a hyphen' \
    $'instance-id-form\tAn instance ID that does not have the form that mvm generates' \
    $'interface-name\tA TAP device or bridge whose name does not have mvm\'s form' \
    $'mac-form\tA MAC address that does not have mvm\'s form' \
    $'socket-path-length\tA tenant ID and a pool ID that have over 31 bytes together' \
    $'flake-ref\tA flake reference that is empty or holds a shell metacharacter' \
    $'timestamp\tA time that is not an RFC 3339 timestamp' \
    $'unchecked-id\tA node, signer or template ID that breaks the rules for IDs' \
    $'vcpu-count\t0 vCPUs, or more than the 32 that Firecracker allows' \
    $'vcpu-parity\tAn odd number of vCPUs over 1' \
    $'memory-size\tAn instance with 0 MiB of memory' \
    $'seccomp-policy\tA seccomp policy other than baseline and strict' \
    $'snapshot-compression\tA snapshot compression other than none, lz4 and zstd' \
    $'desired-count\tA desired count over 100' \
    $'data-disk-size\tA data disk of 1 to 15 MiB' \
    $'drain-disabled\tNo time to drain, or to shut down' \
    $'secret-scope\tAn integration that is empty, repeated or not a directory name, or a repeated key' \
    $'secret-scope-role\tSecret scopes on a role that is meant to have no secrets drive' \
    $'sleep-thresholds\tA warm threshold not below the sleep threshold, or below the least running time' \
    $'never-idle\tA threshold that no instance is ever below, or a CPU threshold over 100 percent' \
    $'pinned-sleeper\tA pinned or critical pool with settings for sleep' \
    $'idle-counts\tDesired counts with warm or sleeping instances, but none running' \
    $'update-strategy\tA rolling update that can\'t progress, or a canary that proves nothing' \
    $'strict-seccomp-sleep\tThe strict seccomp policy on a pool that sleeps' \
    $'profile-empty\tAn empty profile' \
    $'net-id-range\tA net ID over 4095' \
    $'subnet-form\tA subnet that is not an IPv4 network in CIDR form' \
    $'subnet-cluster\tA subnet outside 10.240.0.0/12' \
    $'subnet-prefix\tA subnet that is smaller than a /24' \
    $'subnet-convention\tA subnet other than the one its net ID has by convention' \
    $'gateway-address\tA gateway that is not the subnet\'s .1' \
    $'bridge-name\tA bridge that is not br-tenant- followed by the tenant\'s net ID' \
    $'quota-contradiction\tA quota of 0 that makes another useless; more running instances than addresses' \
    $'config-version\tA configuration version of 0' \
    $'schema-version\tA desired state whose schema version is not 1' \
    $'duplicate-tenant\tA tenant ID that appears twice in a desired state' \
    $'duplicate-pool\tA pool ID that appears twice in a tenant' \
    $'duplicate-net-id\tA net ID that two tenants of a desired state have' \
    $'overlapping-subnets\tSubnets of two tenants that overlap' \
    $'quota-running\tRunning instances that use more than the tenant\'s quota' \
    $'quota-soft\tWarm instances, pools, instances of a pool or disks over the tenant\'s quota' \
    $'instance-addresses\tMore than 252 instances in a tenant' \
    $'prune-everything\tA desired state that prunes unknown tenants and lists none' \
    $'prune-ineffective\tA prune_unknown_pools whose effect depends on how the document reaches the agent' \
    $'instance-over-quota\tA single instance that uses more than the tenant\'s quota' \
    $'document-size\tA desired state whose signed form exceeds the 1 MiB frame' \
    $'local-flake\tA flake reference that is a local path' \
    $'secrets-hash-form\tA secrets hash that is not sha256: and hexadecimal digits' \
    $'no-match-criteria\tA route without port, path_prefix and source_cidr' \
    $'duplicate-port\tA port matched by an earlier route' \
    $'shadowed-route\tA route that an earlier one always matches first' \
    $'port-zero\tPort 0 to listen on or to forward to' \
    $'path-prefix-form\tA path prefix that does not begin with a slash' \
    $'source-cidr-form\tA source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
    $'target-pool\tA route to a pool that the tenant does not have' \
    $'target-self\tA route to the gateway pool itself, or to a builder pool' \
    $'target-idle\tA route to a pool whose desired running count is 0' \
    $'by-ip-address\tA route to an address that no instance can have, or that an agent can reassign' \
    $'routing-role\tA routing table on a pool that is not a gateway' \
    $'gateway-without-routes\tA gateway pool without a routing table, or with an empty one' \
    $'match-ignored\tA path_prefix or source_cidr, which no open gateway or coordinator matches' \
    $'port-without-by-ip\tA route with a port and without by_ip, which the last open gateway skips' \
    $'no-variants\tAn empty list of variants, which creates nothing' \
    $'duplicate-variant\tTwo variants that resolve to one template ID' \
    $'unnamed-variant\tA variant without a name in a config without a template_id' \
    $'dead-profile\tA profile of the whole config that no variant uses' \
    $'role-name\tA template\'s role that is not one of the four' \
    $'variant-resources\tA template with no vCPUs or memory, or over Firecracker\'s 32 vCPUs' \
    $'updated-before-created\tAn updated_at earlier than created_at' \
    $'nested-header\tThe header written under a [template] table' \
    $'no-matching-key\tNo trusted key verifies the payload' \
    $'signature-length\tA signature that is not 64 bytes long' \
    $'signature-encoding\tA signature or key that is not canonical, or a point of small order' \
    $'payload-kind\tA signed payload that is not one of mvm\'s documents' \
    $'key-file\tA key file that mvm does not read as an Ed25519 public key' \
    $'key-store-mode\tA key store that someone other than root and the caller can change' \
    $'signer-mismatch\tThe envelope\'s signer_id names another key than the one that verified it' \
    $'directory-id\tAn ID in a file that differs from the name of its directory' \
    $'missing-parent\tA pool without its tenant.json, or an instance without its pool.json' \
    $'net-id-collision\tTwo tenants of a fleet with the same net ID, in different files' \
    $'subnet-collision\tTwo tenants of a fleet with overlapping subnets, in different files' \
    $'instance-network\tAn instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
    $'address-collision\tTwo instances with one address, TAP or MAC' \
    $'role-drift\tAn instance\'s role that differs from its pool\'s' \
    $'version-ahead\tAn instance ahead of its tenant\'s configuration version or secrets epoch' \
    $'quota-exceeded\tPools of a tenant that together exceed its quota' \
    $'template-missing\tA pool that names a template that the fleet does not have' \
    $'template-mismatch\tA pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
    $'network-drift\tA desired state that gives a tenant another network than its tenant.json' \
    $'role-change\tA desired state that gives a pool another role than its pool.json' \
    $'silent-drift\tDifferences between a desired state and the node\'s files that reconciliation never applies' \
    $'node-mismatch\tA desired state whose node_id is not that of node.json' \
    $'node-capacity\tRunning instances that need more vCPUs or memory than the node has' \
    $'prune-list\tThe tenants and pools that pruning would destroy' \
    $'duplicate-instance\tAn instance ID that appears twice in a tenant' \
    $'unsynchronised-nodes\tDesired states of several nodes that give one tenant different networks' \
    $'odd-one-out\tA value of a tenant\'s network that all others in the fleet contradict' \
    $'status-fields\tFields that contradict the instance\'s status' \
    $'stored-destroyed\tA stored instance with the status destroyed' \
    $'metric-range\tA cpu_pct below 0, over 100 or not finite' \
    $'guest-address\tA guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
    $'reserved-uid\tAn instance whose jailer\'s UID is 65534 or 65535' \
    $'audit-line\tA line that is not an audit entry; the other lines are still read' \
    $'audit-order\tA timestamp earlier than that of the line before' \
    $'audit-subject\tAn instance action without its IDs, or a tenant other than the directory\'s' \
    $'audit-transition\tAn action that an instance\'s life cycle does not allow after the previous one' \
    $'auth-off\trequire_auth is false, or debug_exec or console is true' \
    $'auth-implicit\tAn absent require_auth, whose default was false before mvm 0.5' \
    $'rate-limits\tA limit on frames that the other limit makes unreachable, or no limit at all' \
    $'blocklist-pattern\tA pattern that is empty or repeated, or a lone * that blocks everything' \
    $'blocklist-hidden\tA milder pattern that is contained in a stricter one and hides it' \
    $'node-arch\tAn architecture on which Firecracker does not run'
}

__mvm_core_topics() {
  __mvm_core_print \
    $'MVM001\tempty-document: A document with nothing but white space' \
    $'MVM002\tsyntax: Text that is not valid JSON (RFC 8259) or TOML 1.0' \
    $'MVM003\tunknown-kind: A file named on the command line whose kind is unknown' \
    $'MVM004\tencoding: Text that is not plain UTF-8, or begins with a byte order mark' \
    $'MVM005\tduplicate-key: A key that appears twice in an object' \
    $'MVM006\tunknown-field: A key that no release of mvm knows' \
    $'MVM007\twrong-type: A value of another JSON type than the field has' \
    $'MVM008\tout-of-range: A number that does not fit its field' \
    $'MVM009\ttoo-deep: Nesting beyond 128 levels' \
    $'MVM010\tmissing-field: A required key is absent' \
    $'MVM011\tunknown-variant: A value that its enum does not have' \
    $'MVM012\tversion-skew: Something that the release given by --target-version does not know' \
    $'MVM013\tunused-suppression: A suppression of the configuration that matches no finding' \
    $'MVM014\texpired-suppression: A suppression of the configuration that has expired' \
    $'MVM015\tstale-baseline: An entry of the baseline that no longer matches a finding' \
    $'MVM016\ttoo-large: A document, a line of a log or a frame over its size limit' \
    $'MVM101\tid-length: An identifier that is empty or over 63 bytes' \
    $'MVM102\tid-character: An identifier with a character that mvm refuses' \
    $'MVM103\tid-edge: An identifier that begins or ends with a hyphen' \
    $'MVM104\tinstance-id-form: An instance ID that does not have the form that mvm generates' \
    $'MVM105\tinterface-name: A TAP device or bridge whose name does not have mvm\'s form' \
    $'MVM106\tmac-form: A MAC address that does not have mvm\'s form' \
    $'MVM107\tsocket-path-length: A tenant ID and a pool ID that have over 31 bytes together' \
    $'MVM108\tflake-ref: A flake reference that is empty or holds a shell metacharacter' \
    $'MVM109\ttimestamp: A time that is not an RFC 3339 timestamp' \
    $'MVM110\tunchecked-id: A node, signer or template ID that breaks the rules for IDs' \
    $'MVM201\tvcpu-count: 0 vCPUs, or more than the 32 that Firecracker allows' \
    $'MVM202\tvcpu-parity: An odd number of vCPUs over 1' \
    $'MVM203\tmemory-size: An instance with 0 MiB of memory' \
    $'MVM204\tseccomp-policy: A seccomp policy other than baseline and strict' \
    $'MVM205\tsnapshot-compression: A snapshot compression other than none, lz4 and zstd' \
    $'MVM206\tdesired-count: A desired count over 100' \
    $'MVM207\tdata-disk-size: A data disk of 1 to 15 MiB' \
    $'MVM208\tdrain-disabled: No time to drain, or to shut down' \
    $'MVM209\tsecret-scope: An integration that is empty, repeated or not a directory name, or a repeated key' \
    $'MVM210\tsecret-scope-role: Secret scopes on a role that is meant to have no secrets drive' \
    $'MVM211\tsleep-thresholds: A warm threshold not below the sleep threshold, or below the least running time' \
    $'MVM212\tnever-idle: A threshold that no instance is ever below, or a CPU threshold over 100 percent' \
    $'MVM213\tpinned-sleeper: A pinned or critical pool with settings for sleep' \
    $'MVM214\tidle-counts: Desired counts with warm or sleeping instances, but none running' \
    $'MVM215\tupdate-strategy: A rolling update that can\'t progress, or a canary that proves nothing' \
    $'MVM216\tstrict-seccomp-sleep: The strict seccomp policy on a pool that sleeps' \
    $'MVM217\tprofile-empty: An empty profile' \
    $'MVM301\tnet-id-range: A net ID over 4095' \
    $'MVM302\tsubnet-form: A subnet that is not an IPv4 network in CIDR form' \
    $'MVM303\tsubnet-cluster: A subnet outside 10.240.0.0/12' \
    $'MVM304\tsubnet-prefix: A subnet that is smaller than a /24' \
    $'MVM305\tsubnet-convention: A subnet other than the one its net ID has by convention' \
    $'MVM306\tgateway-address: A gateway that is not the subnet\'s .1' \
    $'MVM307\tbridge-name: A bridge that is not br-tenant- followed by the tenant\'s net ID' \
    $'MVM308\tquota-contradiction: A quota of 0 that makes another useless; more running instances than addresses' \
    $'MVM309\tconfig-version: A configuration version of 0' \
    $'MVM401\tschema-version: A desired state whose schema version is not 1' \
    $'MVM402\tduplicate-tenant: A tenant ID that appears twice in a desired state' \
    $'MVM403\tduplicate-pool: A pool ID that appears twice in a tenant' \
    $'MVM404\tduplicate-net-id: A net ID that two tenants of a desired state have' \
    $'MVM405\toverlapping-subnets: Subnets of two tenants that overlap' \
    $'MVM406\tquota-running: Running instances that use more than the tenant\'s quota' \
    $'MVM407\tquota-soft: Warm instances, pools, instances of a pool or disks over the tenant\'s quota' \
    $'MVM408\tinstance-addresses: More than 252 instances in a tenant' \
    $'MVM409\tprune-everything: A desired state that prunes unknown tenants and lists none' \
    $'MVM410\tprune-ineffective: A prune_unknown_pools whose effect depends on how the document reaches the agent' \
    $'MVM411\tinstance-over-quota: A single instance that uses more than the tenant\'s quota' \
    $'MVM412\tdocument-size: A desired state whose signed form exceeds the 1 MiB frame' \
    $'MVM413\tlocal-flake: A flake reference that is a local path' \
    $'MVM414\tsecrets-hash-form: A secrets hash that is not sha256: and hexadecimal digits' \
    $'MVM501\tno-match-criteria: A route without port, path_prefix and source_cidr' \
    $'MVM502\tduplicate-port: A port matched by an earlier route' \
    $'MVM503\tshadowed-route: A route that an earlier one always matches first' \
    $'MVM504\tport-zero: Port 0 to listen on or to forward to' \
    $'MVM505\tpath-prefix-form: A path prefix that does not begin with a slash' \
    $'MVM506\tsource-cidr-form: A source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
    $'MVM507\ttarget-pool: A route to a pool that the tenant does not have' \
    $'MVM508\ttarget-self: A route to the gateway pool itself, or to a builder pool' \
    $'MVM509\ttarget-idle: A route to a pool whose desired running count is 0' \
    $'MVM510\tby-ip-address: A route to an address that no instance can have, or that an agent can reassign' \
    $'MVM511\trouting-role: A routing table on a pool that is not a gateway' \
    $'MVM512\tgateway-without-routes: A gateway pool without a routing table, or with an empty one' \
    $'MVM513\tmatch-ignored: A path_prefix or source_cidr, which no open gateway or coordinator matches' \
    $'MVM514\tport-without-by-ip: A route with a port and without by_ip, which the last open gateway skips' \
    $'MVM601\tno-variants: An empty list of variants, which creates nothing' \
    $'MVM602\tduplicate-variant: Two variants that resolve to one template ID' \
    $'MVM603\tunnamed-variant: A variant without a name in a config without a template_id' \
    $'MVM604\tdead-profile: A profile of the whole config that no variant uses' \
    $'MVM605\trole-name: A template\'s role that is not one of the four' \
    $'MVM606\tvariant-resources: A template with no vCPUs or memory, or over Firecracker\'s 32 vCPUs' \
    $'MVM607\tupdated-before-created: An updated_at earlier than created_at' \
    $'MVM608\tnested-header: The header written under a [template] table' \
    $'MVM701\tno-matching-key: No trusted key verifies the payload' \
    $'MVM702\tsignature-length: A signature that is not 64 bytes long' \
    $'MVM703\tsignature-encoding: A signature or key that is not canonical, or a point of small order' \
    $'MVM704\tpayload-kind: A signed payload that is not one of mvm\'s documents' \
    $'MVM705\tkey-file: A key file that mvm does not read as an Ed25519 public key' \
    $'MVM706\tkey-store-mode: A key store that someone other than root and the caller can change' \
    $'MVM707\tsigner-mismatch: The envelope\'s signer_id names another key than the one that verified it' \
    $'MVM801\tdirectory-id: An ID in a file that differs from the name of its directory' \
    $'MVM802\tmissing-parent: A pool without its tenant.json, or an instance without its pool.json' \
    $'MVM803\tnet-id-collision: Two tenants of a fleet with the same net ID, in different files' \
    $'MVM804\tsubnet-collision: Two tenants of a fleet with overlapping subnets, in different files' \
    $'MVM805\tinstance-network: An instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
    $'MVM806\taddress-collision: Two instances with one address, TAP or MAC' \
    $'MVM807\trole-drift: An instance\'s role that differs from its pool\'s' \
    $'MVM808\tversion-ahead: An instance ahead of its tenant\'s configuration version or secrets epoch' \
    $'MVM809\tquota-exceeded: Pools of a tenant that together exceed its quota' \
    $'MVM810\ttemplate-missing: A pool that names a template that the fleet does not have' \
    $'MVM811\ttemplate-mismatch: A pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
    $'MVM812\tnetwork-drift: A desired state that gives a tenant another network than its tenant.json' \
    $'MVM813\trole-change: A desired state that gives a pool another role than its pool.json' \
    $'MVM814\tsilent-drift: Differences between a desired state and the node\'s files that reconciliation never applies' \
    $'MVM815\tnode-mismatch: A desired state whose node_id is not that of node.json' \
    $'MVM816\tnode-capacity: Running instances that need more vCPUs or memory than the node has' \
    $'MVM817\tprune-list: The tenants and pools that pruning would destroy' \
    $'MVM818\tduplicate-instance: An instance ID that appears twice in a tenant' \
    $'MVM819\tunsynchronised-nodes: Desired states of several nodes that give one tenant different networks' \
    $'MVM820\todd-one-out: A value of a tenant\'s network that all others in the fleet contradict' \
    $'MVM901\tstatus-fields: Fields that contradict the instance\'s status' \
    $'MVM902\tstored-destroyed: A stored instance with the status destroyed' \
    $'MVM903\tmetric-range: A cpu_pct below 0, over 100 or not finite' \
    $'MVM904\tguest-address: A guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
    $'MVM905\treserved-uid: An instance whose jailer\'s UID is 65534 or 65535' \
    $'MVM911\taudit-line: A line that is not an audit entry; the other lines are still read' \
    $'MVM912\taudit-order: A timestamp earlier than that of the line before' \
    $'MVM913\taudit-subject: An instance action without its IDs, or a tenant other than the directory\'s' \
    $'MVM914\taudit-transition: An action that an instance\'s life cycle does not allow after the previous one' \
    $'MVM921\tauth-off: require_auth is false, or debug_exec or console is true' \
    $'MVM922\tauth-implicit: An absent require_auth, whose default was false before mvm 0.5' \
    $'MVM923\trate-limits: A limit on frames that the other limit makes unreachable, or no limit at all' \
    $'MVM924\tblocklist-pattern: A pattern that is empty or repeated, or a lone * that blocks everything' \
    $'MVM925\tblocklist-hidden: A milder pattern that is contained in a stricter one and hides it' \
    $'MVM931\tnode-arch: An architecture on which Firecracker does not run' \
    $'empty-document\tA document with nothing but white space' \
    $'syntax\tText that is not valid JSON (RFC 8259) or TOML 1.0' \
    $'unknown-kind\tA file named on the command line whose kind is unknown' \
    $'encoding\tText that is not plain UTF-8, or begins with a byte order mark' \
    $'duplicate-key\tA key that appears twice in an object' \
    $'unknown-field\tA key that no release of mvm knows' \
    $'wrong-type\tA value of another JSON type than the field has' \
    $'out-of-range\tA number that does not fit its field' \
    $'too-deep\tNesting beyond 128 levels' \
    $'missing-field\tA required key is absent' \
    $'unknown-variant\tA value that its enum does not have' \
    $'version-skew\tSomething that the release given by --target-version does not know' \
    $'unused-suppression\tA suppression of the configuration that matches no finding' \
    $'expired-suppression\tA suppression of the configuration that has expired' \
    $'stale-baseline\tAn entry of the baseline that no longer matches a finding' \
    $'too-large\tA document, a line of a log or a frame over its size limit' \
    $'id-length\tAn identifier that is empty or over 63 bytes' \
    $'id-character\tAn identifier with a character that mvm refuses' \
    $'id-edge\tAn identifier that begins or ends with a hyphen' \
    $'instance-id-form\tAn instance ID that does not have the form that mvm generates' \
    $'interface-name\tA TAP device or bridge whose name does not have mvm\'s form' \
    $'mac-form\tA MAC address that does not have mvm\'s form' \
    $'socket-path-length\tA tenant ID and a pool ID that have over 31 bytes together' \
    $'flake-ref\tA flake reference that is empty or holds a shell metacharacter' \
    $'timestamp\tA time that is not an RFC 3339 timestamp' \
    $'unchecked-id\tA node, signer or template ID that breaks the rules for IDs' \
    $'vcpu-count\t0 vCPUs, or more than the 32 that Firecracker allows' \
    $'vcpu-parity\tAn odd number of vCPUs over 1' \
    $'memory-size\tAn instance with 0 MiB of memory' \
    $'seccomp-policy\tA seccomp policy other than baseline and strict' \
    $'snapshot-compression\tA snapshot compression other than none, lz4 and zstd' \
    $'desired-count\tA desired count over 100' \
    $'data-disk-size\tA data disk of 1 to 15 MiB' \
    $'drain-disabled\tNo time to drain, or to shut down' \
    $'secret-scope\tAn integration that is empty, repeated or not a directory name, or a repeated key' \
    $'secret-scope-role\tSecret scopes on a role that is meant to have no secrets drive' \
    $'sleep-thresholds\tA warm threshold not below the sleep threshold, or below the least running time' \
    $'never-idle\tA threshold that no instance is ever below, or a CPU threshold over 100 percent' \
    $'pinned-sleeper\tA pinned or critical pool with settings for sleep' \
    $'idle-counts\tDesired counts with warm or sleeping instances, but none running' \
    $'update-strategy\tA rolling update that can\'t progress, or a canary that proves nothing' \
    $'strict-seccomp-sleep\tThe strict seccomp policy on a pool that sleeps' \
    $'profile-empty\tAn empty profile' \
    $'net-id-range\tA net ID over 4095' \
    $'subnet-form\tA subnet that is not an IPv4 network in CIDR form' \
    $'subnet-cluster\tA subnet outside 10.240.0.0/12' \
    $'subnet-prefix\tA subnet that is smaller than a /24' \
    $'subnet-convention\tA subnet other than the one its net ID has by convention' \
    $'gateway-address\tA gateway that is not the subnet\'s .1' \
    $'bridge-name\tA bridge that is not br-tenant- followed by the tenant\'s net ID' \
    $'quota-contradiction\tA quota of 0 that makes another useless; more running instances than addresses' \
    $'config-version\tA configuration version of 0' \
    $'schema-version\tA desired state whose schema version is not 1' \
    $'duplicate-tenant\tA tenant ID that appears twice in a desired state' \
    $'duplicate-pool\tA pool ID that appears twice in a tenant' \
    $'duplicate-net-id\tA net ID that two tenants of a desired state have' \
    $'overlapping-subnets\tSubnets of two tenants that overlap' \
    $'quota-running\tRunning instances that use more than the tenant\'s quota' \
    $'quota-soft\tWarm instances, pools, instances of a pool or disks over the tenant\'s quota' \
    $'instance-addresses\tMore than 252 instances in a tenant' \
    $'prune-everything\tA desired state that prunes unknown tenants and lists none' \
    $'prune-ineffective\tA prune_unknown_pools whose effect depends on how the document reaches the agent' \
    $'instance-over-quota\tA single instance that uses more than the tenant\'s quota' \
    $'document-size\tA desired state whose signed form exceeds the 1 MiB frame' \
    $'local-flake\tA flake reference that is a local path' \
    $'secrets-hash-form\tA secrets hash that is not sha256: and hexadecimal digits' \
    $'no-match-criteria\tA route without port, path_prefix and source_cidr' \
    $'duplicate-port\tA port matched by an earlier route' \
    $'shadowed-route\tA route that an earlier one always matches first' \
    $'port-zero\tPort 0 to listen on or to forward to' \
    $'path-prefix-form\tA path prefix that does not begin with a slash' \
    $'source-cidr-form\tA source_cidr that is not an IPv4 or IPv6 network in CIDR form' \
    $'target-pool\tA route to a pool that the tenant does not have' \
    $'target-self\tA route to the gateway pool itself, or to a builder pool' \
    $'target-idle\tA route to a pool whose desired running count is 0' \
    $'by-ip-address\tA route to an address that no instance can have, or that an agent can reassign' \
    $'routing-role\tA routing table on a pool that is not a gateway' \
    $'gateway-without-routes\tA gateway pool without a routing table, or with an empty one' \
    $'match-ignored\tA path_prefix or source_cidr, which no open gateway or coordinator matches' \
    $'port-without-by-ip\tA route with a port and without by_ip, which the last open gateway skips' \
    $'no-variants\tAn empty list of variants, which creates nothing' \
    $'duplicate-variant\tTwo variants that resolve to one template ID' \
    $'unnamed-variant\tA variant without a name in a config without a template_id' \
    $'dead-profile\tA profile of the whole config that no variant uses' \
    $'role-name\tA template\'s role that is not one of the four' \
    $'variant-resources\tA template with no vCPUs or memory, or over Firecracker\'s 32 vCPUs' \
    $'updated-before-created\tAn updated_at earlier than created_at' \
    $'nested-header\tThe header written under a [template] table' \
    $'no-matching-key\tNo trusted key verifies the payload' \
    $'signature-length\tA signature that is not 64 bytes long' \
    $'signature-encoding\tA signature or key that is not canonical, or a point of small order' \
    $'payload-kind\tA signed payload that is not one of mvm\'s documents' \
    $'key-file\tA key file that mvm does not read as an Ed25519 public key' \
    $'key-store-mode\tA key store that someone other than root and the caller can change' \
    $'signer-mismatch\tThe envelope\'s signer_id names another key than the one that verified it' \
    $'directory-id\tAn ID in a file that differs from the name of its directory' \
    $'missing-parent\tA pool without its tenant.json, or an instance without its pool.json' \
    $'net-id-collision\tTwo tenants of a fleet with the same net ID, in different files' \
    $'subnet-collision\tTwo tenants of a fleet with overlapping subnets, in different files' \
    $'instance-network\tAn instance\'s TAP, MAC, gateway or prefix that does not follow from its tenant\'s network and its own address' \
    $'address-collision\tTwo instances with one address, TAP or MAC' \
    $'role-drift\tAn instance\'s role that differs from its pool\'s' \
    $'version-ahead\tAn instance ahead of its tenant\'s configuration version or secrets epoch' \
    $'quota-exceeded\tPools of a tenant that together exceed its quota' \
    $'template-missing\tA pool that names a template that the fleet does not have' \
    $'template-mismatch\tA pool and its template that differ in profile, role, vCPUs, memory, disk or flake' \
    $'network-drift\tA desired state that gives a tenant another network than its tenant.json' \
    $'role-change\tA desired state that gives a pool another role than its pool.json' \
    $'silent-drift\tDifferences between a desired state and the node\'s files that reconciliation never applies' \
    $'node-mismatch\tA desired state whose node_id is not that of node.json' \
    $'node-capacity\tRunning instances that need more vCPUs or memory than the node has' \
    $'prune-list\tThe tenants and pools that pruning would destroy' \
    $'duplicate-instance\tAn instance ID that appears twice in a tenant' \
    $'unsynchronised-nodes\tDesired states of several nodes that give one tenant different networks' \
    $'odd-one-out\tA value of a tenant\'s network that all others in the fleet contradict' \
    $'status-fields\tFields that contradict the instance\'s status' \
    $'stored-destroyed\tA stored instance with the status destroyed' \
    $'metric-range\tA cpu_pct below 0, over 100 or not finite' \
    $'guest-address\tA guest_ip that is not IPv4, not an instance\'s, or outside the gateway\'s subnet' \
    $'reserved-uid\tAn instance whose jailer\'s UID is 65534 or 65535' \
    $'audit-line\tA line that is not an audit entry; the other lines are still read' \
    $'audit-order\tA timestamp earlier than that of the line before' \
    $'audit-subject\tAn instance action without its IDs, or a tenant other than the directory\'s' \
    $'audit-transition\tAn action that an instance\'s life cycle does not allow after the previous one' \
    $'auth-off\trequire_auth is false, or debug_exec or console is true' \
    $'auth-implicit\tAn absent require_auth, whose default was false before mvm 0.5' \
    $'rate-limits\tA limit on frames that the other limit makes unreachable, or no limit at all' \
    $'blocklist-pattern\tA pattern that is empty or repeated, or a lone * that blocks everything' \
    $'blocklist-hidden\tA milder pattern that is contained in a stricter one and hides it' \
    $'node-arch\tAn architecture on which Firecracker does not run' \
    $'kvm\tKVM\'s device works and has what Firecracker requires' \
    $'tun\t/dev/net/tun exists and can be opened' \
    $'cgroup2\tControl groups are version 2, with the controllers cpu, memory and pids' \
    $'kernel\tThe kernel is one that Firecracker supports' \
    $'ksm-off\tThe kernel does not merge equal memory pages' \
    $'swap-off\tNo swap is in use' \
    $'smt-off\tSimultaneous multithreading is off' \
    $'mitigations\tThe kernel mitigates the CPU\'s vulnerabilities' \
    $'hugepages\tHuge pages of 2 MiB are free' \
    $'userfaultfd\tPrograms can handle page faults' \
    $'nested\tKVM offers nested virtualization to its guests' \
    $'ept\tThe CPU translates guest addresses in hardware (EPT or NPT)' \
    $'open-files\tA process can open enough files' \
    $'container\tWhether this runs in a container' \
    $'hypervisor\tWhether this runs in a VM' \
    $'firecracker\tfirecracker is on PATH in the version that mvm uses' \
    $'jailer\tjailer is on PATH in the version that mvm uses' \
    $'vhost-vsock\tWhether there is /dev/vhost-vsock' \
    $'trusted-keys\tThe directory of trusted keys is safe and holds keys' \
    $'hostd\tmvm\'s hostd answers' \
    $'kvm-unsupported-os\tThe system is not Linux, and only Linux has KVM' \
    $'kvm-unsupported-cpu\tFirecracker does not run on this architecture' \
    $'kvm-not-passed\tThe kernel has KVM, but there is no /dev/kvm here' \
    $'kvm-module-not-loaded\tThe CPU supports virtualization, but KVM\'s module is not loaded' \
    $'kvm-firmware-off\tVirtualization is disabled in the firmware' \
    $'kvm-nested-off\tThis is a VM whose hypervisor does not offer nested virtualization' \
    $'kvm-wsl2-nested-off\tWSL2 runs without nested virtualization' \
    $'kvm-wsl1\tWSL1 has no Linux kernel, so it has no KVM' \
    $'kvm-wrong-device\t/dev/kvm is not KVM\'s device' \
    $'kvm-permission\tThe user is not permitted to open /dev/kvm' \
    $'kvm-group-not-active\tThe user is in the device\'s group, but this login session is not' \
    $'kvm-blocked\tA device cgroup, seccomp or a security module forbids KVM' \
    $'kvm-busy\tAnother hypervisor uses the CPU\'s virtualization' \
    $'kvm-old-api\tKVM\'s API version is not 12' \
    $'kvm-capability-missing\tKVM lacks something that Firecracker requires' \
    $'kvm-no-memory\tThe kernel has not enough memory for a VM' \
    $'kvm-not-answering\tKVM\'s device fails for an unknown reason'
}

__mvm_core_wire_types() {
  __mvm_core_print \
    'TenantConfig' \
    'TenantQuota' \
    'TenantNet' \
    'Role' \
    'PoolMetadata' \
    'RuntimePolicy' \
    'SleepPolicyConfig' \
    'UpdateStrategy' \
    'RollingUpdateStrategy' \
    'CanaryStrategy' \
    'RegistryArtifact' \
    'PoolSpec' \
    'SecretScope' \
    'InstanceResources' \
    'DesiredCounts' \
    'BuildRevision' \
    'ArtifactSizes' \
    'ArtifactPaths' \
    'TemplateConfig' \
    'TemplateVariant' \
    'TemplateSpec' \
    'SnapshotInfo' \
    'TemplateKind' \
    'TemplateRevision' \
    'InstanceStatus' \
    'InstanceNet' \
    'InstanceState' \
    'IdleMetrics' \
    'NodeInfo' \
    'NodeStats' \
    'DesiredState' \
    'DesiredTenant' \
    'DesiredTenantNetwork' \
    'DesiredPool' \
    'DeploymentPhase' \
    'BatchActionItem' \
    'PoolActionType' \
    'BatchActionItemResult' \
    'InstanceHealthReport' \
    'IntegrationHealthSummary' \
    'ProbeResultSummary' \
    'ReconcileHistoryEntry' \
    'TenantStateDump' \
    'PoolStateDump' \
    'StateDumpContent' \
    'ReconcileReport' \
    'AgentRequest' \
    'InstanceAction' \
    'AgentResponse' \
    'RoutingTable' \
    'Route' \
    'MatchRule' \
    'RouteTarget' \
    'InstanceSelector' \
    'HostdRequest' \
    'HostdResponse' \
    'SignedPayload' \
    'LocalAuditKind' \
    'LocalAuditEvent' \
    'AuditAction' \
    'AuditEntry' \
    'AuthenticatedFrame' \
    'SessionHello' \
    'SessionHelloAck' \
    'SecurityPolicy' \
    'AccessPolicy' \
    'RateLimitPolicy' \
    'SessionPolicy' \
    'GateDecision' \
    'ApprovalVerdict' \
    'BlocklistAction' \
    'BlocklistSeverity' \
    'BlocklistEntry' \
    'ThreatCategory' \
    'Severity' \
    'ThreatFinding' \
    'SecurityLayer' \
    'PostureCheck' \
    'PostureReport' \
    'MetricsSnapshot' \
    'VmPortMapping' \
    'VmNetworkInfo' \
    'GuestChannelInfo' \
    'VmId' \
    'VmStatus' \
    'VmInfo' \
    'InstanceReadiness' \
    'BackpressureReason' \
    'NetworkPolicy' \
    'NetworkPreset' \
    'EgressMode' \
    'HostPort' \
    'AgentProfile' \
    'VolumeAttach' \
    'VolumeMode'
}

__mvm_core_host_checks() {
  __mvm_core_print \
    $'kvm\tKVM\'s device works and has what Firecracker requires' \
    $'tun\t/dev/net/tun exists and can be opened' \
    $'cgroup2\tControl groups are version 2, with the controllers cpu, memory and pids' \
    $'kernel\tThe kernel is one that Firecracker supports' \
    $'ksm-off\tThe kernel does not merge equal memory pages' \
    $'swap-off\tNo swap is in use' \
    $'smt-off\tSimultaneous multithreading is off' \
    $'mitigations\tThe kernel mitigates the CPU\'s vulnerabilities' \
    $'hugepages\tHuge pages of 2 MiB are free' \
    $'userfaultfd\tPrograms can handle page faults' \
    $'nested\tKVM offers nested virtualization to its guests' \
    $'ept\tThe CPU translates guest addresses in hardware (EPT or NPT)' \
    $'open-files\tA process can open enough files' \
    $'firecracker\tfirecracker is on PATH in the version that mvm uses' \
    $'jailer\tjailer is on PATH in the version that mvm uses' \
    $'trusted-keys\tThe directory of trusted keys is safe and holds keys' \
    $'hostd\tmvm\'s hostd answers'
}

complete -o nosort -F _mvm_core mvm-core 2> /dev/null || complete -F _mvm_core mvm-core
