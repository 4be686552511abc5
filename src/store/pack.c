#include "store/pack.h"

#include <git2/sys/mempack.h>
#include <git2/sys/repository.h>
#include <tacit/io.h>

/* Objects in memory, and what libgit2 makes a pack of them with. */
struct packing {
	git_odb *odb;
	git_repository *repo;
	git_packbuilder *pack;
};

static int begin(struct packing *packing)
{
	git_odb_backend *memory = NULL;
	int rc = git_odb_new(&packing->odb);

	if (rc == 0)
		rc = git_mempack_new(&memory);
	if (rc == 0)
		rc = git_odb_add_backend(packing->odb, memory, 1);
	if (rc == 0)
		rc = git_repository_wrap_odb(&packing->repo, packing->odb);
	if (rc == 0)
		rc = git_packbuilder_new(&packing->pack, packing->repo);
	return rc;
}

static int add_objects(struct packing *packing,
	const struct tacit_staged *objects, size_t count)
{
	git_oid id;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < count; i++) {
		rc = git_odb_write(&id, packing->odb, objects[i].bytes.data,
			objects[i].bytes.len, objects[i].type);
		if (rc == 0)
			rc = git_packbuilder_insert(packing->pack, &id, NULL);
	}
	return rc;
}

bool tacit_pack_write(struct tacit_store *store,
	const struct tacit_staged *objects, size_t count, struct tacit_err *err)
{
	struct packing packing = { 0 };
	struct tacit_buf folder = { 0 };
	bool ok;
	int rc;

	tacit_buf_printf(&folder, "%s/objects/pack", store->common);
	ok = tacit_io_make_folders(folder.data, err);
	if (ok) {
		rc = begin(&packing);
		if (rc == 0)
			rc = add_objects(&packing, objects, count);
		if (rc == 0)
			rc = git_packbuilder_write(
				packing.pack, folder.data, 0444, NULL, NULL);
		ok = rc == 0 ||
			tacit_store_fail(err, rc, "cannot write a pack");
	}
	ok = ok && tacit_io_sync_folder(folder.data, err);
	git_packbuilder_free(packing.pack);
	git_repository_free(packing.repo);
	git_odb_free(packing.odb);
	tacit_buf_clear(&folder);
	return ok;
}
