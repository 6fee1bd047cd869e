#include "page/page.hpp"

namespace rung::page {
namespace {

constexpr std::string_view kStyle = R"(
:root{--back:#fff;--soft:#f3f6fa;--line:#d3dce7;--text:#17293b;--dim:#51637a;--link:#1f5d9e;--good:#2e7d62;--care:#a96f00;--bad:#b3362b;--careback:#fdf3dc;--badback:#fbe9e6;--goodback:#e8f4ee;--bar:#4a73a3}
@media (prefers-color-scheme:dark){:root{--back:#141b23;--soft:#1d2732;--line:#354352;--text:#e6edf4;--dim:#a3b3c4;--link:#8ec0f4;--good:#6fcfaa;--care:#f0bd5b;--bad:#ff9a8d;--careback:#362c14;--badback:#3a1f1c;--goodback:#16302a;--bar:#6f9bd0}}
*{box-sizing:border-box}
html{background:var(--back);color:var(--text);font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Segoe UI","Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
html:lang(en),[lang="en"]{font-family:"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
html[lang="zh"] [lang="en"],html[lang="en"] [lang="zh"]{display:none}
body{max-width:1120px;margin:0 auto;padding:28px 24px 40px;overflow-wrap:anywhere}
header{position:relative;border-bottom:2px solid var(--bar);margin-bottom:20px;padding-right:110px}
h1{font-size:26px;line-height:1.3;margin:0 0 4px}
h2{font-size:19px;margin:36px 0 8px;padding-top:4px;border-bottom:1px solid var(--line)}
h3{font-size:15px;margin:20px 0 6px}
a{color:var(--link)}
code{font:12px/1.4 ui-monospace,Consolas,"DejaVu Sans Mono",monospace;color:var(--dim)}
.pg-sub,.pg-more{color:var(--dim);margin:0 0 12px}
.pg-text{margin:6px 0 10px;max-width:62em}
.pg-text.pg-good,.pg-text.pg-care,.pg-text.pg-bad{padding:8px 12px;border-left:4px solid}
.pg-good{color:var(--good)}.pg-care{color:var(--care)}.pg-bad{color:var(--bad)}
.pg-text.pg-good{background:var(--goodback)}.pg-text.pg-care{background:var(--careback)}.pg-text.pg-bad{background:var(--badback)}
.pg-tiles{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:10px;padding:0;margin:16px 0}
.pg-tile{background:var(--soft);border:1px solid var(--line);border-top:4px solid var(--line);border-radius:4px;padding:8px 12px;color:var(--text)}
.pg-tile b{display:block;font-size:26px;line-height:1.3;font-variant-numeric:tabular-nums}
.pg-tile.pg-good{border-top-color:var(--good)}.pg-tile.pg-care{border-top-color:var(--care)}.pg-tile.pg-bad{border-top-color:var(--bad)}
.pg-tile.pg-care b{color:var(--care)}.pg-tile.pg-bad b{color:var(--bad)}.pg-tile.pg-good b{color:var(--good)}
.pg-list{padding-left:1.6em;max-width:66em}
.pg-item{margin:4px 0;color:var(--text)}
.pg-item a{color:inherit;text-decoration-color:var(--line);text-underline-offset:3px}
.pg-item a:hover{color:var(--link)}
.pg-item.pg-good::marker{color:var(--good)}.pg-item.pg-care::marker{color:var(--care);font-weight:700}.pg-item.pg-bad::marker{color:var(--bad);font-weight:700}
.pg-scroll,.pg-picture{overflow-x:auto;margin:8px 0}
.pg-table{border-collapse:collapse;width:100%}
.pg-table th,.pg-table td{text-align:left;vertical-align:top;overflow-wrap:break-word;padding:6px 10px;border-bottom:1px solid var(--line)}
.pg-table th{background:var(--soft);font-weight:600;white-space:nowrap}
.pg-table .pg-number,.pg-bars .pg-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.pg-table th.pg-number:first-child{width:5em}
.pg-sort{all:unset;cursor:pointer;font-weight:600}
.pg-sort:focus-visible,.pg-switch:focus-visible,.pg-filter:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.pg-sort::after{content:" \2195";color:var(--dim)}
th[aria-sort="ascending"] .pg-sort::after{content:" \2191"}
th[aria-sort="descending"] .pg-sort::after{content:" \2193"}
.pg-tools{display:flex;gap:12px;align-items:center;margin:8px 0;color:var(--dim)}
.pg-filter{font:inherit;color:var(--text);background:var(--back);border:1px solid var(--line);border-radius:4px;padding:4px 8px;width:min(320px,60%)}
.pg-switch,.pg-size,.pg-all{font:inherit;font-size:14px;color:var(--link);background:var(--soft);border:1px solid var(--line);border-radius:4px;padding:3px 10px;cursor:pointer}
.pg-tags{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
.pg-tags[hidden]{display:none}
.pg-tags button{font:inherit;font-size:14px;color:var(--text);background:var(--soft);border:1px solid var(--line);border-left-width:4px;border-radius:4px;padding:2px 10px;cursor:pointer}
.pg-tags .pg-good{border-left-color:var(--good)}.pg-tags .pg-care{border-left-color:var(--care)}.pg-tags .pg-bad{border-left-color:var(--bad)}
.pg-tags button[aria-pressed="true"]{background:var(--back);border-color:var(--link);font-weight:600}
.pg-switch{position:absolute;right:0;top:4px}
.pg-bars{border-collapse:collapse;width:100%;max-width:760px}
.pg-bars th{text-align:left;font-weight:400;white-space:nowrap;padding:2px 12px 2px 0}
.pg-bars .pg-number{padding:2px 10px}
.pg-bars .pg-track{width:70%}
.pg-bar{height:14px;min-width:2px;background:var(--bar);border-radius:2px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.pg-bar.pg-good{background:var(--good)}.pg-bar.pg-care{background:var(--care)}.pg-bar.pg-bad{background:var(--bad)}
.pg-picture{border:1px solid var(--line);background:#fff}
.pg-picture svg{display:block;max-width:100%;height:auto;margin:0 auto}
.pg-picture.pg-whole svg{max-width:none}
.pg-all{margin:8px 0}
@media screen{.pg-short tbody tr:nth-child(n+13){display:none}}
.pg-columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));gap:20px}
.pg-column{min-width:0}
footer{margin-top:40px;padding-top:8px;border-top:1px solid var(--line);color:var(--dim);font-size:13px}
footer p{margin:2px 0}
@media print{
@page{size:A4;margin:14mm 12mm}
:root{--back:#fff;--soft:#f3f6fa;--line:#c3ccd6;--text:#000;--dim:#444;--link:#000;--good:#1f5d48;--care:#7d5200;--bad:#98261c;--careback:#fff;--badback:#fff;--goodback:#fff;--bar:#4a73a3}
html{font-size:12px;color-scheme:light}
body{max-width:none;padding:0}
header{padding-right:0}
a{text-decoration:none}
h2,h3{break-after:avoid}
tr,.pg-tile,.pg-item,.pg-bars{break-inside:avoid}
thead{display:table-header-group}
.pg-switch,.pg-size,.pg-all,.pg-tools,.pg-tags{display:none!important}
.pg-sort::after{content:none!important}
.pg-scroll,.pg-picture{overflow:visible}
.pg-picture svg{max-width:100%!important;max-height:240mm}
}
)";

}  // namespace

std::string_view style() noexcept { return kStyle.substr(1); }

}  // namespace rung::page
