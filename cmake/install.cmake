# Installs the libraries, headers, command, schemas, and how to find them.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/rung)

set_target_properties(rung_headers PROPERTIES EXPORT_NAME headers)
install(TARGETS rung_headers rung EXPORT rungTargets FILE_SET HEADERS)
if(RUNG_BUILD_SHARED)
  install(TARGETS rung_shared EXPORT rungTargets)
endif()
if(RUNG_BUILD_CLI)
  install(TARGETS rung_cli)
endif()
install(EXPORT rungTargets NAMESPACE rung:: DESTINATION ${package_dir})

configure_package_config_file(cmake/rungConfig.cmake.in rungConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(rungConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/rungConfig.cmake
  ${PROJECT_BINARY_DIR}/rungConfigVersion.cmake DESTINATION ${package_dir})

# The way from the .pc file up to the prefix, so that the tree may be moved.
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
set(pc_path ${pc_dir})
cmake_path(ABSOLUTE_PATH pc_path BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX})
set(RUNG_PC_PREFIX ${CMAKE_INSTALL_PREFIX})
cmake_path(RELATIVE_PATH RUNG_PC_PREFIX BASE_DIRECTORY ${pc_path})
configure_file(cmake/rung.pc.in rung.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/rung.pc DESTINATION ${pc_dir})

install(DIRECTORY docs/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/rung
  FILES_MATCHING PATTERN *.json)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
