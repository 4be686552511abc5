/* commands: one usage a command, each in cmd_<name>.c; second names. */
#ifndef TACIT_CLI_COMMANDS_H
#define TACIT_CLI_COMMANDS_H

#include "cli/app.h"

/** What else a command is called, which app_command_named finds too; NULL:
 * nothing. */
const char *app_second_name(const struct command *command);

extern const struct usage usage_init;
extern const struct usage usage_clone;
extern const struct usage usage_new;
extern const struct usage usage_notify;
extern const struct usage usage_edit;
extern const struct usage usage_import;
extern const struct usage usage_set;
extern const struct usage usage_circulate;
extern const struct usage usage_comment;
extern const struct usage usage_form;
extern const struct usage usage_receive;
extern const struct usage usage_incoming;
extern const struct usage usage_letters;
extern const struct usage usage_note;
extern const struct usage usage_alteration;
extern const struct usage usage_answer;
extern const struct usage usage_confirm;
extern const struct usage usage_submit;
extern const struct usage usage_decide;
extern const struct usage usage_progress;
extern const struct usage usage_void;
extern const struct usage usage_cancel;
extern const struct usage usage_status;
extern const struct usage usage_silence;
extern const struct usage usage_positions;
extern const struct usage usage_matrix;
extern const struct usage usage_inbox;
extern const struct usage usage_brief;
extern const struct usage usage_report;
extern const struct usage usage_list;
extern const struct usage usage_show;
extern const struct usage usage_log;
extern const struct usage usage_find;
extern const struct usage usage_check;
extern const struct usage usage_diff;
extern const struct usage usage_compare;
extern const struct usage usage_programme;
extern const struct usage usage_calendar;
extern const struct usage usage_certificates;
extern const struct usage usage_registrations;
extern const struct usage usage_speakers;
extern const struct usage usage_attendance;
extern const struct usage usage_forget;
extern const struct usage usage_publish;
extern const struct usage usage_index;
extern const struct usage usage_shared;
extern const struct usage usage_doctor;
extern const struct usage usage_sync;
extern const struct usage usage_hook;
extern const struct usage usage_manual;
extern const struct usage usage_complete;
extern const struct usage usage_completion;

#endif
