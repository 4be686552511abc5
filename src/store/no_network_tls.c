/*
 * The one stand-in that needs to know a structure (see no_network.c):
 * libgit2 frees what its TLS configuration points to, in memory that only
 * this function clears.
 */
#include <mbedtls/ssl.h>
#include <string.h>

void mbedtls_ssl_config_init(mbedtls_ssl_config *config)
{
	memset(config, 0, sizeof(*config));
}
