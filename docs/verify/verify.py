#!/usr/bin/env python3
"""Check an answer of Crossread against the texts of its reports, with nothing but Python's standard library.

    crossread read FILE... --texts texts/
    python3 verify.py answer.json texts/

It reads the published format (docs/output.md) and shares no code with Crossread; its lists of words and the order of its checks follow
those of the first verifier, so that the two can be held against each other on every fault.
Ends with 0 where the answer holds, with 3 where it has faults (each told on a line: name, place, message), with 2 on wrong use.
"""
import datetime
import hashlib
import json
import pathlib
import re
import sys

# ---- words -----------------------------------------------------------------------------------------------------------

SAYING = set("""say says said saying tell tells told telling add adds added adding write writes wrote written writing post posts posted
posting announce announces announced announcing confirm confirms confirmed confirming deny denies denied denying reject rejects rejected
rejecting dismiss dismisses dismissed claim claims claimed claiming insist insists insisted insisting warn warns warned warning accuse
accuses accused accusing urge urges urged urging thank thanks thanked thanking promise promises promised vow vows vowed pledge pledges
pledged propose proposes proposed call calls called describe describes described describing acknowledge acknowledges acknowledged note
notes noted noting explain explains explained argue argues argued stress stresses stressed report reports reported declare declares
declared state states stated reply replies replied answer answers answered ask asks asked repeat repeats repeated admit admits admitted
believe believes believed suggest suggests suggested hint hints hinted recall recalls recalled concede concedes conceded complain
complains complained demand demands demanded maintain maintains maintained assert asserts asserted allege alleges alleged estimate
estimates estimated predict predicts predicted caution cautions cautioned emphasise emphasised emphasize emphasized tweet tweeted comment
commented remark remarked reveal revealed disclose disclosed boast boasted praise praised condemn condemned criticise criticised criticize
criticized dispute disputes disputed refute refutes refuted contradict contradicted according quote quoted quotes cite cited cites mention
mentioned mentions""".split())
LEADING = set("said says say wrote writes added adds replied explained argued noted recalled insisted announced declared according".split())
DETERMINERS = set("the a an this that these those its their his her our my no any some each every both of".split())
PREPOSITIONS = set("on for by in at with of from against about into over after before".split())
PLAIN = set("not no never none nobody nothing neither nor nowhere without cannot".split())
NEGATION = PLAIN | set("""deny denies denied denying denial denials reject rejects rejected rejecting rejection dismiss dismisses dismissed
dismissing refute refutes refuted dispute disputes disputed contradict contradicts contradicted refuse refuses refused""".split())
PRONOUNS = set("he she they it i we you his her their its him them who".split())
# Words that begin a sentence or a label with a capital letter and name nobody.
COMMON = set("""a about above after again against all almost along already also although among an and another any anybody anyone anything are
around as asked at away back be because been before behind being below besides between beyond both but by can could credit credited day
days denied despite did different differently do does during each earlier either else even ever every everybody everyone few first for
former from further had has have he her here his how however i if in indeed independent inside instead into is it its itself just last
late later least less like limited long made many may meanwhile might more moreover most much must my near nearly neither never new next
no nobody none nor not nothing now number of off often on once one only onto or other others otherwise our out outside over own part parts
perhaps place places plain please rather report reported reports said same say says second see she should since so some somebody someone
something soon source sources spelling stated still such than that the their them then there therefore these they third this those though
three through throughout thus time times to today told together tomorrow too toward towards truth two under undated unless until up upon
us very was we were what whatever when where whereas whether which while who whoever whole whom whose why will with within without would
yesterday yet you your outcome name framing change changed actor actors said denied asked searched answered differs limits timeline
summary counted known unknown worked text texts words nobody digest digests fact-check fact-checks party parties origin origins outlet
outlets account accounts side sides speaker speakers year month week hour apart contested agreed turn agreement""".split())
MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
CALENDAR = set(MONTHS) | {month[:3] for month in MONTHS} | {"sept"} | set(WEEKDAYS)
NUMBERS = {word: value for value, word in enumerate("""zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen twenty""".split())}
NUMBERS |= {word: value for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
NUMBERS |= {word: 10 * value for value, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
NUMBERS |= {"hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9,
            "billions": 10**9, "dozen": 12, "dozens": 12, "half": 0.5, "once": 1, "twice": 2}

L = r"[^\W_]"
WORD = re.compile(rf"(?:[A-Z]\.){{2,}}|{L}+(?:[-'’.,:/]{L}+)*|[%$€£¥₹]")


class Word:
    """A word with its place; `key` is how it is compared: small letters, no possessive, no dots of an abbreviation."""

    def __init__(self, text, start):
        self.text, self.start, self.end = text, start, start + len(text)
        name = re.sub(r"['’]s?$", "", text).replace("’", "'")
        self.key = (name.replace(".", "") if re.fullmatch(rf"(?:{L}\.)+", name) else name).lower()
        self.capital = bool(re.match(r"[^\W\d_a-zß-öø-ÿ]", re.sub(r"^[a-zß-öø-ÿ]{1,3}[-'’]", "", text))) or text[1:2].isupper() and text[0].islower()
        self.quoted = self.shared = False


def words_of(text, start=0):
    return [Word(match[0], start + match.start()) for match in WORD.finditer(text)]


def names_in(words, text, origin=0):
    """Runs of capitalised words, as (first, last, words)."""
    runs = []
    for at, word in enumerate(words):
        if not word.capital or word.key in COMMON or word.key in CALENDAR:
            continue
        if runs and runs[-1][1] == at - 1 and text[words[at - 1].end - origin:word.start - origin] in (" ", "-"):
            runs[-1] = (runs[-1][0], at, runs[-1][2] + [word])
        else:
            runs.append((at, at, [word]))
    return runs


def is_saying(words, at):
    word = words[at]
    return word.key in SAYING and (not word.capital or word.key == "according") and (at == 0 or words[at - 1].key not in DETERMINERS)


def negates(word):
    return word.key in NEGATION or word.key.endswith("n't")


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


SAME = {**{mark: '"' for mark in "“”„‟«»"}, **{mark: "'" for mark in "‘’‚‛`´ʼ"}, **{mark: "-" for mark in "‐‑‒–—―−"}, "…": "...", "ﬁ": "fi", "ﬂ": "fl"}


def fold(text):
    """Only the letters: all marks, dashes, dots and blanks of one kind look the same."""
    text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text)
    return flat("".join(SAME.get(letter, letter) for letter in text))


def whole(text, words):
    """Where `words` stands in `text` as whole words; -1 where it does not."""
    at = text.find(words) if words else -1
    while at >= 0:
        if not any(0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum() for edge in (at, at + len(words))):
            return at
        at = text.find(words, at + 1)
    return -1


ENDS = re.compile(r"[.!?…][”’\"')\]]{0,2}\s+$")
ABBREVIATED = re.compile(r"(?:^|[\s(“\"])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Wg|Sq|Prof|Rev|Sen|Rep|Gov|Hon|St|No|vs)\.\s+$")


def breaks(text, at):
    """Whether a sentence begins here: after the end of one, or after a line break."""
    if at >= len(text) or not text[at - 1].isspace() or text[at].isspace():
        return False
    before, small = text[max(0, at - 16):at], text[at].islower()
    if re.search(r"\n\s*$", before) and (re.search(r"\n\s*\n\s*$", before) or not small):
        return True
    return bool(ENDS.search(before)) and not small and not ABBREVIATED.search(before)


def sentence_at(text, start, end):
    first = next((at for at in range(start, max(0, start - 2000), -1) if breaks(text, at)), max(0, start - 2000))
    end = max(end, start + 1)
    last = min(len(text), end + 2000)
    return first, next((at for at in range(end, last) if breaks(text, at)), last)


def sentences_before(text, start, count):
    for _ in range(count):
        end = len(text[:start].rstrip())
        if end == 0:
            return
        start = sentence_at(text, end - 1, end)[0]
        yield start, end


# ---- reports and citations -------------------------------------------------------------------------------------------


def units(text):
    """One character for each UTF-16 code unit, as offsets count."""
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(data[at] | data[at + 1] << 8) for at in range(0, len(data), 2))


