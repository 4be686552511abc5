# What libtacit is linked with: TACIT_LIBRARIES.
#
# libgit2 as a shared library costs a start of 15 ms (it reads the system's
# certificates) and twenty more libraries. The static one, with its network
# libraries replaced by store/no_network.c, costs a tenth of a millisecond.
# Where that does not link (another build of libgit2), and under sanitizers,
# the shared libraries are used: nothing but the time differs.
option(TACIT_STATIC "Link libraries statically where they can be" ON)

set(TACIT_LIBRARIES)
set(TACIT_GIT2_IS_STATIC OFF)
if(TACIT_STATIC AND NOT TACIT_SANITIZE)
	set(wants_static ON)
endif()

# The archive of a library where there is one, its shared form otherwise.
function(tacit_link prefix archive)
	if(wants_static)
		find_library(TACIT_${prefix}_A NAMES ${archive}
			HINTS ${${prefix}_LIBDIR})
	endif()
	if(wants_static AND TACIT_${prefix}_A)
		list(APPEND TACIT_LIBRARIES ${TACIT_${prefix}_A})
	else()
		list(APPEND TACIT_LIBRARIES PkgConfig::${prefix})
	endif()
	set(TACIT_LIBRARIES ${TACIT_LIBRARIES} PARENT_SCOPE)
endfunction()

find_package(Threads REQUIRED)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
if(wants_static)
	find_library(TACIT_GIT2_A NAMES libgit2.a HINTS ${GIT2_LIBDIR})
	find_library(TACIT_PCRE2_A NAMES libpcre2-8.a HINTS ${GIT2_LIBDIR})
	find_library(TACIT_Z_A NAMES libz.a HINTS ${GIT2_LIBDIR})
endif()
if(TACIT_GIT2_A AND TACIT_PCRE2_A AND TACIT_Z_A)
	try_compile(TACIT_GIT2_LINKS
		SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/store/no_network.c
			${CMAKE_CURRENT_SOURCE_DIR}/store/no_network_tls.c
		SOURCE_FROM_CONTENT start.c
			"int git_libgit2_init(void);
			int main(void) { return git_libgit2_init(); }"
		LINK_LIBRARIES ${TACIT_GIT2_A} ${TACIT_PCRE2_A} ${TACIT_Z_A}
			Threads::Threads)
endif()
if(wants_static AND TACIT_GIT2_LINKS)
	add_library(tacit_no_network STATIC store/no_network.c
		store/no_network_tls.c)
	target_link_libraries(tacit_no_network PRIVATE tacit_flags)
	list(APPEND TACIT_LIBRARIES ${TACIT_GIT2_A} tacit_no_network
		${TACIT_PCRE2_A} ${TACIT_Z_A} Threads::Threads)
	include_directories(SYSTEM ${GIT2_INCLUDE_DIRS})
else()
	list(APPEND TACIT_LIBRARIES PkgConfig::GIT2 PkgConfig::ZLIB)
endif()
tacit_link(SQLITE libsqlite3.a)
tacit_link(CMARK libcmark.a)
tacit_link(YAML libyaml.a)
tacit_link(JANSSON libjansson.a)
tacit_link(SODIUM libsodium.a)
list(APPEND TACIT_LIBRARIES m)
