#include "page/page.hpp"

namespace rung::page {
namespace {

// Adds what needs a script to a page that can be read without: sorting,
// filtering, the language switch, pictures in full size. Old syntax, for old
// browsers.
constexpr std::string_view kScript = R"JS(
(function () {
  'use strict';
  var root = document.documentElement;

  function make(tag, style, parent) {
    var e = document.createElement(tag);
    e.className = style;
    parent.appendChild(e);
    return e;
  }
  function say(e, zh, en) {
    [['zh', zh], ['en', en]].forEach(function (pair) {
      var span = make('span', '', e);
      span.lang = pair[0];
      span.textContent = pair[1];
    });
  }
  function button(style, parent) {
    var b = make('button', style, parent);
    b.type = 'button';
    return b;
  }
  function each(list, call) {
    Array.prototype.forEach.call(list, call);
  }

  function value(row, column) {
    var cell = row.cells[column];
    if (!cell) return '';
    var key = cell.getAttribute('data-key');
    return key === null ? cell.innerText.trim() : Number(key);
  }
  function compare(a, b) {
    var numbers = typeof a === 'number' && typeof b === 'number';
    return numbers ? a - b : String(a).localeCompare(String(b), root.lang);
  }
  function sort(body, column, sign) {
    var rows = Array.prototype.map.call(body.rows, function (row, i) {
      return { row: row, value: value(row, column), i: i };
    });
    rows.sort(function (a, b) {
      return sign * compare(a.value, b.value) || a.i - b.i;
    });
    rows.forEach(function (r) { body.appendChild(r.row); });
  }
  function sortable(table) {
    var heads = table.tHead.rows[0].cells;
    each(heads, function (th, column) {
      var b = document.createElement('button');
      b.type = 'button';
      b.className = 'pg-sort';
      while (th.firstChild) b.appendChild(th.firstChild);
      th.appendChild(b);
      b.addEventListener('click', function () {
        var up = th.getAttribute('aria-sort') !== 'ascending';
        each(heads, function (other) { other.removeAttribute('aria-sort'); });
        th.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        sort(table.tBodies[0], column, up ? 1 : -1);
      });
    });
  }

  function filterable(table) {
    var rows = table.tBodies[0].rows, all = rows.length;
    var box = table.parentNode, data = box.parentNode;
    var bar = data.querySelector('.pg-tags'), input, count, chosen = '';
    function fits(row, wanted) {
      var tags = ' ' + (row.getAttribute('data-tags') || '') + ' ';
      return (!chosen || tags.indexOf(' ' + chosen + ' ') >= 0) &&
          row.textContent.toLowerCase().indexOf(wanted) >= 0;
    }
    var whole = all < 16, opener;  // a long table is cut short at first
    function show() {
      var wanted = input ? input.value.trim().toLowerCase() : '', shown = 0;
      each(rows, function (row) {
        var there = fits(row, wanted);
        row.style.display = there ? '' : 'none';
        if (there) ++shown;
      });
      if (count) count.textContent = shown + ' / ' + all;
      var cut = !whole && !wanted && !chosen;
      table.classList.toggle('pg-short', cut);
      if (opener) opener.hidden = !cut;
    }
    if (!whole) {
      opener = button('pg-all', data);
      data.insertBefore(opener, box.nextSibling);
      say(opener, '显示全部 ' + all + ' 行', 'Show all ' + all + ' rows');
      opener.addEventListener('click', function () {
        whole = true;
        show();
      });
    }
    if (all >= 8) {
      var tools = document.createElement('label');
      tools.className = 'pg-tools';
      data.insertBefore(tools, box);
      say(make('span', '', tools), '筛选', 'Filter');
      input = make('input', 'pg-filter', tools);
      input.type = 'search';
      count = make('span', 'pg-count', tools);
      input.addEventListener('input', show);
    }
    show();
    if (!bar) return;
    bar.hidden = false;
    var buttons = bar.querySelectorAll('button');
    each(buttons, function (b) {
      b.addEventListener('click', function () {
        chosen = b.getAttribute('data-tag');
        each(buttons, function (other) {
          other.setAttribute('aria-pressed', String(other === b));
        });
        show();
      });
    });
  }

  function resizable(box) {
    var svgs = box.querySelectorAll('svg'), wide = false;
    each(svgs, function (svg) {
      wide = wide || Number(svg.getAttribute('width')) > box.clientWidth;
    });
    if (!wide) return;
    var tools = document.createElement('p');
    tools.className = 'pg-tools';
    box.parentNode.insertBefore(tools, box);
    var b = button('pg-size', tools);
    say(b, '原始大小 / 适合页宽', 'Full size / fit to page');
    b.addEventListener('click', function () {
      box.classList.toggle('pg-whole');
    });
  }

  function languages() {
    if (!root.hasAttribute('data-both')) return;
    var b = button('pg-switch', document.querySelector('header'));
    var title = document.querySelector('title');
    function show(lang) {
      root.lang = lang;
      b.textContent = lang === 'zh' ? 'English' : '中文';
      document.title = title.getAttribute('data-' + lang) || document.title;
    }
    b.addEventListener('click', function () {
      show(root.lang === 'zh' ? 'en' : 'zh');
    });
    show(root.lang);
  }

  each(document.querySelectorAll('.pg-table'), function (table) {
    sortable(table);
    filterable(table);
  });
  each(document.querySelectorAll('.pg-picture'), resizable);
  languages();
}());
)JS";

// tests/page compares it with the script.
constexpr std::string_view kDigest =
    "sha256-cLn2IBSbt9C6PK3JQ0IVlfs02KRCMTRB113R0wiUyrM=";

}  // namespace

std::string_view script() noexcept { return kScript; }
std::string_view script_digest() noexcept { return kDigest; }

}  // namespace rung::page
