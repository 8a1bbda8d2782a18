# How every target of this project is made: warnings, precompiled headers, public headers that compile alone.

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Paths below the working copy are hashed relative to it, so that a fresh clone gains from what another compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE})
endif()

# The interpreter for tests that drive the programs from outside. Debian's, because only that one sees Debian's
# modules (python3-pyatspi, python3-cryptography); another Python may stand before it in PATH.
find_program(CANOLFAN_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(CANOLFAN_PYTHON NAMES python3 python)

add_library(canolfan_options INTERFACE)
target_compile_features(canolfan_options INTERFACE cxx_std_20)
target_compile_definitions(canolfan_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(canolfan_options INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(canolfan_options INTERFACE -Wall -Wextra -Werror=switch)
endif()

option(CANOLFAN_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(CANOLFAN_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

option(CANOLFAN_FUZZ "Build the fuzz targets of tests/fuzz with libFuzzer (needs clang)" OFF)
if(CANOLFAN_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

# canolfan_library(<name> SOURCES … HEADERS … [LINK …] [PRIVATE_LINK …] [PRECOMPILE …])
# A folder is a library. HEADERS are what others may include, as "folder/name.h"; each is also compiled alone.
function(canolfan_library name)
    cmake_parse_arguments(ARG "" "ROOT" "SOURCES;HEADERS;LINK;PRIVATE_LINK;PRECOMPILE" ${ARGN})
    if(NOT ARG_ROOT)
        set(ARG_ROOT ${CMAKE_SOURCE_DIR}/app)
    endif()
    add_library(${name} STATIC ${ARG_SOURCES})
    target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${ARG_ROOT} FILES ${ARG_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOUIC ON VERIFY_INTERFACE_HEADER_SETS ON)
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK} canolfan_options)
    if(ARG_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${ARG_PRECOMPILE})
    endif()
endfunction()

# canolfan_test(<name> SOURCES … [LINK …]): a Qt Test program, run by CTest without a screen.
function(canolfan_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    string(REPLACE "." "_" target "test_${name}")
    add_executable(${target} ${ARG_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE Qt6::Test ${ARG_LINK} canolfan_options)
    target_compile_definitions(${target} PRIVATE TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${target})
    # Only a program that skips before its first test has skipped as a whole. What is skipped counts neither as passed
    # nor as failed, whatever else there is.
    set_tests_properties(${name} PROPERTIES TIMEOUT 120 SKIP_REGULAR_EXPRESSION "SKIP +: [A-Za-z]+::initTestCase"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
