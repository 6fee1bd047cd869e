#include "io/w3c_terms.hpp"

#include <algorithm>

namespace rung::io {
namespace {

// Properties whose values are nodes.
constexpr std::string_view kOrgLinks[] = {"changedBy",
                                          "hasMember",
                                          "hasMembership",
                                          "hasPost",
                                          "hasSubOrganization",
                                          "hasUnit",
                                          "headOf",
                                          "heldBy",
                                          "holds",
                                          "member",
                                          "memberDuring",
                                          "memberOf",
                                          "organization",
                                          "originalOrganization",
                                          "postIn",
                                          "reportsTo",
                                          "resultedFrom",
                                          "resultingOrganization",
                                          "role",
                                          "subOrganizationOf",
                                          "unitOf"};
constexpr std::string_view kOrgClasses[] = {"ChangeEvent",
                                            "FormalOrganization",
                                            "Membership",
                                            "Organization",
                                            "OrganizationalCollaboration",
                                            "OrganizationalUnit",
                                            "Post",
                                            "Role",
                                            "Site"};

LdVocabulary made() {
  LdVocabulary made;
  made.prefixes = {
      {"dct", std::string(kDctermsNs)}, {"dcterms", std::string(kDctermsNs)},
      {"foaf", std::string(kFoafNs)},   {"org", std::string(kOrgNs)},
      {"prov", std::string(kProvNs)},   {"rdf", std::string(kRdfNs)},
      {"rdfs", std::string(kRdfsNs)},   {"schema", std::string(kSchemaNs)},
      {"skos", std::string(kSkosNs)},   {"time", std::string(kTimeNs)},
      {"vcard", std::string(kVcardNs)}};
  auto& terms = made.terms;
  for (const std::string_view name : kOrgLinks) {
    terms[std::string(name)] = in_ns(kOrgNs, name);
    made.links.insert(in_ns(kOrgNs, name));
  }
  for (const std::string_view name : kOrgClasses) {
    terms[std::string(name)] = in_ns(kOrgNs, name);
  }
  terms["classification"] = in_ns(kOrgNs, "classification");
  terms["id"] = "@id";
  terms["type"] = "@type";
  for (const char* name : {"Agent", "Person", "name"}) {
    terms[name] = in_ns(kFoafNs, name);
  }
  terms["label"] = in_ns(kRdfsNs, "label");
  terms["prefLabel"] = in_ns(kSkosNs, "prefLabel");
  for (const char* name : {"Instant", "Interval", "hasBeginning", "hasEnd",
                           "hasTime", "inXSDDate", "inXSDDateTimeStamp"}) {
    terms[name] = in_ns(kTimeNs, name);
  }
  terms["date"] = in_ns(kDctermsNs, "date");
  made.links.insert(in_ns(kRdfNs, "subject"));
  made.links.insert(in_ns(kRdfNs, "predicate"));
  made.links.insert(in_ns(kRungTermNs, "dottedReportsTo"));
  made.links.insert(in_ns(kRungTermNs, "post"));
  return made;
}

constexpr std::string_view kForbidden = " <>\"{}|\\^`%";

bool is_forbidden(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '\x7F' ||
         kForbidden.find(c) != std::string_view::npos;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

const LdVocabulary& w3c_vocabulary() {
  static const LdVocabulary vocabulary = made();
  return vocabulary;
}

std::string iri_of_id(std::string_view id) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  const bool is_iri = (id.starts_with("http://") ||
                       id.starts_with("https://") || id.starts_with("urn:")) &&
                      !id.starts_with(kRungIdNs);
  const auto illegal = [](char c) { return is_forbidden(c) && c != '%'; };
  if (is_iri && std::none_of(id.begin(), id.end(), illegal)) {
    return std::string(id);
  }
  std::string iri(kRungIdNs);
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_forbidden(c)) {
      iri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      iri += c;
    }
  }
  return iri;
}

std::string id_of_iri(std::string_view iri) {
  if (!iri.starts_with(kRungIdNs)) return std::string(iri);
  iri.remove_prefix(kRungIdNs.size());
  std::string id;
  for (std::size_t i = 0; i < iri.size(); ++i) {
    const int high = i + 2 < iri.size() ? hex_digit(iri[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(iri[i + 2]) : -1;
    const int byte = high * 16 + low;
    // Only what has to be escaped is; so a byte beyond ASCII never is.
    if (iri[i] == '%' && low >= 0 && byte < 0x80) {
      id += static_cast<char>(byte);
      i += 2;
    } else {
      id += iri[i];
    }
  }
  return id;
}

}  // namespace rung::io
