/* commands: one function a command, each in cmd_<name>.c. */
#ifndef TACIT_CLI_COMMANDS_H
#define TACIT_CLI_COMMANDS_H

#include "cli/app.h"

int cmd_init(struct app *app, int argc, char **argv);
int cmd_new(struct app *app, int argc, char **argv);
int cmd_edit(struct app *app, int argc, char **argv);
int cmd_set(struct app *app, int argc, char **argv);
int cmd_circulate(struct app *app, int argc, char **argv);
int cmd_comment(struct app *app, int argc, char **argv);
int cmd_form(struct app *app, int argc, char **argv);
int cmd_answer(struct app *app, int argc, char **argv);
int cmd_close(struct app *app, int argc, char **argv);
int cmd_submit(struct app *app, int argc, char **argv);
int cmd_decide(struct app *app, int argc, char **argv);
int cmd_progress(struct app *app, int argc, char **argv);
int cmd_void(struct app *app, int argc, char **argv);
int cmd_status(struct app *app, int argc, char **argv);
int cmd_silence(struct app *app, int argc, char **argv);
int cmd_matrix(struct app *app, int argc, char **argv);
int cmd_inbox(struct app *app, int argc, char **argv);
int cmd_report(struct app *app, int argc, char **argv);
int cmd_list(struct app *app, int argc, char **argv);
int cmd_show(struct app *app, int argc, char **argv);
int cmd_log(struct app *app, int argc, char **argv);
int cmd_find(struct app *app, int argc, char **argv);
int cmd_check(struct app *app, int argc, char **argv);
int cmd_diff(struct app *app, int argc, char **argv);
int cmd_index(struct app *app, int argc, char **argv);
int cmd_doctor(struct app *app, int argc, char **argv);
int cmd_manual(struct app *app, int argc, char **argv);
int cmd_complete(struct app *app, int argc, char **argv);
int cmd_completion(struct app *app, int argc, char **argv);

#endif
