// The `ldif` importer, and the exporters `ldif` and `ldif-ad`.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "io/abuse.hpp"
#include "io/ldap_dn.hpp"
#include "io/saved_answers.hpp"
#include "rung/error.hpp"

namespace rung {
namespace {

using Texts = std::vector<std::string>;

Imported import(std::string_view text, const ImportOptions& options = {}) {
  const Source source{"f", text};
  return import_org("ldif", {&source, 1}, options);
}

// What import() says of a text that it refuses.
std::string refusal(std::string_view text) {
  try {
    import(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kParse);
    return error.place() + ' ' + error.message();
  }
  return "taken";
}

std::string person(const std::string& id, const std::string& rest,
                   const std::string& unit = "ou=a,o=c") {
  return "dn: uid=" + id + ',' + unit + "\nobjectClass: person\n" + rest + '\n';
}

TEST(Ldif, TheCityOffice) {
  const Imported in = import(fixture("ldif/city.ldif"));
  const Org& org = in.org;
  EXPECT_EQ(org.unit_count(), 4u);
  EXPECT_EQ(org.person_count(), 5u);
  const UnitId finance = org.find_unit("unit:city/finance");
  EXPECT_EQ(org.name(finance, kToday).zh, "财政局");
  EXPECT_EQ(org.name(finance, kToday).en, "Finance Bureau");
  EXPECT_EQ(org.kind(finance), "bureau");
  EXPECT_EQ(org.parent(finance, kToday), org.find_unit("unit:city"));
  const UnitId works = org.find_unit("unit:city/works, roads");
  ASSERT_NE(works, kNoUnit);
  EXPECT_EQ(org.name(works, kToday).zh, "住建局");
  EXPECT_TRUE(problems_of(org, "org.source_conflict").empty());
}

TEST(Ldif, HeadsManagersAndRoles) {
  const Imported in = import(fixture("ldif/city.ldif"));
  const Org& org = in.org;
  for (const char* head : {"zhao", "qian"}) {
    const auto post = org.find_post("post:city~1finance/" + std::string(head));
    EXPECT_EQ(org.role(post), Role::kHead) << head;
  }
  // Two managers, one of them the role that two people share.
  EXPECT_EQ(superiors_of(org, "post:city~1finance~1budget/sun", {kToday}),
            (Texts{"post:city~1finance/qian", "post:city~1finance/zhou",
                   "post:city~1works, roads/li"}));
  EXPECT_EQ(org.title(org.find_post("post:city~1works, roads/li")).zh,
            "director");
  EXPECT_EQ(org.posts_of(org.find_person("sun"), kToday).size(), 2u);
  EXPECT_EQ(org.posts_of(org.find_person("zhou"), kToday).size(), 2u);
  EXPECT_EQ(problems_of(org, "org.dangling_reference"),
            (std::vector<Texts>{{"post:city~1works, roads/li", "post:gone"}}));
}

TEST(Ldif, WhatIsLeftOutIsNamed) {
  auto city = left_out(import(fixture("ldif/city.ldif")).left_out);
  std::sort(city.begin(), city.end());
  EXPECT_EQ(city, (Texts{"f:113: a role without occupant",
                         "f:118: `cn=printers,o=city` is groupOfNames: neither "
                         "a unit nor a person nor a role"}));
  const Imported ad = import(fixture("ldif/ad.ldif"));
  EXPECT_EQ(ad.left_out.size(), 3u);  // a disabled account, a machine, a folder
  EXPECT_EQ(ad.org.find_person("wuold"), kNoPerson);
}

TEST(Ldif, ActiveDirectory) {
  const Imported in = import(fixture("ldif/ad.ldif"));
  const Org& org = in.org;
  EXPECT_EQ(org.role(org.find_post("post:江城市~1财政局/zhaolan")),
            Role::kHead);
  EXPECT_EQ(superiors_of(org, "post:江城市~1财政局~1预算科/sunli", {kToday}),
            Texts{"post:江城市~1财政局/zhaolan"});
  EXPECT_EQ(org.posts_of(org.find_person("sunli"), kToday).size(), 2u);
  EXPECT_TRUE(conflicts(org).empty());
}

TEST(Ldif, FixturesGoThereAndBack) {
  const char* const cases[][2] = {{"ldif/city.ldif", "ldif"},
                                  {"ldif/ad.ldif", "ldif"},
                                  {"ldif/ad.ldif", "ldif-ad"}};
  for (const auto& [file, kind] : cases) {
    const Imported in = import(fixture(file));
    const Exported out = export_org(kind, in.org, kToday);
    EXPECT_EQ(left_out(out.left_out), Texts{}) << file;
    const Imported again = import(out.text);
    EXPECT_EQ(again.org.to_json(), in.org.to_json()) << file << ' ' << kind;
    EXPECT_EQ(left_out(again.left_out), Texts{}) << file;
  }
}

TEST(Ldif, ActiveDirectoryHasOneManagerAndNoLanguages) {
  const Imported in = import(fixture("ldif/city.ldif"));
  const Texts lost = left_out(export_org("ldif-ad", in.org, kToday).left_out);
  const auto has = [&](std::string_view part) {
    return std::any_of(lost.begin(), lost.end(), [&](const std::string& one) {
      return one.find(part) != one.npos;
    });
  };
  EXPECT_TRUE(has("sun: the manager `"));
  EXPECT_TRUE(has("unit:city/finance: `zhao` as a second head"));
  EXPECT_TRUE(has("displayName `Zhao Lan` in English"));
}

TEST(Ldif, NamesOfEntriesAreComparedAsADirectoryDoes) {
  io::DnTree tree;
  const auto node = tree.add(*io::parse_dn("UID=a+CN=B  c,OU=x\\2Cy,O=City"));
  for (const char* same : {"uid=A + cn=b c , ou = X\\,Y,o=CITY",
                           "cn=B C+uid=a,2.5.4.11=x\\2cy,o=city",
                           "0.9.2342.19200300.100.1.1=a+cn=b "
                           "c,organizationalUnitName=x\\,y,O=city"}) {
    const auto dn = io::parse_dn(same);
    ASSERT_TRUE(dn) << same;
    EXPECT_EQ(tree.find(*dn), node) << same;
  }
  EXPECT_EQ(tree.find(*io::parse_dn("uid=a,ou=x\\,y,o=city")), std::nullopt);
  for (const char* bad : {"", "a", "a=", "=a", "a=b,", "a=b+", "a=b\\",
                          "a=\\zz", "a=\"b\"", "a=b;c=d", "a=\\FF", ",a=b"}) {
    EXPECT_FALSE(io::parse_dn(bad)) << bad;
  }
  EXPECT_EQ(io::dn_text(*io::parse_dn("CN=\\20a\\, b\\0A,o=#x")).substr(0, 14),
            "cn=\\ a\\, b\\0A,");
}

TEST(Ldif, PathAgainstStatementIsAConflict) {
  const std::string units =
      "dn: ou=a,o=c\nobjectClass: organizationalUnit\n\n"
      "dn: ou=b,o=c\nobjectClass: organizationalUnit\nou;lang-zh: 乙\n\n";
  const auto said = [&](const std::string& rest) {
    return conflicts(import(units + person("x", rest)).org);
  };
  const std::vector<Texts> differs{{"x", "unit:c/a", "unit:c/b"}};
  EXPECT_EQ(said("ou: b\n"), differs);
  EXPECT_EQ(said("department: 乙\n"), differs);
  EXPECT_EQ(said("departmentNumber: B\n"), differs);
  EXPECT_TRUE(said("department: a\n").empty());
  EXPECT_TRUE(said("department: C\n").empty());  // the unit above
  EXPECT_TRUE(said("department: elsewhere\n").empty());
  EXPECT_TRUE(said("ou: a\nou: b\n").empty());  // two posts
}

TEST(Ldif, DirectReportsAgainstManagerIsAConflict) {
  const auto said = [](const std::string& of_x, const std::string& of_m) {
    return conflicts(import(person("x", of_x) + '\n' + person("m", of_m) +
                            '\n' + person("n", "") + '\n')
                         .org);
  };
  const std::string manager = "manager: uid=m,ou=a,o=c\n";
  const std::string lists_x = "directReports: uid=x,ou=a,o=c\n";
  const std::string lists_n = "directReports: uid=n,ou=a,o=c\n";
  EXPECT_TRUE(said(manager, lists_x).empty());
  EXPECT_TRUE(said(manager, "").empty());
  EXPECT_TRUE(said("", lists_x).empty());
  EXPECT_EQ(said(manager, lists_n), (std::vector<Texts>{{"x", "m"}}));
  EXPECT_EQ(said("manager: uid=n,ou=a,o=c\n", lists_x),
            (std::vector<Texts>{{"x", "m", "n"}}));
  // A part of a long list denies nothing.
  EXPECT_TRUE(
      said(manager, "directReports;range=0-0: uid=n,ou=a,o=c\n").empty());
}

TEST(Ldif, APersonsIdMayBeMapped) {
  const std::string text =
      person("x", "employeeID: 7\nmanager: uid=y,ou=a,o=c\n") + '\n' +
      person("y", "employeeID: 8\n") + '\n' + person("z", "");
  const Imported in = import(text, person_is("employeeID"));
  EXPECT_EQ(superiors_of(in.org, "post:c~1a/7", {kToday}),
            Texts{"post:c~1a/8"});
  EXPECT_EQ(left_out(in.left_out), Texts{"f:12: no employeeid"});
  ImportOptions wrong;
  wrong.columns["boss"] = "manager";
  EXPECT_THROW(import(text, wrong), Error);
}

TEST(Ldif, IdsFallBackFromUidToTheName) {
  const Org org =
      import(
          "dn: cn=A,ou=u\nobjectClass: person\nuid: q\n\n"
          "dn: cn=B,ou=u\nobjectClass: user\nsAMAccountName: r\n\n"
          "dn: cn=C,ou=u\nobjectClass: person\nemployeeNumber: 3\n\n"
          "dn: CN=D, OU=u\nobjectClass: person\n")
          .org;
  for (const char* id : {"q", "r", "3", "cn=D,ou=u"}) {
    EXPECT_NE(org.find_person(id), kNoPerson) << id;
  }
}

TEST(Ldif, WithoutAUnitInTheNameTheDepartmentIsOne) {
  const Org org =
      import(
          "dn: cn=A,cn=Users,dc=x\nobjectClass: user\ndepartment: 财务\n\n"
          "dn: cn=B,cn=Users,dc=x\nobjectClass: user\n")
          .org;
  EXPECT_NE(org.find_unit("unit:财务"), kNoUnit);
  EXPECT_EQ(org.unit(org.find_post("post:cn=B,cn=Users,dc=x")), kNoUnit);
}

TEST(Ldif, AnOrganizationCalledDcHasTheNameThatItStates) {
  const auto name = [](const std::string& rest) {
    const Org org =
        import("dn: dc=gov,dc=cn\nobjectClass: organization\n" + rest + '\n')
            .org;
    return std::string(org.name(org.find_unit("unit:gov"), kToday).zh);
  };
  EXPECT_EQ(name("dc: gov\no:: 5biC5pS/5bqc\n"), "市政府");
  EXPECT_EQ(name("description: City\n"), "City");
  EXPECT_EQ(name("description: City\no: Office\n"), "Office");
  EXPECT_EQ(name("displayName: Shown\no: Office\n"), "Shown");
  EXPECT_EQ(name("dc: gov\n"), "gov");
}

TEST(Ldif, UnitsOfOnePathHaveTheirWholeNames) {
  const Org org = import(
                      "dn: ou=a,dc=x\nobjectClass: organizationalUnit\n\n"
                      "dn: ou=a,dc=y\nobjectClass: organizationalUnit\n\n"
                      "dn: ou=b/c,dc=y\nobjectClass: organizationalUnit\n")
                      .org;
  for (const char* id : {"unit:ou=a,dc=x", "unit:ou=a,dc=y", "unit:b\\/c"}) {
    EXPECT_NE(org.find_unit(id), kNoUnit) << id;
  }
}

TEST(Ldif, EntriesThatAreNotWholeAreLeftOut) {
  const auto reason = [](const std::string& text) {
    const Imported in =
        import(text + "\n\ndn: ou=z\nobjectClass: organization\n");
    EXPECT_EQ(in.left_out.size(), 1u) << text;
    return in.left_out.empty() ? "" : in.left_out[0].reason;
  };
  EXPECT_EQ(reason(person("x", "title:< file:///etc/passwd")),
            "title lies elsewhere, at `file:///etc/passwd`, which is not read");
  EXPECT_EQ(reason(person("x", "cn:: /w==")), "cn is not UTF-8");
  EXPECT_EQ(reason(person("x", "manager: nobody")),
            "manager `nobody` is no name of an entry");
  EXPECT_EQ(reason(person("x", "userAccountControl: 99999999999999999999")),
            "userAccountControl `99999999999999999999` is no number");
  EXPECT_EQ(reason("dn: nothing\nobjectClass: person"),
            "`nothing` is no name of an entry");
  EXPECT_EQ(reason("dn: cn=x\nsn: x"),
            "without objectClass it is not known what `cn=x` is");
  EXPECT_EQ(reason("ref: ldap://other/"),
            "a referral to another server: `ldap://other/`");
  EXPECT_EQ(reason("search: 2\nresult: 4 Size limit exceeded"),
            "the search ended with `4 Size limit exceeded`: entries are "
            "missing");
}

TEST(Ldif, WhatIsNoLdifIsRefusedWithItsPlace) {
  EXPECT_EQ(refusal(""), "f:1:1 the file has no entry");
  EXPECT_EQ(refusal("id,name\n1,x\n"), "f:1:1 no `attribute: value`");
  EXPECT_EQ(refusal("{\"a\": 1}"), "f:1:1 not the name of an attribute");
  EXPECT_EQ(refusal("version: 2\n"), "f:1:1 an unknown version of LDIF");
  EXPECT_EQ(refusal("cn: x\n"), "f:1:1 an entry must begin with `dn:`");
  EXPECT_EQ(refusal("dn: ou=a\nou:: a\n"), "f:2:1 not base64");
  EXPECT_EQ(refusal("dn: ou=a\ndn: ou=b\n"),
            "f:2:1 no blank line before the entry");
  for (const char* change :
       {"changetype: delete", "changetype: modify", "control: 1.2 true"}) {
    EXPECT_EQ(refusal("dn: ou=a\n" + std::string(change) + '\n'),
              "f:2:1 a change, not an entry");
  }
  EXPECT_EQ(refusal("dn: ou=a\nou: \xD6\xF7\n"), "f:2:5 the file is not UTF-8");
}

// As the tool prints it unless it is told otherwise.
TEST(Ldif, WhatLdapsearchPrintsAroundEntriesIsPassed) {
  const std::string entry = person("x", "cn: x");
  const std::string head =
      "# extended LDIF\n#\n# LDAPv3\n# base <dc=gov,dc=cn> with scope subtree\n"
      "# filter: (objectclass=*)\n# requesting: a b\n#  c\n#\n\n# x, a, c\n";
  const std::string found =
      "\n# search result\nsearch: 2\nresult: 0 Success\n"
      "control: 1.2.840.113556.1.4.319 false MAUCAQAEAA==\n"
      "pagedresults: cookie=\n\n# numResponses: 2\n# numEntries: 1\n";
  const std::string wanted = import(entry).org.to_json();
  for (const std::string& text :
       {head + entry + found, '\n' + entry, "\n\n# c\n\n\n" + entry + "\n\n\n",
        "#\n\nversion: 1\n\n" + head + entry + "\n# end",
        "\r\n#\r\n\r\n" + entry + "\r\n"}) {
    const Imported in = import(text);
    EXPECT_EQ(in.org.to_json(), wanted) << text;
    EXPECT_EQ(left_out(in.left_out), Texts{}) << text;
  }
  EXPECT_EQ(refusal("# none\n\nsearch: 2\nresult: 0 Success\n"), "taken");
  EXPECT_EQ(refusal("# none\n\n\n"), "f:3:1 the file has no entry");
  EXPECT_EQ(refusal("# none\n\nid,name\n"), "f:3:1 no `attribute: value`");
}

TEST(Ldif, EntriesOfOneNameAndIdsOfSeveralEntries) {
  // The same twice passes; another title, or two ids for one name, do not.
  const std::string x = person("x", "title: t\n");
  EXPECT_TRUE(conflicts(import(x + '\n' + x).org).empty());
  EXPECT_EQ(conflicts(import(x + '\n' + person("x", "title: u\n")).org).size(),
            1u);
  EXPECT_EQ(conflicts(import("dn: cn=a\nobjectClass: person\nuid: 1\n\n"
                             "dn: cn=a\nobjectClass: person\nuid: 2\n")
                          .org),
            (std::vector<Texts>{{"cn=a", "1", "2"}}));
}

TEST(Ldif, CyclesAndDepth) {
  const Org ring = import(person("x", "manager: uid=y,ou=a,o=c\n") + '\n' +
                          person("y", "manager: uid=x,ou=a,o=c\n"))
                       .org;
  EXPECT_EQ(problems_of(ring, "org.cycle").size(), 1u);
  std::string dn = "o=c";
  for (int i = 0; i < 200; ++i) dn = "ou=u," + dn;
  const Org deep = import("dn: uid=x," + dn + "\nobjectClass: person\n").org;
  EXPECT_EQ(deep.unit_count(), 201u);
  const Exported out = export_org("ldif", deep, kToday);
  EXPECT_EQ(left_out(out.left_out), Texts{"x: no name; the id stands for it"});
  EXPECT_EQ(import(out.text).org.unit_count(), 201u);
  EXPECT_EQ(left_out(export_org("ldif", import(out.text).org, kToday).left_out),
            Texts{});
  std::string endless = "dn: o=c";
  for (int i = 0; i < 5000; ++i) endless += ",o=c";
  EXPECT_EQ(left_out(import(endless + "\nobjectClass: organization\n").left_out)
                .size(),
            1u);
}

TEST(Ldif, AnyOrderOfEntriesGivesTheSame) {
  for (const char* file : {"ldif/city.ldif", "ldif/ad.ldif"}) {
    const std::string text = fixture(file);
    const std::string wanted = import(text).org.to_json();
    Texts entries;
    std::string head;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", at), text.size());
      const std::string entry = text.substr(at, end - at);
      if (entry.find("\ndn:") != entry.npos || entry.starts_with("dn:")) {
        entries.push_back(entry);
      }
      at = std::min(end + 2, text.size());
    }
    ASSERT_GT(entries.size(), 8u);
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
      std::shuffle(entries.begin(), entries.end(), random);
      std::string other;
      for (const std::string& entry : entries) other += entry + "\n\n";
      // The version may only stand at the top.
      const std::size_t version = other.find("version: 1\n");
      if (version != other.npos) other.erase(version, 11);
      ASSERT_EQ(import(other).org.to_json(), wanted) << other;
    }
  }
}

TEST(Ldif, NoTextBringsItDown) {
  for (const char* file : {"ldif/city.ldif", "ldif/ad.ldif"}) {
    const std::string text = fixture(file);
    abuse::cut_off_everywhere("ldif", text);
    abuse::change_every_byte("ldif", text);
  }
}

}  // namespace
}  // namespace rung
