// rung: everything at once.
#ifndef RUNG_RUNG_HPP_
#define RUNG_RUNG_HPP_

#include "rung/error.hpp"
#include "rung/facts.hpp"
#include "rung/io.hpp"
#include "rung/json.hpp"
#include "rung/limits.hpp"
#include "rung/org.hpp"
#include "rung/party.hpp"
#include "rung/route.hpp"
#include "rung/time.hpp"
#include "rung/version.h"

#endif  // RUNG_RUNG_HPP_
