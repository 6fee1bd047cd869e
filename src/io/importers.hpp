// The readers behind import_org() and the writers behind export_org(), one a
// kind.
#ifndef RUNG_SRC_IO_IMPORTERS_HPP_
#define RUNG_SRC_IO_IMPORTERS_HPP_

#include <span>
#include <string>
#include <vector>

#include "io/directory.hpp"
#include "org/facts_store.hpp"
#include "rung/io.hpp"

namespace rung::io {

using Sources = std::span<const Source>;

/// Each reads the sources of its kind, of which there is at least one, and
/// names the records that it had to leave out.
Facts read_uk_organogram(Sources, const ImportOptions&, std::vector<LeftOut>&);
Facts read_staff_csv(Sources, const ImportOptions&, std::vector<LeftOut>&);
Facts read_w3c_org(Sources, const ImportOptions&, std::vector<LeftOut>&);

/// The same for kinds that list units and people.
Directory read_wecom(Sources, const ImportOptions&, std::vector<LeftOut>&);
Directory read_dingtalk(Sources, const ImportOptions&, std::vector<LeftOut>&);
Directory read_feishu(Sources, const ImportOptions&, std::vector<LeftOut>&);
Directory read_scim(Sources, const ImportOptions&, std::vector<LeftOut>&);
Directory read_ldif(Sources, const ImportOptions&, std::vector<LeftOut>&);

/// Each writes one file, and names what its format cannot say.
std::string write_staff_csv(const Org&, const ExportOptions&,
                            std::vector<LeftOut>&);
std::string write_w3c_org(const Org&, std::vector<LeftOut>&);

/// The same for kinds that list units and people. The directory is that of the
/// instant asked about, but for CoreHR's, which is dated.
std::string write_wecom(Directory, std::vector<LeftOut>&);
std::string write_dingtalk(Directory, std::vector<LeftOut>&);
std::string write_dingtalk_old(Directory, std::vector<LeftOut>&);
std::string write_feishu(Directory, std::vector<LeftOut>&);
std::string write_feishu_corehr(Directory, std::vector<LeftOut>&);
std::string write_scim(Directory, std::vector<LeftOut>&);
std::string write_ldif(Directory, std::vector<LeftOut>&);
std::string write_ldif_ad(Directory, std::vector<LeftOut>&);

}  // namespace rung::io

#endif  // RUNG_SRC_IO_IMPORTERS_HPP_
