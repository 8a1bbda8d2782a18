# What is installed on Linux, and the Debian package of it (./dev package).
if(NOT UNIX OR APPLE)
    return()
endif()

set(id io.github.canolfan.Canolfan)

install(TARGETS canolfan canolfan-cli canolfan-practice RUNTIME)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
set(icons ${CMAKE_SOURCE_DIR}/resources/icons)
install(FILES ${icons}/canolfan.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${id}.svg)
foreach(size 16 24 32 48 128 256)
    install(FILES ${icons}/canolfan-${size}.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME ${id}.png)
endforeach()

# Debian wants these compressed, and the same bytes every time.
function(install_compressed source name destination)
    set(compressed ${CMAKE_BINARY_DIR}/packaging/${name}.gz)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/packaging)
    execute_process(COMMAND gzip -9nc ${source} OUTPUT_FILE ${compressed} COMMAND_ERROR_IS_FATAL ANY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    install(FILES ${compressed} DESTINATION ${destination})
endfunction()
foreach(page canolfan.1 canolfan-cli.1 canolfan-practice.1)
    install_compressed(${CMAKE_CURRENT_LIST_DIR}/man/${page} ${page} ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
install_compressed(${CMAKE_CURRENT_LIST_DIR}/changelog changelog ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME canolfan)
set(CPACK_PACKAGE_VENDOR "The Canolfan developers")
set(CPACK_PACKAGE_CONTACT "The Canolfan developers <canolfan@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "manage who may use the exam portal in a centre")
set(CPACK_PACKAGE_DESCRIPTION
"Canolfan is for the exams officer of a school or college. It manages the
people who may use the WJEC/Eduqas Portal there: invites them, changes what
each of them may do, and deletes accounts, in English and in Welsh.
.
It comes with a command for scripts and with a practice centre to learn with.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded while running, so not seen in the executables: the database driver, and what QtKeychain talks to a keyring
# with. The certificate authorities are those that portals are checked against.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libsecret-1-0, ca-certificates")
# Without a keyring people stay signed in only until the program closes; without the others, no Wayland, no
# reader, and no letters in a PDF.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager | keepassxc, qt6-wayland, at-spi2-core, fonts-noto-core | fonts-dejavu-core")
include(CPack)
