# Files of the source as strings of the library, so that the program finds
# them wherever it is installed. Run at build time with
# NAME (of the array), OUT, FILES (separated by semicolons).
set(text "/* Made by src/embed.cmake. */\n#include \"base/embedded.h\"\n\n")
string(APPEND text "const struct tacit_embedded ${NAME}[] = {\n")
foreach(file ${FILES})
	get_filename_component(label ${file} NAME_WLE)
	# of a folder of hooks: its name, too
	if(file MATCHES "/([a-z]+\\.d)/[^/]*$")
		string(PREPEND label ${CMAKE_MATCH_1}/)
	endif()
	file(READ ${file} hex HEX)
	# short lines: string literals are joined by the compiler
	string(REGEX MATCHALL "................................|..+" lines "${hex}")
	string(APPEND text "\t{ \"${label}\",\n")
	foreach(line ${lines})
		string(REGEX REPLACE "(..)" "\\\\x\\1" line "${line}")
		string(APPEND text "\t\t\"${line}\"\n")
	endforeach()
	string(APPEND text "\t},\n")
endforeach()
string(APPEND text "\t{ 0 },\n};\n")
file(WRITE ${OUT} "${text}")
