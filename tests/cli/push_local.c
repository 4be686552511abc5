/*
 * push_local HUB: push main of the register that it is started in to the one at
 * that path by libgit2, which does it without git, and so without any hook.
 */
#include <stdio.h>

#include <git2.h>

int main(int argc, char **argv)
{
	char refspec[] = "refs/heads/main:refs/heads/main";
	char *words[] = { refspec };
	const git_strarray refspecs = { words, 1 };
	git_repository *repo = NULL;
	git_remote *remote = NULL;
	int status = argc == 2 ? git_libgit2_init() : -1;

	if (status >= 0)
		status = git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
	if (status >= 0)
		status = git_repository_open(&repo, ".");
	if (status >= 0)
		status = git_remote_create_anonymous(&remote, repo, argv[1]);
	if (status >= 0)
		status = git_remote_push(remote, &refspecs, NULL);
	if (status < 0)
		(void)fprintf(stderr, "push_local: %s\n",
			git_error_last() ? git_error_last()->message : "HUB");
	git_remote_free(remote);
	git_repository_free(repo);
	(void)git_libgit2_shutdown();
	return status < 0;
}
