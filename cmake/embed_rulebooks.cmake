# Writes the rulebooks FILES, a list, into OUT as C++: an array of characters for
# each, since compilers bound the length of a string literal, and a line
# {"name", text} for each.
set(arrays "")
set(lines "")
set(i 0)
foreach(file ${FILES})
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND arrays "constexpr char kText${i}[] = {\n${bytes}\n};\n")
  string(APPEND lines
    "    {\"${name}\", {kText${i}, sizeof kText${i}}},\n")
  math(EXPR i "${i} + 1")
endforeach()
file(WRITE ${OUT}
  "${arrays}\nconstexpr Shipped kShipped[] = {\n${lines}};\n")
