// Rows of C to records of C++.
#ifndef RUNG_SRC_CAPI_ROWS_HPP_
#define RUNG_SRC_CAPI_ROWS_HPP_

#include "rung/facts.hpp"
#include "rung/rung.h"

namespace rung::capi {

Unit record_of(const rung_unit_row* row);
Post record_of(const rung_post_row* row);
Person record_of(const rung_person_row* row);
Subject record_of(const rung_subject_row* row);
Portfolio record_of(const rung_portfolio_row* row);
Absence record_of(const rung_absence_row* row);

}  // namespace rung::capi

#endif  // RUNG_SRC_CAPI_ROWS_HPP_
