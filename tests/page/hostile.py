"""A small organisation whose names try to be markup."""
import json

NAMES = ["<script>window.pwned=1</script>",
         "\"><img src=x onerror=\"window.pwned=1\">",
         "]]><svg onload='window.pwned=1'>",
         "</title></style><script>window.pwned=1</script>"]


def hostile_org():
    name = {"zh": NAMES[0], "en": NAMES[1]}
    other = {"zh": NAMES[2], "en": NAMES[3]}
    unit = NAMES[1]
    return json.dumps({
        "format": "rung-org/1",
        "units": [{"id": unit, "name": name},
                  {"id": NAMES[0], "name": other, "parent": unit},
                  {"id": "third", "name": other, "parent": unit}],
        "posts": [
            {"id": "boss" + NAMES[2], "unit": unit, "role": "head",
             "title": name},
            {"id": "two", "unit": unit, "role": "deputy", "title": other},
            {"id": NAMES[3], "unit": NAMES[0], "role": "head", "title": other},
            {"id": "staff", "unit": NAMES[0], "title": name,
             "reports_to": [{"post": NAMES[3]}, {"post": "nobody" + NAMES[0]}]},
            {"id": "aide", "unit": unit, "title": other}],
        "people": [{"id": NAMES[2], "name": name,
                    "holds": [{"post": "boss" + NAMES[2]},
                              {"post": NAMES[3]}]}],
        "portfolios": [{"leader": "two", "unit": "third"}],
    }, ensure_ascii=False)
