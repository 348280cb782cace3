# Prints what fish offers for a command line: complete.fish PROJECT LINE
#
# PROJECT has the script as completions/mvm-core.fish.
source $argv[1]/completions/mvm-core.fish
complete --do-complete $argv[2]
