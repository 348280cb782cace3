# Prints what Zsh offers for command lines: complete.zsh PROJECT LINE...
#
# PROJECT has the script as completions/_mvm-core. As Zsh's own tests do, a second Zsh runs in a
# pseudo-terminal and lists what it would complete, with marks around each row. Before the rows of
# each line, <LINE> is printed.
emulate -R zsh
setopt extendedglob
zmodload zsh/zpty || exit 1

export PS1='<PROMPT>' TERM=xterm COMPLETION_FOLDER=$1/completions
shift
zpty shell zsh -f +Z
zpty -r shell answer '*<PROMPT>*' || exit 1
zpty -w shell ". ${(q)0:A:h}/complete-setup.zsh"
zpty -r shell answer '*<READY>*<PROMPT>*' || exit 1

for line in "$@"; do
  print -r -- '<LINE>'
  zpty -n -w shell "$line"$'\C-D'
  zpty -r shell answer '*<END>*<PROMPT>*' || exit 1
  items=("${(@s:<NO>:)answer}")
  shift items
  for item in "$items[@]"; do
    print -r -- "${item%%<EC>*}"
  done
done
zpty -d shell