class Report:
    def __init__(self, about, text):
        self.file, self.title = about["file"], units(about["title"])
        self.outlet, self.byline, self.genre = units(about["outlet"] or ""), units(about["byline"] or ""), about["genre"]
        self.text, self.sha256 = units(text), hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        self.folded = fold(self.text)
        self.published = day_of(about["published"]["from"][:10]) if about["published"] else None


class Place:
    """A stretch of a report that a line rests on."""

    def __init__(self, report, source, start, end):
        self.report, self.source, self.start, self.end = report, source, start, end
        self.text = report.text[start:end]


class Answer:
    def __init__(self, answer, reports):
        self.reports, self.faults = reports, []
        self.known = {word.key for report in reports for word in words_of("\n".join([report.text, report.title, report.outlet, report.byline]))}
        self.small = {word for report in reports for word in re.findall(rf"(?<!{L})[a-zß-öø-ÿ](?:{L}|['’-])*", report.text)}
        answer = self.typed(answer, dict, "the answer") or {}
        self.sources = [self.source(source, f"sources[{at}]", at) for at, source in enumerate(self.typed(answer.get("sources"), list, "sources") or [])]
        for at, section in enumerate(self.typed(answer.get("sections"), list, "sections") or []):
            self.section(self.typed(section, dict, f"sections[{at}]") or {}, f"sections[{at}]")

    def fault(self, name, path, message):
        self.faults.append((name, path, message))

    def typed(self, value, kind, path):
        if isinstance(value, kind) and not (kind is int and (isinstance(value, bool) or value < 0)):
            return units(value) if kind is str else value
        return self.fault("malformed", path, f"should be {kind.__name__}")

    def source(self, source, path, at):
        source = self.typed(source, dict, path) or {}
        read = {field: self.typed(source.get(field), str, f"{path}.{field}") for field in ("report", "file", "title", "sha256")}
        read["origin"] = source.get("origin")
        if source.get("number") != at + 1:
            self.fault("malformed", path, f"should have the number {at + 1}")
        if any(report.sha256 == read["sha256"] for report in self.reports):
            return read
        base = pathlib.PurePath(read["file"] or "").name
        changed = any(pathlib.PurePath(report.file).name == base for report in self.reports)
        self.fault("changed-report" if changed else "missing-report", path, f"{read['file']} is not the text that the answer was written from")
        return read

    def section(self, section, path):
        role, heading = self.typed(section.get("role"), str, f"{path}.role"), self.typed(section.get("heading"), str, f"{path}.heading")
        lines, places = self.typed(section.get("lines"), list, f"{path}.lines") or [], []
        for at, line in enumerate(lines):
            where = f"{path}.lines[{at}]"
            line = self.typed(line, dict, where) or {}
            places += self.line(line, where, role)
            for index, side in enumerate(line.get("sides") or []):
                places += self.line(self.typed(side, dict, where) or {}, f"{where}.sides[{index}]", role)
        if places and heading:
            Line(self, heading, places, f"{path}.heading").check_heading()

    def line(self, line, path, role):
        text, citations = self.typed(line.get("text"), str, f"{path}.text"), self.typed(line.get("citations"), list, f"{path}.citations") or []
        if not citations:
            if role not in ("takeaway", "missing", "limits", "next"):
                self.fault("missing-citation", path, "states something and cites nothing")
            return []
        if text and len(text) > 20_000:
            self.fault("malformed", path, "is longer than any line")
            return []
        places = [place for at, citation in enumerate(citations) for place in self.citation(citation, f"{path}.citations[{at}]")]
        if places and text:
            Line(self, text, places, path).check(role)
        if places and line.get("label"):
            self.unknown(units(line["label"]), path, 1)
        return places

    def citation(self, citation, path):
        citation, before = self.typed(citation, dict, path) or {}, len(self.faults)
        name, file, quote = (self.typed(citation.get(field), str, f"{path}.{field}") for field in ("report", "file", "quote"))
        start, end = (self.typed(citation.get(field), int, f"{path}.{field}") for field in ("start", "end"))
        if len(self.faults) > before or start >= end:
            if len(self.faults) == before:
                self.fault("malformed", path, "ends before it starts")
            return []
        source = next((source for source in self.sources if source["report"] == name), None)
        if source is None or source["file"] != file:
            self.fault("malformed", path, f"{file} is not among the sources")
            return []
        report = next((one for one in self.reports if one.sha256 == source["sha256"]), None) or next((one for one in self.reports if one.file == file), None)
        if report is None:
            return []
        if report.text[start:end] == quote:
            return [Place(report, source, start, end)]
        self.fault(self.why_not(quote, [report]), path, f"“{flat(quote)[:80]}” does not stand at {start}–{end} of {file}")
        at = whole(report.text, quote)
        return [Place(report, source, at, at + len(quote))] if at >= 0 else [Place(report, source, start, end)] if end <= len(report.text) else []

    def why_not(self, words, cited):
        """The fault of words that do not stand where they are said to stand."""
        loose, flattened = fold(words), flat(words)
        if any(whole(report.text, words) >= 0 or whole(flat(report.text), flattened) >= 0 for report in cited):
            return "moved"
        if any(whole(report.folded, loose) >= 0 for report in cited):
            return "typography"
        return "misattributed" if any(whole(report.folded, loose) >= 0 for report in self.reports) else "fabricated"

    def unknown(self, text, path, passed=0):
        """Names that stand in no report, in words beside a line."""
        us = any(whole(report.text, short) >= 0 for report in self.reports for short in ("US", "U.S."))
        words = words_of(text)
        for word in without_states(words, self.known if us else self.known - {"us"}):
            if word not in words[:passed] and word.capital and word.key not in COMMON and word.key not in CALENDAR and word.key not in self.known:
                if not any(demonym(word.key, key) for key in self.known if key[:3] == word.key[:3]) and not self.initials(text):
                    self.fault("unsupported-name", path, f"{word.text} stands in no report")

    def initials(self, text):
        letters = re.findall(r"(?<![^\W_])[A-Z]", text)
        return len(letters) > 1 and any(whole(report.text, short) >= 0 for report in self.reports for short in ("".join(letters), ".".join(letters) + "."))


