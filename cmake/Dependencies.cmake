# Everything this project builds on, found in one place.
#
# Debian: ./dev installs the packages. Windows: vcpkg.json. macOS: Brewfile; what these two lack is fetched here.
# An installed package is always preferred to a fetched one.

# --- Qt -------------------------------------------------------------------------------------------------------------
# 6.4 is what Debian 12 has.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent Network Gui Widgets Sql Test LinguistTools)
find_package(QCoro6 0.8 REQUIRED COMPONENTS Core Network)

# --- OpenSSL --------------------------------------------------------------------------------------------------------
if(APPLE AND NOT OPENSSL_ROOT_DIR)
    # Homebrew keeps it out of the way of the system's own.
    execute_process(COMMAND brew --prefix openssl@3
        OUTPUT_VARIABLE OPENSSL_ROOT_DIR OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
find_package(OpenSSL 3.0 REQUIRED COMPONENTS SSL Crypto)

# --- The operating system's keychain --------------------------------------------------------------------------------
# QtKeychain's own target is an alias in older releases and an imported library in newer ones; an alias of an alias is
# not allowed, so ours is a library that links it.
find_package(Qt6Keychain 0.13 REQUIRED)
add_library(canolfan_keychain INTERFACE)
target_link_libraries(canolfan_keychain INTERFACE Qt6Keychain::Qt6Keychain)
add_library(canolfan::keychain ALIAS canolfan_keychain)

# --- tl::expected ---------------------------------------------------------------------------------------------------
# Homebrew has no package of it. One header; its tests stay out of ours.
include(FetchContent)
set(EXPECTED_BUILD_TESTS OFF)
set(EXPECTED_BUILD_PACKAGE OFF)
FetchContent_Declare(tl-expected
    GIT_REPOSITORY https://github.com/TartanLlama/expected.git
    GIT_TAG v1.1.0
    GIT_SHALLOW ON
    SYSTEM
    FIND_PACKAGE_ARGS 1.0)
FetchContent_MakeAvailable(tl-expected)
if(NOT TARGET tl::expected)
    add_library(tl::expected ALIAS expected)
endif()

# --- cpp-httplib, for the practice portal only ----------------------------------------------------------------------
# Debian ships it as a compiled library that only pkg-config knows; its flags must be taken as they are, because they
# decide the layout of the classes. vcpkg and Homebrew ship a CMake package.
find_package(Threads REQUIRED)
add_library(canolfan_httplib INTERFACE)
find_package(httplib 0.11 QUIET CONFIG)
if(httplib_FOUND)
    target_link_libraries(canolfan_httplib INTERFACE httplib::httplib)
else()
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(cpp_httplib REQUIRED IMPORTED_TARGET cpp-httplib>=0.11)
    target_link_libraries(canolfan_httplib INTERFACE PkgConfig::cpp_httplib)
endif()
target_compile_definitions(canolfan_httplib INTERFACE CPPHTTPLIB_OPENSSL_SUPPORT)
target_link_libraries(canolfan_httplib INTERFACE OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
add_library(canolfan::httplib ALIAS canolfan_httplib)

# --- libqrencode ----------------------------------------------------------------------------------------------------
# One header and one library everywhere; no CMake package on Debian and Homebrew. vcpkg's debug library ends in d.
find_path(qrencode_INCLUDE_DIR qrencode.h REQUIRED)
find_library(qrencode_LIBRARY NAMES qrencode qrencoded REQUIRED)
add_library(canolfan_qrencode INTERFACE)
target_include_directories(canolfan_qrencode SYSTEM INTERFACE ${qrencode_INCLUDE_DIR})
target_link_libraries(canolfan_qrencode INTERFACE ${qrencode_LIBRARY})
add_library(canolfan::qrencode ALIAS canolfan_qrencode)

# --- zxcvbn, how hard a password is to guess ------------------------------------------------------------------------
# Debian ships a header and a library and nothing that CMake knows; neither vcpkg nor Homebrew has it. 2.6 is
# the first release with a CMake project.
find_path(ZXCVBN_INCLUDE zxcvbn.h)
find_library(ZXCVBN_LIBRARY zxcvbn)
add_library(canolfan_zxcvbn INTERFACE)
if(ZXCVBN_INCLUDE AND ZXCVBN_LIBRARY)
    target_include_directories(canolfan_zxcvbn SYSTEM INTERFACE ${ZXCVBN_INCLUDE})
    target_link_libraries(canolfan_zxcvbn INTERFACE ${ZXCVBN_LIBRARY})
else()
    enable_language(C)
    FetchContent_Declare(zxcvbn
        GIT_REPOSITORY https://github.com/tsyrogit/zxcvbn-c.git
        GIT_TAG v2.6
        GIT_SHALLOW ON
        SYSTEM)
    FetchContent_MakeAvailable(zxcvbn)
    target_link_libraries(canolfan_zxcvbn INTERFACE zxcvbn-static)
endif()
add_library(canolfan::zxcvbn ALIAS canolfan_zxcvbn)

# --- RapidCheck, for the tests only ---------------------------------------------------------------------------------
# Homebrew lacks it. It has never made a release: a commit names what is meant. Debian's package has its headers in
# the ordinary place, vcpkg's in its own.
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
    FetchContent_Declare(rapidcheck
        GIT_REPOSITORY https://github.com/emil-e/rapidcheck.git
        GIT_TAG ff6af6fc683159deb51c543b065eba14dfcf329b
        SYSTEM
        FIND_PACKAGE_ARGS)
    FetchContent_MakeAvailable(rapidcheck)
    add_library(canolfan_rapidcheck INTERFACE)
    target_link_libraries(canolfan_rapidcheck INTERFACE rapidcheck)
    add_library(canolfan::rapidcheck ALIAS canolfan_rapidcheck)
endif()
