/*
 * What the static libgit2 wants of its network libraries, without them.
 *
 * Debian's libgit2.a is built with mbedTLS, libssh2, http-parser and GSSAPI.
 * Tacit exchanges through the git program only, so the transports are never
 * called; with these in their place the program holds no network code and
 * does not read the certificates of the system at each start (15 ms).
 *
 * The first list is called while libgit2 starts and stops, and succeeds by
 * doing nothing. The second is never called: if it were, going on would be
 * worse than stopping.
 */
#include <stdlib.h>

#define STARTS(name)      \
	int name(void);   \
	int name(void)    \
	{                 \
		return 0; \
	}
#define NEVER(name)      \
	int name(void);  \
	int name(void)   \
	{                \
		abort(); \
	}

/* libgit2 does not start without a cipher, and takes 0 for "none". */
int mbedtls_ssl_get_ciphersuite_id(const char *name);
int mbedtls_ssl_get_ciphersuite_id(const char *name)
{
	return name ? 1 : 0;
}

extern const void *const GSS_C_NT_HOSTBASED_SERVICE;
const void *const GSS_C_NT_HOSTBASED_SERVICE = NULL;

/* clang-format off */
STARTS(mbedtls_ssl_config_free)
STARTS(mbedtls_ssl_config_defaults)
STARTS(mbedtls_ssl_conf_rng)
STARTS(mbedtls_ssl_conf_authmode)
STARTS(mbedtls_ssl_conf_ciphersuites)
STARTS(mbedtls_ssl_conf_min_version)
STARTS(mbedtls_ssl_conf_ca_chain)
STARTS(mbedtls_ctr_drbg_init)
STARTS(mbedtls_ctr_drbg_seed)
STARTS(mbedtls_ctr_drbg_free)
STARTS(mbedtls_entropy_init)
STARTS(mbedtls_entropy_free)
STARTS(mbedtls_x509_crt_init)
STARTS(mbedtls_x509_crt_parse_file)
STARTS(mbedtls_x509_crt_parse_path)
STARTS(mbedtls_x509_crt_free)
STARTS(libssh2_init)
STARTS(libssh2_exit)

NEVER(mbedtls_ctr_drbg_random)
NEVER(mbedtls_entropy_func)
NEVER(mbedtls_sha256_finish)
NEVER(mbedtls_sha256_free)
NEVER(mbedtls_sha256_init)
NEVER(mbedtls_sha256_starts)
NEVER(mbedtls_sha256_update)
NEVER(mbedtls_ssl_close_notify)
NEVER(mbedtls_ssl_free)
NEVER(mbedtls_ssl_get_peer_cert)
NEVER(mbedtls_ssl_get_verify_result)
NEVER(mbedtls_ssl_handshake)
NEVER(mbedtls_ssl_init)
NEVER(mbedtls_ssl_read)
NEVER(mbedtls_ssl_set_bio)
NEVER(mbedtls_ssl_set_hostname)
NEVER(mbedtls_ssl_setup)
NEVER(mbedtls_ssl_write)
NEVER(mbedtls_strerror)
NEVER(mbedtls_x509_crt_verify_info)

NEVER(libssh2_agent_connect)
NEVER(libssh2_agent_disconnect)
NEVER(libssh2_agent_free)
NEVER(libssh2_agent_get_identity)
NEVER(libssh2_agent_init)
NEVER(libssh2_agent_list_identities)
NEVER(libssh2_agent_userauth)
NEVER(libssh2_channel_close)
NEVER(libssh2_channel_free)
NEVER(libssh2_channel_open_ex)
NEVER(libssh2_channel_process_startup)
NEVER(libssh2_channel_read_ex)
NEVER(libssh2_channel_set_blocking)
NEVER(libssh2_channel_write_ex)
NEVER(libssh2_hostkey_hash)
NEVER(libssh2_knownhost_checkp)
NEVER(libssh2_knownhost_free)
NEVER(libssh2_knownhost_init)
NEVER(libssh2_knownhost_readfile)
NEVER(libssh2_session_abstract)
NEVER(libssh2_session_disconnect_ex)
NEVER(libssh2_session_free)
NEVER(libssh2_session_handshake)
NEVER(libssh2_session_hostkey)
NEVER(libssh2_session_init_ex)
NEVER(libssh2_session_last_error)
NEVER(libssh2_session_method_pref)
NEVER(libssh2_session_set_blocking)
NEVER(libssh2_userauth_authenticated)
NEVER(libssh2_userauth_keyboard_interactive_ex)
NEVER(libssh2_userauth_list)
NEVER(libssh2_userauth_password_ex)
NEVER(libssh2_userauth_publickey)
NEVER(libssh2_userauth_publickey_fromfile_ex)
NEVER(libssh2_userauth_publickey_frommemory)

NEVER(http_parser_parse_url)
NEVER(http_errno_description)
NEVER(http_parser_execute)
NEVER(http_parser_init)
NEVER(http_parser_pause)
NEVER(http_should_keep_alive)

NEVER(gss_delete_sec_context)
NEVER(gss_display_status)
NEVER(gss_import_name)
NEVER(gss_indicate_mechs)
NEVER(gss_init_sec_context)
NEVER(gss_release_buffer)
NEVER(gss_release_name)
NEVER(gss_release_oid_set)
/* clang-format on */
