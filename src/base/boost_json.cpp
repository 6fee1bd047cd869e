// The one translation unit that carries Boost.JSON's code, so that nothing of
// Boost is needed at run time.
#include <boost/json/src.hpp>