ENDING = re.compile(r"(?:n|an|ian|i|ic|ish|ese|er|ers|s|ns|ans|ians|is|e|a|ia|y|land|lands|ean|eans|esque|ite|ites|)")


def demonym(a, b):
    """“norland” and “norlandic”, “arcenia” and “arcenian”."""
    common = next((at for at, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    if common < 3 or common < 4 and common < min(len(a), len(b)):
        return False
    return bool(ENDING.fullmatch(a[common:]) and ENDING.fullmatch(b[common:]))


def stands(word, near):
    """The word itself, its demonym, or its initials (“UN”) among others."""
    for at, other in enumerate(near):
        if other.key == word.key or other.capital and demonym(word.key, other.key):
            return True
        if word.text.isupper() and len(word.text) > 1 and "".join(one.key[0] for one in near[at:at + len(word.key)]) == word.key:
            return True
    return False


# Other names and demonyms of states that begin otherwise than the name that a page gives them.
STATES = [(name.split(), set(others.split())) for name, others in {
    "united states": "us usa america american americans", "united kingdom": "uk britain british briton britons brit brits",
    "united arab emirates": "uae emirati emiratis", "netherlands": "dutch dutchman dutchmen holland", "switzerland": "swiss",
    "france": "french frenchman frenchmen", "greece": "greek greeks", "philippines": "filipino filipinos filipina",
    "myanmar": "burma burmese", "wales": "welsh"}.items()]


def without_states(words, known):
    """The words without those of a state that has another name among the known ones."""
    for name, others in STATES:
        at = next((at for at in range(len(words)) if [word.key for word in words[at:at + len(name)]] == name), None)
        if at is not None and others & set(known):
            words = words[:at] + words[at + len(name):]
    return words


def within(name, text):
    keys, wanted = [word.key for word in words_of(text)], [word.key for word in name]
    return any(keys[at:at + len(wanted)] == wanted for at in range(len(keys)))


# ---- days ------------------------------------------------------------------------------------------------------------

MONTH = rf"(?P<month>(?:{'|'.join(month.title() for month in MONTHS)}|Sept|{'|'.join(month[:3].title() for month in MONTHS)}))\.?"
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh
twenty-eighth twenty-ninth thirtieth thirty-first""".split()
FEASTS = {"New Year's Eve": (12, 31), "New Year's Day": (1, 1), "Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Boxing Day": (12, 26)}
YEAR, CLOCK = r"(?:,? (?P<year>\d{4}))?", r"(?:, (?P<hour>\d\d):(?P<minute>\d\d))?"
DATES = [re.compile(rf"(?<!{L})(?:{form})(?!{L})") for form in (
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: {MONTH.replace('month', 'early')})?(?: ?(?:to|and|[-–]) ?(?P<last>\d{{1,2}})(?:st|nd|rd|th)?)? (?:of )?{MONTH}{YEAR}(?: \(year unknown\))?{CLOCK}",
    rf"{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: ?(?:to|and|[-–]) ?(?P<last>\d{{1,2}}))?(?![\d:.]\d){YEAR}{CLOCK}",
    r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?:[T ](?P<hour>\d\d):(?P<minute>\d\d))?",
    rf"(?P<ordinal>{'|'.join(ORDINALS)}) of {MONTH}{YEAR}",
    rf"(?P<feast>{'|'.join(FEASTS)}){YEAR}".replace("'", "['’]"),
    rf"{MONTH} (?P<year>\d{{4}})")]


class Date:
    """A date in a text, as far as it says: what it does not say is None."""

    def __init__(self, match):
        said = match.groupdict()
        self.start, self.end, self.text = match.start(), match.end(), match[0]
        feast = FEASTS.get((said.get("feast") or "").replace("’", "'"))
        month = feast[0] if feast else int(said["number"]) if said.get("number") else 1 + [name[:3] for name in MONTHS].index(said["month"][:3].lower())
        early = said.get("early")
        self.month = 1 + [name[:3] for name in MONTHS].index(early[:3].lower()) if early else month
        self.day = feast[1] if feast else 1 + ORDINALS.index(said["ordinal"]) if said.get("ordinal") else int(said["day"]) if said.get("day") else None
        self.until = (month, int(said["last"])) if said.get("last") else None
        self.year = int(said["year"]) if said.get("year") else None
        self.clock = int(said["hour"]) * 60 + int(said["minute"]) if said.get("hour") else None


def dates_in(text):
    found = []
    for form in DATES:
        for match in form.finditer(text):
            if not any(other.start < match.end() and match.start() < other.end for other in found):
                found.append(Date(match))
    return sorted(found, key=lambda date: date.start)


def day_of(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def make_day(year, month, day):
    return day_of(f"{year:04}-{month:02}-{day:02}")


def clocks_in(text):
    found = {720} if re.search(r"\b(?:noon|midday)\b", text, re.I) else set()
    found |= {0, 1440} if re.search(r"\bmidnight\b", text, re.I) else set()
    for hour, minute, half in re.findall(r"(?<![\d.:])(\d{1,2})(?:[.:](\d\d))? ?(am|pm|a\.m|p\.m|AM|PM|o['’]clock|hours)?(?!\d)", text):
        if minute or half:
            hours = int(hour) % 12 + (12 if half.lower().startswith("p") else 0)
            found.add((int(hour) if half in ("", "hours") else hours) * 60 + int(minute or 0))
    return found | {int(hour) * 60 + int(minute) for hour, minute in re.findall(r"(?<![\d.:])([01]\d|2[0-3])([0-5]\d) ?(?:GMT|UTC|hours|local time|Z)\b", text)}


def years_of(report, reports):
    own = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", report.text)} | ({report.published.year} if report.published else set())
    own |= {report.published.year - 1} if report.published and re.search(r"\blast year\b", report.text, re.I) else set()
    return own or {year for other in reports for year in (years_of(other, []) if other is not report else ())}


def days_of(report, reports):
    years = years_of(report, reports)
    told = [make_day(year, date.month, date.day) for date in dates_in(report.text) if date.day for year in ([date.year] if date.year else years)]
    return {day for day in told + [report.published] if day}


def anchors_of(report, reports):
    """Days that a report gives: its own where that is known, else every date of its text, else those of the others."""
    if report.published:
        return {report.published}
    return days_of(report, reports) or {day for other in reports for day in days_of(other, reports)}


def covers(date, said, years):
    """Whether a date of the cited words lies in the one of the line."""
    if date.year and said.year != date.year and (said.year or date.year not in years) or said.month != date.month:
        return False
    if date.day is None or said.day is None:
        return True
    if date.until and date.until[0] != date.month:
        return said.day == date.day
    return date.day <= (said.until or (0, said.day))[1] and said.day <= (date.until or (0, date.day))[1]


TODAY = [(r"\byesterday\b", {-1}), (r"\btomorrow\b", {1}), (r"\b(?:overnight|last night)\b", {-1, 0}),
         (r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", {0}), (r"\bhours? ago\b", {-1, 0})]
BEFORE = re.compile(r"\bthe (?:day|night|evening|morning|afternoon) before\b|\bthe (?:previous|preceding) (?:day|night|evening)\b|\b(?:a|one) day (?:earlier|before)\b")
AFTER = re.compile(r"\bthe (?:day|night|morning|evening) after\b|\bthe (?:next|following) (?:day|night|morning|evening|afternoon)\b|\b(?:a|one) day (?:later|after)\b")


def from_today(words):
    return next((shifts for pattern, shifts in TODAY if re.search(pattern, words.lower())), None)


def shifts_of(words):
    """Days from the one that is named near: “the night before” is one back, “at 9:40 p.m.” none."""
    many = re.search(r"\b(\d{1,2}|two|three|four|five|six|seven) days? (later|after|earlier|before)\b", words.lower())
    if many:
        count = int(many[1]) if many[1].isdigit() else NUMBERS[many[1]]
        return {count if many[2] in ("later", "after") else -count}
    if BEFORE.search(words.lower()):
        return {-1}
    if AFTER.search(words.lower()):
        return {1}
    return {0, 1} if re.search(r"\bhours? (?:later|after)\b|\bmidnight\b", words.lower()) else {0, -1} if re.search(r"\bhours? (?:earlier|before)\b", words.lower()) else {0}


def names_day(words):
    """A test whether words name a day; None where they name none."""
    dates, lower = [date for date in dates_in(words) if date.day], words.lower()
    if dates:
        return lambda day: any(date.month == day.month and date.day <= day.day <= (date.until or (0, date.day))[1] for date in dates)
    found = {(index - bool(re.search(r"\bnight (?:in)?to $", lower[:match.start()]))) % 7 for index, name in enumerate(WEEKDAYS) for match in re.finditer(rf"\b{name}", lower)}
    return (lambda day: day.weekday() in found) if found else None


# ---- a line ----------------------------------------------------------------------------------------------------------


def runs_of(line, text):
    """The runs of words that a line and a citation share in the same order: the longest first, then those beside it.
    Gives (line, text, length) of each, and the gaps between: ((from, to) in the line, (from, to) in the text, inner)."""
    a, b = [word.key for word in line[:1500]], [word.key for word in text[:1500]]
    anchor = min(3, max(1, min(len(a), len(b)) - 1))
    blocks, open_parts = [], [(0, 0, len(a), len(b), anchor)]
    while open_parts:
        a0, b0, a1, b1, least = open_parts.pop()
        best, above = (a0, b0, 0), {}
        for i in range(a0, a1):
            row = {}
            for j in range(b0, b1):
                if a[i] == b[j]:
                    row[j] = above.get(j - 1, 0) + 1
                    if row[j] > best[2]:
                        best = (i - row[j] + 1, j - row[j] + 1, row[j])
            above = row
        if best[2] < max(least, 1):
            continue
        blocks.append(best)
        for part in ((a0, b0, best[0], best[1]), (best[0] + best[2], best[1] + best[2], a1, b1)):
            edge = part[0] == 0 or part[1] == 0 or part[2] == len(a) or part[3] == len(b)
            most = 8 if edge else 12
            open_parts.append((*part, 1 if part[2] - part[0] <= most and part[3] - part[1] <= most else anchor))
    blocks.sort()
    gaps, i, j = [], 0, 0
    for at, (x, y, length) in enumerate(blocks + [(len(a), len(b), 0)] if blocks else []):
        if x > i or y > j:
            gaps.append(((i, x), (j, y), 0 < at < len(blocks)))
        i, j = x + length, y + length
    return blocks, gaps


class Line:
    """A line taken apart: its words, the stretches in quotation marks, and how it runs beside each citation."""

    def __init__(self, answer, text, places, path):
        self.answer, self.text, self.places, self.path = answer, text, places, path
        self.words, self.stretches, self.given = words_of(text), [], set()
        self.quotations()
        self.cited = [words_of(place.text, place.start) for place in places]
        self.runs = [runs_of(self.words, cited) for cited in self.cited]
        for blocks, _ in self.runs:
            for start, _, length in blocks:
                for word in self.words[start:start + length]:
                    word.shared = True
        self.keys = {word.key for cited in self.cited for word in cited}
        self.all = [word for cited in self.cited for word in cited]

    def own(self, word):
        return not word.quoted and not word.shared

    def fault(self, name, message):
        self.answer.fault(name, self.path, message)

    def check(self, role):
        self.speakers()
        self.numbers()
        self.names()
        if role not in ("takeaway", "missing", "limits", "next"):
            self.negations()

    def check_heading(self):
        self.numbers(digits=True)
        colon = self.text.find(":")
        for name in self.own_names():
            if 0 <= colon < name[0].start and not self.supported(name):
                self.fault("unsupported-name", f"{name[0].text} is not in what the section cites")
        self.answer.unknown(self.text[:colon] if colon >= 0 else self.text, self.path, 0 if colon >= 0 else 1)

    # Words in “curly quotation marks” stand in a citation, letter for letter; blanks of any length are one space.
    def quotations(self):
        at = 0
        while at < len(self.text):
            if self.text[at] == "”" and not self.copied(at):
                self.fault("malformed", f"the mark at {at} has no opening one")
            if self.text[at] != "“":
                at += 1
                continue
            ends, depth, paired = [], 1, None
            for index in range(at + 1, min(len(self.text), at + 4000)):
                depth += (self.text[index] == "“") - (self.text[index] == "”")
                if self.text[index] == "”":
                    ends.append(index)
                    paired = index if depth == 0 and paired is None else paired
            ends = ([paired] if paired else []) + [end for end in reversed(ends[:12]) if end != paired]
            if not ends:
                if not self.copied(at):
                    self.fault("malformed", f"the mark at {at} has no closing one")
                at += 1
                continue
            end, found = next(((end, found) for end in ends for found in [self.held(at + 1, end)] if found), (ends[0], None))
            if found is None:
                words = self.text[at + 1:end]
                typography = any(whole(fold(place.text), fold(words)) >= 0 for place in self.places)
                name = "typography" if typography else self.answer.why_not(words, [place.report for place in self.places])
                self.fault(name, f"“{words}” does not stand in what the line cites")
            elif found != "title":
                self.stretches.append(found)
            for word in self.words:
                word.quoted = word.quoted or at < word.start and word.end <= end
            at = end + 1

    def held(self, start, end):
        words = flat(self.text[start:end])
        for place in self.places:
            pattern = r"\s+".join(re.escape(word) for word in words.split(" "))
            match = re.search(rf"(?<!{L})(?={L}){pattern}|(?={re.escape(words[:1])})(?!{L}){pattern}", place.text) if words else None
            if match and whole(flat(place.text), words) >= 0:
                return (start, place, place.start + match.start(), place.start + match.end())
        title = [flat(place.report.title) for place in self.places]
        return "title" if words in title or words.endswith("…") and len(words) > 10 and any(one.startswith(words[:-1].strip()) for one in title) else None

    def copied(self, at):
        around = [flat(self.text[at:at + 16]), flat(self.text[max(0, at - 15):at + 1])]
        return any(len(words) > 8 and words in flat(place.text) for place in self.places for words in around)

    # Numbers of the line stand in the cited words, in digits or letters; a day may be worked out; reports are counted.
    def numbers(self, digits=False):
        dates = [date for date in dates_in(self.text) if any(self.own(word) and date.start <= word.start and word.end <= date.end for word in self.words)]
        for date in dates:
            if not self.day_holds(date):
                self.fault("unsupported-number", f"{date.text} does not follow from the cited words")
        cited = {value for word in self.all for value in values_of(word)}
        for at, word in enumerate(self.words):
            values = values_of(word)
            if not values or not self.own(word) or digits and not re.search(r"\d", word.text) or any(date.start <= word.start and word.end <= date.end for date in dates):
                continue
            before = self.words[at - 1] if at else None
            joined = before and before.capital and self.text[before.end:word.start] == " "
            if joined and (word.text[0].isupper() or any(whole(place.report.outlet, f"{before.text} {word.text}") >= 0 for place in self.places)):
                continue
            if self.counts(at, values[0]):
                continue
            instead = any(self.instead(at, values, run, words) for run, words in zip(self.runs, self.cited))
            if instead or values[0] not in cited or self.thing(at) == "origin":
                self.fault("unsupported-number", f"the number {word.text} is not in the cited words")

    def instead(self, at, values, run, cited):
        for (start, end), (first, last), inner in run[1]:
            if start <= at < end and (inner or last - first <= 6):
                there = [values_of(word) for word in cited[first:last] if values_of(word)]
                if there and values not in there:
                    return True
        return False

    def thing(self, at):
        following = [word.key for word in self.words[at + 1:at + 3]] + ["", ""]
        thing = following[1] if following[0] in ("independent", "different") else following[0]
        number = self.words[at].key[0].isdigit() or self.words[at].key in NUMBERS
        return re.sub("s$", "", thing) if number and re.fullmatch("(?:report|text|source|origin|outlet)s?", thing) else None

    def counts(self, at, value):
        thing = self.thing(at)
        if thing is None:
            return False
        cited = {place.source["origin"] if thing == "origin" else place.report.sha256 for place in self.places} - {None}
        originals = {place.report.sha256 for place in self.places if place.report.genre not in ("digest", "factcheck", "generated")}
        if sum(self.thing(other) == thing for other in range(len(self.words))) > 1:
            return 1 <= float(value) <= len(cited)
        return float(value) >= 1 and (float(value) == len(cited) or thing != "origin" and float(value) == len(originals))

    def day_holds(self, date):
        if date.clock is not None and not any(clock in (date.clock, date.clock - 720) for place in self.places for clock in clocks_in(place.text)):
            return False
        opened = re.match(r" \(stated: “", self.text[date.end:])
        stated = next((one for one in self.stretches if opened and one[0] == date.end + opened.end()), None)
        if opened and stated is None:
            return True  # the stated words have had their fault
        if not opened and any(self.other_date(date, run, place, cited) for run, place, cited in zip(self.runs, self.places, self.cited)):
            return False
        return any(self.founded(date, place, stated) for place in ([stated[1]] if stated else self.places))

    def other_date(self, date, run, place, cited):
        """Whether the line goes on from shared words with a date that shares only a part with another one of the cited words."""
        if not any(self.words[line].end < date.start for line, _, _ in run[0]):
            return False
        years = years_of(place.report, self.answer.reports)
        pairs = [(self.words[line + at], cited[text + at]) for line, text, length in run[0] for at in range(length)]
        shared = [other for word, other in pairs if date.start <= word.start and word.end <= date.end]
        there = [(said, place.start + said.start, place.start + said.end) for said in dates_in(place.text)]
        return any(start <= word.start and word.end <= end and not covers(date, said, years) for said, start, end in there for word in shared)

    def founded(self, date, place, stated):
        report, reports = place.report, self.answer.reports
        there, anchors, years = dates_in(place.text), anchors_of(place.report, reports), years_of(place.report, reports)
        own = sentence_at(report.text, place.start, place.end)
        near = [report.text[start:end] for start, end in [own, *sentences_before(report.text, own[0], 2)]]
        if date.day is None:
            return any(covers(date, said, years) for said in there) or any(day.month == date.month and (not date.year or day.year == date.year) for day in anchors)
        year = date.year or (min(anchors).year if anchors else None)
        first = make_day(year, date.month, date.day) if year else None
        last = make_day(year, *date.until) if year and date.until else first
        if year and (first is None or last is None or last < first):
            return False
        ends = last == first or first is not None and (
            last in anchors or (last - first).days == 1 and re.search(r"\b(?:night|evening|overnight)\b", " ".join(near), re.I)
            or any(date.until == (said.month, said.day) for said in there) or last.weekday() != first.weekday() and self.worked_out(last, near, anchors))
        if stated:
            held = first is not None and self.as_stated(date, first, stated, anchors, years)
            return (first in anchors if held is None else held) and bool(ends)
        if any(covers(date, said, years) and (said.day is None or said.until or ends) for said in there):
            return True
        return first is not None and self.worked_out(first, near, anchors) and bool(ends)

    def as_stated(self, date, first, stated, anchors, years):
        """“9 March 2024 (stated: “the night before”)”: by the words themselves, else with the day that is named near them."""
        _, place, start, end = stated
        text, words = place.report.text, place.report.text[start:end]
        week = any(abs((day - first).days) <= 7 for day in anchors)
        own, today = names_day(words), from_today(words)
        said = [one for one in dates_in(words) if one.day]
        if own:
            if not said:
                return own(first) and week
            if any(one.year for one in said):
                return own(first) and any(one.year in (None, date.year) for one in said)
            if date.year and re.search(r"\blast year\b", words, re.I):
                return own(first) and any(day.year - 1 == date.year for day in anchors)
            close = any(abs((day - first).days) <= 184 or day.year == date.year for day in anchors) if anchors else date.year in years
            return own(first) and (date.year is None or close)
        if today:
            return any(first - datetime.timedelta(shift) in anchors for shift in today)
        sentence = sentence_at(text, start, end)
        context = [other.text for other in self.places if other.report is place.report and (start < other.start or end > other.end)]
        context += [f"{text[sentence[0]:start]} {text[end:sentence[1]]}"]
        context += [text[a:b] for a, b in sentences_before(text, sentence[0], 2)]
        for near in context:
            day, today = names_day(near), from_today(near)
            moved = [first - datetime.timedelta(shift) for shift in shifts_of(words)]
            if day:
                return any(day(one) for one in moved) and week
            if today:
                return any(one - datetime.timedelta(shift) in anchors for one in moved for shift in today)
        if re.search(r"\bmidnight\b", words, re.I) and anchors:
            return any(first + datetime.timedelta(shift) in anchors for shift in (0, 1))
        return None

    def worked_out(self, day, near, anchors):
        """Whether the nearest sentence that names a day names this one."""
        week = any(abs((anchor - day).days) <= 7 for anchor in anchors)
        relative = r"\b(?:yesterday|tomorrow|overnight|last night|(?:the )?(?:same|next|previous|following) (?:day|evening|night|morning)|the (?:day|night|evening) (?:before|after)|hours? (?:ago|later|earlier)|days? (?:ago|later|earlier))\b"
        for sentence in near:
            lower, dates = sentence.lower(), dates_in(sentence)
            weekdays = [index for index, name in enumerate(WEEKDAYS) if name in lower]
            if weekdays or dates:
                beside = {0} | ({-1} if BEFORE.search(lower) or re.search(r"\bovernight\b|\bnight (?:in)?to ", lower) else set()) | ({1} if AFTER.search(lower) else set())
                far = 7 if re.search(relative, lower) else 0
                return week and (any((day.weekday() - weekday) % 7 in {shift % 7 for shift in beside} for weekday in weekdays) or any(
                    date.day and date.year in (None, day.year) and make_day(day.year, date.month, date.day) and abs((make_day(day.year, date.month, date.day) - day).days) <= far for date in dates))
            if re.search(relative, lower) or from_today(lower):
                return any(abs((anchor - day).days) <= (2 if re.search(relative, lower) else 0) for anchor in anchors)
        return day in anchors

    # Names of the line stand in the cited words, or are the outlet or byline of a cited report.
    def own_names(self):
        names = []
        for at, word in enumerate(self.words):
            before = self.words[at - 1] if at else None
            joined = names and names[-1][-1] is before and self.text[before.end:word.start] in (" ", "-")
            if not self.own(word) or not self.is_name(at) and not (joined and self.labels(at)):
                continue
            if joined:
                names[-1].append(word)
            else:
                names.append([word])
        return names

    def labels(self, at):
        """“Norland Today: “…””: a word of every day in the name before a colon and quoted words."""
        last = at
        while last + 1 < len(self.words) and self.text[self.words[last].end:self.words[last + 1].start] == " ":
            last += 1
        return all(word.capital for word in self.words[at:last + 1]) and self.text.startswith(": “", self.words[last].end)

    def is_name(self, at):
        word = self.words[at]
        if not word.capital or word.text[0].isdigit() or word.key in CALENDAR:
            return False
        begins = at == 0 or re.search(r"[.!?:;—“\"(\[]", self.text[self.words[at - 1].end:word.start])
        if word.key in COMMON or word.key in SAYING:
            return not begins and len(word.text) > 1 and word.text.isupper()
        named = self.text.startswith(": “", word.end) or self.text[word.start - 1:word.start] == "[" and self.text[word.end:word.end + 1] == "]"
        return not begins or named or word.key not in self.keys or word.key not in self.answer.small

    def supported(self, name):
        letters = "".join(word.text[0] for word in name)
        if all(stands(word, self.all) for word in name) or len(letters) > 1 and any(word.text.replace(".", "") == letters for word in self.all):
            return True
        if any(within(name, f"{place.report.outlet}\n{place.report.byline}") for place in self.places):
            return True
        first = self.words.index(name[0])
        last = first + len(name)
        joined = lambda at: 0 < at < len(self.words) and self.words[at].capital and self.words[at - 1].capital and self.text[self.words[at - 1].end:self.words[at].start] == " "
        while joined(first):
            first -= 1
        while joined(last):
            last += 1
        full = self.words[first:last]
        letters = "".join(word.text[0] for word in full)
        if len(letters) > 1 and any(word.text.replace(".", "") == letters for word in self.all):
            return True
        rest = without_states(full, {word.key for word in self.all if word.capital})
        if len(rest) < len(full) and all(stands(word, self.all) for word in rest):
            return True
        return any(stands(word, self.all) for word in full) and any(within(full, place.report.text) for place in self.places)

    def names(self):
        for name in self.own_names():
            if any(word in self.given for word in name) or not self.replaced(name) and self.supported(name):
                continue
            self.fault("misattributed" if self.speaks(name) else "unsupported-name", f"{name[0].text} is not in the cited words")

    def replaced(self, name):
        """Another name of the report between the same words."""
        first = self.words.index(name[0])
        last = first + len(name)
        end = self.text.find("]", name[-1].end)
        if self.text.startswith(" [", name[-1].end) and any(word.key == name[-1].key for word in self.words[last:] if word.end <= end):
            return False
        for (_, gaps), cited in zip(self.runs, self.cited):
            for (start, stop), (a, b), inner in gaps:
                if first < start or last > stop or b - a > 6 or (stop - start > 6 if inner else last != stop and first != start):
                    continue
                there = [word for word in cited[a:b] if word.capital and word.key not in COMMON and word.key not in CALENDAR]
                if any(not any(stands(own, [word]) for own in name) for word in there) and any(not stands(own, there) for own in name):
                    return True
        return False

    def speaks(self, name):
        first = self.words.index(name[0])
        last = first + len(name) - 1
        for at in range(last + 1, min(last + 7, len(self.words))):
            word = self.words[at]
            if word.capital and word.key not in COMMON:
                break
            if word.key != "according" and is_saying(self.words, at) and not self.passive(at):
                return True
        return any(at >= 0 and self.words[at].key in LEADING and (at == first - 1 or self.words[first - 1].key == "to") for at in (first - 2, first - 1))

    def passive(self, at):
        return any(word.key in ("is", "are", "was", "were", "be", "been", "being") for word in self.words[max(0, at - 2):at])

    # Whoever the line gives words to is the one who says them in the report.
    def speakers(self):
        for name in self.own_names():
            first = self.words.index(name[0])
            last = first + len(name) - 1
            before = self.text[self.words[first - 1].end if first else 0:name[0].start]
            after = self.text[name[-1].end:self.words[last + 1].start if last + 1 < len(self.words) else len(self.text)]
            if first and before == " [" and self.renamed(first, name):
                self.given |= set(name)
                self.fault("misattributed", f"{name[0].text}: in brackets behind another name")
                continue
            clause = lambda one, other: not re.search(r"[:;.!?\]—]", self.text[self.words[one].end:self.words[other].start])
            cue = lambda at: 0 <= at < len(self.words) and is_saying(self.words, at) and not self.passive(at) and self.own(self.words[at])
            says = next((at for at in range(last + 1, last + 7) if cue(at) and clause(last, at)), None)
            said = next((at for at in (first - 1, first - 2) if cue(at) and clause(at, first) and self.words[at].key in LEADING and self.words[first - 1].key not in PREPOSITIONS), None)
            label, bracket = re.fullmatch(r"[^\w“\"]*:[^\w]*", after), before.endswith("[") and after.startswith("]")
            if not label and not bracket and says is None and said is None:
                continue
            target = bracket and self.target_around(first - 1) or self.target(says if says is not None else said if said is not None else last)
            if target:
                self.given |= set(name)
                form = "pronoun" if bracket else "quoted" if re.fullmatch(r":\s*“[\"'‘]?", after) else "plain"
                if not self.said_by(name, *target, form):
                    self.fault("misattributed", f"{name[0].text} does not say this in the report")

    def renamed(self, first, name):
        before, end = self.words[first - 1], self.text.find("]", name[0].start)
        inside = [word for word in self.words[first:] if word.end <= end]
        return before.capital and before.key not in COMMON and not stands(before, inside) and any(person([before], place.report.text) for place in self.places)

    def target_around(self, at):
        """The longest run of shared words that a pronoun of the line stands in."""
        found = [(length, place, cited[text].start, cited[text + length - 1].end) for (blocks, _), place, cited in zip(self.runs, self.places, self.cited)
                 for line, text, length in blocks if length >= 3 and line <= at < line + length]
        return max(found, key=lambda one: one[0])[1:] if found else None

    def target(self, at):
        """The quoted or shared words nearest after a word of the line, else before it, the longer of two: (place, start, end)."""
        spot = self.words[at].end
        found = [(start, place, a, b) for start, place, a, b in self.stretches]
        for (blocks, _), place, cited in zip(self.runs, self.places, self.cited):
            found += [(self.words[line].start, place, cited[text].start, cited[text + length - 1].end) for line, text, length in blocks if length >= 3]
        far = lambda start: start - spot if start >= spot else (spot - start) * 4 + 1000
        return min(found, key=lambda one: (far(one[0]), one[2] - one[3], one[2]))[1:] if found else None

    def said_by(self, name, place, start, end, form):
        report, text = place.report, place.report.text
        told = lambda name, known: any(stands(word, words) for words in known for word in name)
        if form == "pronoun":
            others = [words_of(other.text) for other in self.places if other is not place and other.report is report]
            nearest = names_before(text, start, end)
            known = others or [*nearest, *([] if len(nearest) == 1 else last_speaker(text, start, end)), words_of(report.title)]
            return told(name[-1:], known) and all(told([word], known) for word in name if word.key in COMMON)
        inside, words = in_marks(text, start, end), flat(text[start:end])
        alike = [place] + [other for other in self.places if words in flat(other.text)]
        if not inside and any(all(word.key in {one.key for one in words_of(f"{other.report.outlet} {other.report.byline}")} for word in name) for other in alike):
            return True
        return told(name, spoken_in(text, start, end) if form == "quoted" and not inside else speakers_of(text, start, end, inside))

    # A line neither denies what the cited words affirm nor affirms what they deny.
    def negations(self):
        # A line that stands word for word in one report is that report's, whatever another one cited beside it denies.
        verbatim = any(length == len(self.words) for blocks, _ in self.runs for _, _, length in blocks)
        for (blocks, gaps), cited in zip(self.runs, self.cited):
            for (start, stop), (first, last), inner in gaps:
                if inner and any(self.own(word) and negates(word) and word.key != "without" for word in self.words[start:stop]) and not any(map(negates, cited[first:last])):
                    return self.fault("unsupported-negation", "a negation is not in the cited words at this place")
                lost = [word for word in cited[first:last] if negates(word)]
                if verbatim or not lost or last - first > 8 or sum(length for _, _, length in blocks) * 2 < len(cited):
                    continue
                dash = self.text.rfind(" — ", 0, self.words[stop - 1].start if stop else 0)
                instead = [word for word in self.words[max(start, stop - 8):stop] if not word.quoted and word.start > dash]
                if not any(negates(word) and self.text[word.end:word.end + 1] != ":" for word in instead):
                    return self.fault("unsupported-negation", f"the cited words have “{lost[0].text}”, which the line leaves out")
        for at, word in enumerate(self.words):
            if not self.own(word) or not negates(word) or word.key == "without":
                continue
            if word.key in PLAIN or word.key.endswith("n't"):
                turned = {one.key[:5] for one in self.words[at + 1:at + 6]}
                held = any(negates(other) and any(len(one.key) > 3 and one.key[:5] in turned for one in cited[index + 1:index + 11]) for cited in self.cited for index, other in enumerate(cited))
            else:
                held = any(negates(one) for place in self.places for start, end in [sentence_at(place.report.text, place.start, place.end)] for one in words_of(place.report.text[start:end]))
            if not held:
                return self.fault("unsupported-negation", f"“{word.text}” is not in the cited words")
        for in_line, place, start, end in self.stretches:
            before = place.report.text[sentence_at(place.report.text, start, end)[0]:start]
            clause = re.split(r"[,;:—–.!?“”\"]", before)[-1]
            elsewhere = any(negates(word) and not in_line <= word.start < in_line + end - start for word in self.words)
            if any(map(negates, words_of(clause)[-4:])) and not elsewhere:
                return self.fault("unsupported-negation", "a negation stands before the quoted words in the report")


def values_of(word):
    """“3,000” → 3000, “nine” → 9, “twenty-two” → 22, “six-point” → 6, “2.20pm” → itself."""
    key = word.key
    if key in NUMBERS:
        return [str(float(NUMBERS[key]))]
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", key):
        return [str(float(key.replace(",", "")))]
    if key[:1].isdigit():
        return [key]
    tens, ones = [NUMBERS.get(part) for part in (key.split("-") + [""])[:2]]
    return [] if tens is None else [str(float(tens + (ones or 0)))]


# ---- who speaks in a report ------------------------------------------------------------------------------------------


def person(name, text):
    """Named by two words, or by the last of them alone where the two stand somewhere in the text."""
    last = re.sub(r"['’]s?$", "", name[-1].text)
    before = [words_of(text[max(0, match.start() - 24):match.start()])[-1:] for match in re.finditer(f" {re.escape(last)}", text)]
    return len(name) > 1 or any(words and words[0].capital and words[0].key not in COMMON for words in before)


def names_before(text, start, end):
    for first, last in sentences_before(text, sentence_at(text, start, end)[0], 8):
        names = [name for _, _, name in names_in(words_of(text[first:last]), text[first:last]) if person(name, text)]
        if names:
            return names
    return []


def last_speaker(text, start, end):
    for first, last in sentences_before(text, sentence_at(text, start, end)[0], 16):
        names = [name for name in at_saying(text, first, last) if person(name, text)]
        if names:
            return names
    return []


def at_saying(text, first, last, without=(0, 0)):
    """The names beside verbs of saying in a stretch, the words `without` left out."""
    words = [word for word in words_of(text[first:last], first) if word.end <= without[0] or word.start >= without[1]]
    names, found = names_in(words, text), []
    for at in range(len(words)):
        if is_saying(words, at):
            found += [name for _, end, name in [run for run in names if run[1] < at][-1:] if at - end <= 14]
            found += [name for start, _, name in names if words[at].key in LEADING and at < start <= at + 8][:1]
    return found


def spoken_in(text, start, end):
    return at_saying(text, *sentence_at(text, start, end), (start, end)) or at_saying(text, start, end)


def speakers_of(text, start, end, inside):
    spoken, own = spoken_in(text, start, end), sentence_at(text, start, end)
    if spoken:
        return spoken
    outside = [name for a, b in ((own[0], start), (end, own[1])) for _, _, name in names_in(words_of(text[a:b]), text[a:b])]
    words = words_of(text[own[0]:own[1]])
    by_others = any(is_saying(words, at) for at in range(len(words))) and not any(word.key in PRONOUNS for word in words)
    if inside and outside or not inside and by_others:
        return outside
    before = next((found for a, b in sentences_before(text, own[0], 3) for found in [at_saying(text, a, b)] if found), [])
    if before or not inside:
        return before or outside
    return next((names for a, b in sentences_before(text, own[0], 8) for names in [[name for _, _, name in names_in(words_of(text[a:b]), text[a:b])]] if names), [])


def in_marks(text, start, end):
    before = text[sentence_at(text, start, end)[0]:start]
    opened = max(before.rfind("“"), before.rfind("«"))
    if opened >= 0 and not re.search("[”»]", before[opened:]):
        return True
    return len(re.findall(rf"(?<!{L})\"|\"(?!{L})", before)) % 2 == 1


# ---- the program -----------------------------------------------------------------------------------------------------


def read_reports(folder):
    about = json.loads((folder / "reports.json").read_text("utf-8"))
    return [Report(one, (folder / f"{one['sha256']}.txt").read_bytes().decode("utf-8")) for one in about]


def verify(answer, reports):
    """The faults of an answer, as (name, path, message), those of the sources first."""
    return Answer(answer, reports).faults


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        answer, reports = json.loads(pathlib.Path(arguments[0]).read_text("utf-8")), read_reports(pathlib.Path(arguments[1]))
    except (OSError, ValueError, KeyError, RecursionError) as error:
        print(f"cannot read: {error}", file=sys.stderr)
        return 2
    faults = verify(answer, reports)
    for name, path, message in faults:
        print(f"{name}: {message} (at {path})")
    print(f"{len(faults)} faults." if faults else "The answer holds.")
    return 3 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
