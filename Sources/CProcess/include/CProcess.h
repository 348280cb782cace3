#ifndef MVM_CORE_PROCESS_H
#define MVM_CORE_PROCESS_H

/// How many arguments the process was started with, the program's name included.
int mvm_core_argument_count(void);

/// The arguments that the process was started with, as the kernel laid them out.
char *const *mvm_core_arguments(void);

#endif
