// The words of the Organization ontology and of those that it leans on.
#ifndef RUNG_SRC_IO_W3C_TERMS_HPP_
#define RUNG_SRC_IO_W3C_TERMS_HPP_

#include <string>
#include <string_view>

#include "io/json_ld.hpp"

namespace rung::io {

inline constexpr std::string_view kOrgNs = "http://www.w3.org/ns/org#";
inline constexpr std::string_view kFoafNs = "http://xmlns.com/foaf/0.1/";
inline constexpr std::string_view kTimeNs = "http://www.w3.org/2006/time#";
inline constexpr std::string_view kSkosNs =
    "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view kRdfNs =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view kRdfsNs =
    "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view kDctermsNs = "http://purl.org/dc/terms/";
inline constexpr std::string_view kProvNs = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view kSchemaNs = "http://schema.org/";
inline constexpr std::string_view kVcardNs = "http://www.w3.org/2006/vcard/ns#";
/// What the ontology has no word for: `head`, `deputy` and `member` (roles of
/// posts), `dottedReportsTo`, and `post` (of a membership).
inline constexpr std::string_view kRungTermNs = "urn:x-rung-term:";
/// Ids that are no IRIs, escaped.
inline constexpr std::string_view kRungIdNs = "urn:x-rung:";

inline std::string in_ns(std::string_view ns, std::string_view name) {
  return std::string(ns).append(name);
}

const LdVocabulary& w3c_vocabulary();

/// An id as an IRI: web addresses and URNs as they are, other ids under
/// kRungIdNs; and back.
std::string iri_of_id(std::string_view id);
std::string id_of_iri(std::string_view iri);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_W3C_TERMS_HPP_
