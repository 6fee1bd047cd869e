// rung: everything at once.
#ifndef RUNG_RUNG_HPP_
#define RUNG_RUNG_HPP_

#include "rung/authority.hpp"
#include "rung/calendar.hpp"
#include "rung/cases.hpp"
#include "rung/check.hpp"
#include "rung/condition.hpp"
#include "rung/diff.hpp"
#include "rung/error.hpp"
#include "rung/event.hpp"
#include "rung/explain.hpp"
#include "rung/facts.hpp"
#include "rung/finding.hpp"
#include "rung/fold.hpp"
#include "rung/health.hpp"
#include "rung/io.hpp"
#include "rung/json.hpp"
#include "rung/limits.hpp"
#include "rung/org.hpp"
#include "rung/party.hpp"
#include "rung/relate.hpp"
#include "rung/route.hpp"
#include "rung/route_query.hpp"
#include "rung/rulebook.hpp"
#include "rung/service.hpp"
#include "rung/signoff.hpp"
#include "rung/time.hpp"
#include "rung/version.h"

#endif  // RUNG_RUNG_HPP_
