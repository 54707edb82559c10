#ifndef CSTART_H
#define CSTART_H

/// Does nothing: what this module is for happens before the program begins.
void competency_lint_start(void);

#endif
