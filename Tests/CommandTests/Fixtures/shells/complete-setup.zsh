# Makes an interactive Zsh list completions on Control-D, with marks: see complete.zsh.
emulate -R zsh
fpath=($COMPLETION_FOLDER $fpath)
stty columns 250 rows 24 tabs -icanon -iexten
COLUMNS=250 LISTMAX=10000000
setopt zle noalwayslastprompt listrowsfirst completeinword nobeep
bindkey -e
autoload -U compinit
compinit -u -D
zmodload zsh/complist
zstyle ':completion:*' list-colors 'no=<NO>' 'fi=<NO>' 'di=<NO>' 'ex=<NO>' 'lc=' 'rc=' 'ec=<EC>'
zstyle ':completion:*' verbose yes
zstyle ':completion:*' list-separator '<MEANS>'
zstyle ':completion:*' sort no

report() {
  zle list-choices
  zle kill-whole-line
  print '<END>'
  zle clear-screen
  zle -R
}
zle -N report
bindkey '^D' report
print '<READY>'
