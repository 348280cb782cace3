# Prints what Bash offers for a command line: complete.bash PROJECT LINE [PACKAGE]
#
# PROJECT has the script as completions/mvm-core.bash. The line is split as Bash splits it, and the function that
# the script registers is called as Bash calls it. With the path of the package bash-completion,
# that is loaded first and finds the script by itself.
project=$1 line=$2

if [[ -n $3 ]]; then
  export BASH_COMPLETION_USER_DIR=$project
  source "$3"
  _completion_loader mvm-core
else
  source "$project/completions/mvm-core.bash"
fi

COMP_WORDS=() COMP_LINE=$line COMP_POINT=${#line} COMP_TYPE=63 COLUMNS=1000
COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
rest=$line
while [[ $rest =~ ^[[:space:]]*([=:]+|[^[:space:]=:]+)(.*)$ ]]; do
  COMP_WORDS+=("${BASH_REMATCH[1]}")
  rest=${BASH_REMATCH[2]}
done
[[ $line != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))

read -r -a registration <<< "$(complete -p mvm-core)"
for index in "${!registration[@]}"; do
  [[ ${registration[index]} != -F ]] || function=${registration[index + 1]}
done
"$function" mvm-core "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
