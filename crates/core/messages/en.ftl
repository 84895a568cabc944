### What the page and the command line say, in English.
###
### A message is a function in Rust: `timeline_core::messages` has them, `crates/messages` makes them.
### Another language is another file here, with what it says of itself in the first part and as many
### of the messages as are translated; the others are said in English. `TIMELINE_LANGUAGE=uk ./dev
### build` makes the page in the language of `uk.ftl`.
###
### The syntax is Fluent (projectfluent.org). A line break within a message is a space. A choice is
### one by a number: by a form of its plural (`[one]`) or by itself (`[3]`).
###
### Arguments and their types. A Number is a count, written in groups of digits; Digits are a number
### as it is; so is a Year. A Day is said by `date-day`. Text is put in as it is: what a source or a
### reader wrote, or what another message says. Markup is text with links and the like in it.
###
### $count, $total, $more, $shown (Number)
### $day-of-month, $month, $season, $weekday, $first-day, $first-month (Digits)
### $percent, $bytes, $most, $line, $column, $row, $status, $first, $second (Digits)
### $year, $first-year, $last-year (Year)
### $day, $from, $to (Day)
### $rest, $last, $text, $date, $start, $end, $days, $value, $found, $expected, $advice (Text)
### $speaker, $about, $actor, $name, $names, $topic, $title, $headline, $via (Text)
### $words, $proposition, $stances, $stance, $statements, $actors, $pages, $length, $unit, $view (Text)
### $error, $example, $meaning, $forms, $parser-message, $path, $problems, $locations, $host, $hosts (Text)
### $width, $height, $last-digits, $short-year (Text)
### $who, $what, $key, $keys, $again, $list (Markup)

## The language

# Which whole numbers take which form: the rules of CLDR for the cardinal numbers of the language,
# each in a term such as -plural-one or -plural-few. All others take the form `other`.
-plural-one = i = 1 and v = 0

# What stands between thousands.
-digit-group = ,

# A number alone.
number = { $count }

# Between facts in one line, and before the last of several names.
list-separator = ,{ " " }
list-and = { $rest } and { $last }

# Words that somebody said or typed.
quoted = “{ $text }”
quotation = “{ $what }”

## Dates

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# The same for the first of two months.
first-month-name = { $first-month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# From Monday.
weekday-short = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
}
# From spring.
season-name = { $season ->
    [0] spring
    [1] summer
    [2] autumn
   *[3] winter
}

date-day = { $day-of-month } { month-name } { $year }
date-day-short = { $day-of-month } { month-short } { $year }
date-month = { month-name } { $year }
date-season = { season-name } { $year }
date-year = { $year }
date-decade = the { $year }s
date-years = the years { $first-year } to { $last-year }

# From one date to another. What two ends share is said once.
date-span = { $start } to { $end }
date-days-of-month = { $first-day } to { date-day }
date-days-of-year = { $first-day } { first-month-name } to { date-day }
date-months-of-year = { first-month-name } to { date-month }

date-by = by { $date }
date-from = on or after { $date }
date-around = around { $date }
date-possibly = possibly { $date }
date-possibly-around = possibly around { $date }
date-some-day-in = some day in { $date }
date-some-month-in = some month in { $date }
date-within = in { $date }

# On the axis, where there is little room.
axis-weekday = { weekday-short } { $day-of-month }
axis-day-month = { $day-of-month } { month-short }
axis-decade = { $year }s
axis-year = ’{ $last-digits }
axis-month-year = { month-short } { $short-year }
axis-days = { $count } d
axis-weeks = { $count } wk
axis-months = { $count } mo
axis-years = { $count } yr
axis-day-month-year = { $day-of-month } { month-short } { $short-year }

# How exactly a date is known.
date-known-to-month = known to the month
date-known-to-season = known to the season
date-known-to-year = known to the year
date-known-to-decade = known to the decade
date-known-to-century = known to the century
date-then-or-earlier = then or earlier
date-then-or-later = then or later
# Nothing in the data tells the two apart.
date-over-that-time = over that time or some time within it
date-approximate = approximate

# Headings of the list.
month-heading = { month-name } { $year }
year-heading = { $year }, month not stated
season-heading = { $season ->
    [0] Spring
    [1] Summer
    [2] Autumn
   *[3] Winter
} { $year }, month not stated
decade-heading = The { $year }s, year not stated
years-heading = The years { $first-year } to { $last-year }, year not stated

# How long something lasts.
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

## Counts

statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
published-pages = { $count ->
    [one] { $count } published page
   *[other] { $count } published pages
}
publishers = { $count ->
    [one] { $count } publisher
   *[other] { $count } publishers
}
matching-all = { statements } in all
matching-some = { statements } of { $total } match
# Behind one of these.
matching-on-screen = , { $count } in these days
matching-none-on-screen = , none in these days

## Stances, kinds and attributions

stance-supports = Supports
stance-opposes = Opposes
stance-conditional = Conditional
stance-unclear = Unclear
stance-several = Several stances
stance-none = No stance
# Within a sentence.
stance-supports-inline = supports
stance-opposes-inline = opposes
stance-conditional-inline = conditional
stance-unclear-inline = unclear
stance-several-inline = several stances
stance-none-inline = no stance
# Who takes the stance on which proposition.
position-supports = { $who } supports: { $what }
position-opposes = { $who } opposes: { $what }
position-conditional = { $who } supports on conditions: { $what }
position-unclear = { $who } is unclear on: { $what }

# How many of several statements.
share-supports = { $count ->
    [one] { $count } supports
   *[other] { $count } support
}
share-opposes = { $count ->
    [one] { $count } opposes
   *[other] { $count } oppose
}
share-conditional = { $count } conditional
share-unclear = { $count } unclear
share-several = { $count } with several stances
share-none = { $count } without a stance

kind-spoken = Spoken
kind-written = In writing
kind-joint-document = Joint document
kind-reported = Reported second-hand

attribution-own = Own words
attribution-hearsay = Reported second-hand
attribution-about-other = A claim about another actor
attribution-hearsay-short = Second-hand
attribution-about-other-short = About others

source-official = Official page
source-news = News organisation
source-other = Other page
sources-official = Official pages
sources-news = News organisations
sources-other = Other pages
sources-of-unknown-kind = Kind of page not known

side-not-known = Side not known

## A statement in words

mark-name = { $speaker }, { $date }, { $stances }: { $words }
mark-name-second-hand = { $speaker }, { $date }, reported second-hand, { $stances }: { $words }
# Whose position the words beside a mark claim.
words-about = on { $names }:
cluster-name = { $name }, { $days }: { $statements }: { $stances }

# Names may be those of one or of several.
about-line =
    A claim by { $speaker } about the position of { $about }: evidence of what { $speaker } said, not
    evidence of the position of { $about }.
about-line-short =
    Of the position of { $about }: evidence of what { $speaker } said, not evidence of that position.
ascribed-to = { $what }, ascribed to { $who }

own-words-spoken = Own words, spoken
own-words-written = Own words, in writing
own-words-joint-document = Own words, joint document
paraphrase-spoken = Paraphrase, spoken
paraphrase-written = Paraphrase, in writing
paraphrase-joint-document = Paraphrase, joint document

facts-how = How
facts-date = Date
facts-when = When
facts-through = Through
facts-source = { $count ->
    [one] Source
   *[other] Sources
}

statement = Statement
close = Close
statement-left-out = The filters leave this statement out of the picture.
answers = Answers
answered-by = Answered by
whole-thread = The whole thread: { statements }
same-actor = Statements of the same actor
same-actor-previous = ← Previous by this actor
same-actor-next = Next by this actor →
statement-link = Link to this statement

tooltip-second-hand = , reported second-hand
tooltip-about = , about { $names }
tooltip-look-closer = Click to look closer

## Citations

cite = Cite
cite-copy = Copy
cite-copy-named = Copy { $name }
cite-reported-by = as reported by { $via }
cite-quoted-in = quoted in
cite-cited-in = cited in
cite-accessed = accessed { $date }
cite-statement-by = Statement by { $speaker }, { $date }

## The head of the page

untitled = Who said what, and when
page-title-of-statement = { $headline } · { $title }
page-title-of-speaker = { $speaker }, { $date } · { $title }
standfirst = { $statements } by or about { $actors }, from { $pages }.
standfirst-with-days = { $statements } by or about { $actors }, from { $pages }, { $days }.
standfirst-updated = Data as of { $date }.
kept-copy = No network: this is the copy kept from an earlier visit.
views = Views
view-timeline = Timeline
view-list = List
view-positions = Positions
copy-link = Copy link
share = Share…
share-heading = Share
share-page-of-statement = The page of this statement
share-page-of-actor = The page of this actor
share-page-of-topic = The page of this topic
share-page-note =
    It opens at once, is read without the program, and messengers show what it says.
share-view = This view
share-view-note = It shows what you see now: view, filters and days.
share-copy-named = Copy the address: { $name }
share-send = Send…
share-send-named = Send the address: { $name }
share-qr = QR code
share-qr-named = QR code: { $name }
share-qr-too-long = This address is too long for a QR code.
more = More
about-the-data = About the data
keys-and-gestures = Keys and gestures
copy-embed-code = Copy embed code
theme = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
this-view = This view:{ " " }
full-view = Open the full view
full-view-in-new-tab = in a new tab

link-copied = Link copied
link-not-copied = Copying is not allowed here: take the address above
embed-code-copied = Embed code copied
embed-code-not-copied =
    Copying is not allowed here: put the address above, with embed=1, into a frame
text-copied = Copied
text-not-copied = Copying is not allowed here: select the text

## About the data

data-not-stated = not stated in the data file
data-made-by-not-stated =
    Who made the data, how, and how to correct it, is { data-not-stated }.
data-updated = Updated
data-licence = Licence
data-file = File
data-file-json = (JSON)

## Files of the reader's own, and files to take away

data-menu = Data
open-file = Open a file…
published-data = Back to the published data
download = Download…
download-heading = Download
download-meaning =
    Made in this browser, of the statements that match the filters or of all. Nothing is sent.
download-which = Which statements
download-matching = Those that match
download-all = All of the data
download-data = Data
download-sources = Sources and quotations
download-texts = Picture and text
download-ending = (.{ $text })
file-opening = Reading { $path }…
file-own =
    Your file { $what }: it is read in this browser and sent nowhere. A link to this view can't carry
    it and leads to the published data.
file-own-link-copied = Link copied. It leads to the published data: a link can't carry your file.
file-own-link-shared = The link leads to the published data: it can't carry your file.
file-own-code-copied =
    Embed code copied. It shows the published data: a link can't carry your file.
file-own-gone =
    The file that you opened is no longer kept in this browser. Open it again.
file-of-no-format = the end of its name says of no format that can be read; expected { $forms }
file-without-rows = found no statement in it; expected a row for each
file-not-converted = the part of the page that reads and writes files could not be loaded
picture-not-drawn = this browser could not draw the picture; svg has it, too
file-downloaded = Downloaded { $path }
problems-with-file = Problems with a file
file-failed = That did not work:
file-left-behind = Not, or otherwise, in the downloaded file:

# Formats of files, by what is in them.
format-json = data file statement-timeline/1
format-csv = table with a row for each statement
format-csv-positions = table with a row for each position, for statistics
format-dna = database of Discourse Network Analyzer (DNA) 3
format-dna-events = event list of Discourse Network Analyzer, for scripts in R
format-timelinejs-csv = sheet of TimelineJS
format-timelinejs-json = JSON of TimelineJS
format-csl-json = sources in CSL-JSON, for Zotero, Pandoc and citeproc
format-ris = sources in RIS, for programs that manage references
format-bibtex = sources in BibTeX, for BibLaTeX
format-json-ld = quotations in JSON-LD, in the words of schema.org
format-svg = the picture, as SVG
format-png = the picture, as PNG
format-markdown = the list, in Markdown

## Loading

loading = Loading the statements…
loading-slow = The statements are still on their way. The network seems slow.
loading-progress = Loading the statements
loading-megabytes = { $count } MB
loading-megabytes-of = { $count } of { $total } MB
loading-rows = Reading { $count } of { $total } statements…
loading-table = Reading { $count } of { $total } rows of the file…
loading-percent = Reading: { $percent } %
needs-script = The timeline needs JavaScript.
list-without-script = { $count ->
    [one] The one statement with its source is on a page without it.
   *[other] All { $count } statements with their sources are on a page without it.
}

# When the program can't start, or has stopped.
trouble = Something went wrong, and the timeline stopped.
trouble-ways = { $again } or { $list }.
trouble-load-again = Load it again
trouble-read-list = read all statements as a plain list

try-again = Try again
show-built-in = Show the built-in data set
nothing-to-show = There is nothing to show
no-statements = The data file has no statements in it.
no-readable-statement = No statement in the data file could be read.
fetch-not-found = The data file { $path } was not found (404).
fetch-refused = The server could not give the data file { $path } (status { $status }).
fetch-unreachable = The data file { $path } could not be reached. The network may be down.
fetch-unreachable-elsewhere =
    The data file { $path } could not be reached. The network may be down, or its host does not let
    other sites read it.
fetch-other-site =
    The data file { $path } is on another site, of which this page shows no data.

## Filters

filters-and-time = Filters and time
filters = Filters
filters-done = Done
filters-actors = Actors
filters-dates = Dates
filter-by-actor = Filter by actor
find-actor = Find an actor
no-actor-found = No actor of that name.
find-publisher = Find a publisher
all-actors = All
no-actors = None
also-about-them = also show statements about them
only = only
only-named = Only { $name }
facet-topics = Topics
facet-stances = Stances
facet-kinds = Kinds
facet-publishers = Publishers
chosen-count = ({ $count })
chosen-all-but = (all but { $count })
active-filters = Active filters
clear-filters = Clear filters
chip-about = also about them
chip-all-but = All but { $who }
chip-until = until { $day }
chip-from = from { $day }
chip-remove = , remove this filter
no-match = No statement matches these filters.
show-all-statements = Show all statements
only-these-days = Only these days
only-these-days-meaning = Leave out all that was not said in the days on screen
all-days = All days
all-days-meaning = Show again what was said on other days
days-from = From
days-to = To
days-reversed =
    From ({ $from }) is after To ({ $to }), so the days stay as they were. Change one of the two.

## Search

search = Search statements
search-short = Search
search-example = Words, "phrases", -without, speaker: topic: stance:
search-ignored = { quoted } was ignored; expected { $expected }
search-open-quote-at-end =
    the quotation mark at the end was ignored; expected a second one after the phrase
search-open-quote-before =
    the quotation mark before { quoted } was ignored; expected a second one after the phrase
search-no-actor = no actor of this data fits { quoted }
search-no-topic = no topic of this data fits { quoted }
search-a-name = a name
search-words-of-topic = words of a topic
search-after-colon = { $expected } after the colon
search-between-quotes = words between the quotation marks
search-after-minus = a word right after the minus sign
search-a-letter = a letter or digit in it
search-a-day = a day that the calendar has
search-a-clear-day =
    year, month and day in this order, such as 2025-08-20, as both numbers could be the month

## The picture

timeline-keys =
    Timeline. Arrow keys move among statements, Enter opens one, plus and minus zoom.
lanes = Lanes
skip-labels = Skip to the statements
unfold-side = Unfold this side
fold-side = Fold this side into one lane
nothing-said = Nothing said for { $length }
empty-days = No statement in these days.
nearest-before = Before: { $date }, { $who }
nearest-after = After: { $date }, { $who }
earlier = Earlier
later = Later
zoom-out = Zoom out
zoom-in = Zoom in
show-all = Show all
show-all-short = All
how-it-is-drawn = How it is drawn
even-time = Even time
even-time-meaning = Draw every day as wide as any other
compact = Compact
compact-meaning = One row a lane, no words beside marks
move-through-time = Move through time
overview = Overview of all statements
overview-window = Window
overview-start = Start of the window
overview-end = End of the window
log = Statements in the days on screen
log-more = { $more } more of { $total }

key = Key
key-to-marks = How to read the marks
key-several = Several
key-days = From … to
key-days-meaning = Over these days, or on one of them
key-around = Around
key-around-meaning = Around that day
key-within = Some time in
key-within-meaning = Some time within these days
key-until = Until
key-until-meaning = Then or earlier
key-event = Event
key-event-meaning = Named above the lanes
key-merged = Merged
key-merged-meaning = Several statements, with the share of each stance
key-busier = Busier
key-busier-meaning = The more was said in a time, the more room it has
key-silence = Silence
key-silence-meaning = A long silence, drawn short

sources-heading = Sources: { publishers }
sources-meaning =
    Each statement rests on one published page; further pages that have it are not counted. These are
    the shares of the statements shown that each kind of page and each publisher contributes. The
    page passes no verdict on truth.
sources-kinds = Kinds of pages
sources-publishers = Publishers
source-share = { $count } ({ $percent } %)

## The sheet of keys and gestures

keys-heading = Keys and gestures
keys-in-timeline = In the timeline
keys-on-overview = On the overview below it
keys-anywhere = Anywhere

# Heads of the columns: what a reader wants, and how.
keys-aim = To
keys-of-keyboard = Keys
keys-of-pointer = Mouse or fingers

# What is printed on keys.
keys-name-tab = Tab
keys-name-home = Home
keys-name-end = End
keys-name-enter = Enter
keys-name-shift = Shift
keys-name-page-up = Page up
keys-name-page-down = Page down
keys-name-escape = Esc
keys-together = { $key } and { $keys }
keys-in-turn = { $key }, then { $keys }

keys-reach-marks = reach the marks
keys-along-lane = go to the next mark of a lane, or the one before
keys-other-lane = go to another lane
keys-ends-of-lane = go to the first or last mark of a lane
keys-open = open
keys-zoom = zoom
keys-show-all = show all
keys-move = move through time
keys-move-window = move the window or an end of it
keys-other-days = choose other days
keys-search = search
keys-find-day = find what was said on a day or in a month
keys-close = close what is open
keys-own-file = see a data file of your own
keys-this-help = this help

keys-point = point at one
keys-point-or-hold = point at one, or hold a finger on it
keys-click = click, tap
keys-wheel = Ctrl and wheel, pinch, buttons
keys-button-all = button “{ show-all-short }”
keys-drag = drag, swipe, buttons
keys-drag-it = drag it
keys-dates-above = the dates in the bar above
keys-click-beside = click, drag beside it
keys-box-above = the box above the picture
keys-search-day = search for “{ date-day }”, “{ date-month }” or “2025-08”
keys-swipe-down = ×, swipe its head down
keys-menu = the menu “⋯”
keys-drop = drop it on the page

## The list

list-page-title = { $title }: all statements

order = Order
oldest-first = Oldest first
newest-first = Newest first
list-shown = { $shown } of { $total } statements are listed.{ " " }
list-more = List { $more } more

## Positions

board-caption = Where each actor stands on each topic
board-key = How to read the table
board-key-own = Solid: own words
board-key-second-hand = Known second-hand only
board-key-ascribed = Only others say so
board-key-changed = Stood otherwise before
board-key-opposite = Support and opposition within a week
board-key-times = How often stated

actor-on-topic = { $who } on { $what }
cell-name = { $actor } on { $topic }: { $words }
cell-silent = Nothing is known
cell-silent-inline = nothing is known
cell-ascribed = { $stance }, by the account of others alone, { statements }
cell-own = { $stance } since { $date } ({ $length }), { stated }
stated = { $count ->
    [1] stated once
    [one] stated { $count } time
   *[other] stated { $count } times
}
cell-second-hand = , known second-hand only
# Beside own words of the same stance.
cell-also-heard = { $count ->
    [1] , reported second-hand once more
    [one] , reported second-hand { $count } more time
   *[other] , reported second-hand { $count } more times
}
cell-before = , before that { $stance }
cell-opposite = , with support and opposition stated within a week ({ $days })
topic-as-of = { $what }, as of { $day }
behind-own = Own statements
behind-ascribed = What others say of this position
behind-change = Change:{ " " }

all-positions = All positions
positions-over-time = Positions over time
said = Said
said-by-others = Said about them by others
answers-by-them = Answers by them
over-time = Over time, those who moved most first
strip-statements = Statements

in-their-own-words = In their own words
stand-supports = Support it
stand-supports-hearsay = Reported to support it
stand-supports-ascribed = Said to support it
stand-conditional = On conditions
stand-conditional-hearsay = Reported to set conditions
stand-conditional-ascribed = Said to set conditions
stand-opposes = Oppose it
stand-opposes-hearsay = Reported to oppose it
stand-opposes-ascribed = Said to oppose it
stand-unclear = Unclear
stand-unclear-hearsay = Reported without a clear stance
stand-unclear-ascribed = Said to have no clear stance
stand-several = Several stances
stand-several-hearsay = Reported to take several stances
stand-several-ascribed = Said to take several stances

positions-as-of = As of{ " " }
play = Play through time
stop = Stop
positions-filtered =
    Only the statements that match the filters count here, so a stance shown need not be an actor’s
    latest.

who-moved = Who moved
no-moves = No change of stance is known up to { $day }.
moves-meaning =
    Changes of stance up to { $day }, newest first. A change is listed only where the dates show
    which statement came first.
moves-shown = { $shown } of { $total } changes are listed.{ " " }
move-from = From{ " " }
move-to = { " " }to{ " " }
move-second-hand = { " " }second-hand

## Pages beside the program

site-skip = Skip to the content
site-trail = Where this page is
site-see = See it on the timeline
site-see-actor = See their statements on the timeline
site-see-topic = See this topic on the timeline
site-before = Before
site-after = After
site-all-of-actor = All statements and positions of this actor
site-all-statements = All statements as a list
missing-page = There is no page at this address
missing-page-reason =
    It may have been mistyped, or what it was of may no longer be in the data.
site-updated = Data as of { $date }
site-licence = Licence { $what }
site-feed = New statements as a feed
site-feed-title = { $name }: new statements
site-no-position = No position of theirs on any topic is known.
site-nobody = Nobody's position on it is known.
site-claims =
    What others say of somebody's position is evidence of what they said, never of that position.
site-positions-as-of = Positions as of { $day }
site-stands-as-of = Who stands where, as of { $day }
site-actor-description = { $statements } by { $name }, with sources and positions. { $title }.
site-topic-description =
    { $proposition }: who supports it and who opposes it as of { $day }, with the statements.
preview-claim = A claim, not their own words: on the position of { $names }
preview-without-room = { $count ->
    [one] { $count } more statement than marks have room for
   *[other] { $count } more statements than marks have room for
}
preview-stands = Actors by their own latest words, as of { $day }
files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

## Problems

problems = Problems
problems-in-data = Problems in the data file
problems-in-data-counted = The data file has problems: { $problems }.
problems-in-link = Problems in the link
problems-in-link-meaning = Part of the link could not be used; the rest of it is shown.{ " " }
dismiss = Dismiss
problems-more = and { $more } more
locations-more = and { $more } more ({ $total } in all)
problems-like-it = { $words }; and { $more } more like it, such as { $locations }
files-read-in-part = { $count ->
    [one] { $count } file read in part
   *[other] { $count } files read in part
}
rows-left-out = { $count ->
    [one] { $count } row left out
   *[other] { $count } rows left out
}
parts-ignored = { $count ->
    [one] { $count } part ignored
   *[other] { $count } parts ignored
}
errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
remarks = { $count ->
    [one] { $count } remark
   *[other] { $count } remarks
}

# What is wrong, behind the path where it is.
fault-syntax =
    line { $line }, column { $column }: { $parser-message }; expected well-formed JSON (RFC 8259)
fault-other-file = found { $found }; expected a JSON data file{ $advice }
fault-wrong-type = found { $found }; expected { $expected }
fault-missing = is missing; expected { $expected }
fault-empty-text = is empty; expected a text
fault-too-long = is { $bytes } bytes long; expected a text of at most { $most }
fault-open-direction =
    has signs that turn the direction of writing beyond its end; they are held within it
fault-unreadable-text =
    line { $line }, column { $column }: found what is no text, shown as { "\uFFFD" }, there and
    perhaps further on; expected UTF-8 or UTF-16
fault-unknown-id = unknown id “{ $value }”; expected the id of { $expected }
fault-duplicate-id = the id “{ $value }” stands twice; expected an id of its own
fault-repeated-id = the id “{ $value }” stands twice in this row; expected each once
fault-shared-short-name =
    “{ $value }” is what another actor is called too; expected a short name of its own
fault-not-a-slug =
    found “{ $value }”; expected an id of small letters, digits and hyphens, at most { $most } of
    them
fault-unknown-word = found “{ $value }”; expected one of { $words }
fault-bad-date = found “{ $value }”; { $error }
fault-number-as-date =
    found { $found }; expected a text in quotes such as "{ $example }"{ $meaning }
fault-blanks = has blanks before it or behind it, which are passed over
fault-time-of-day = has a time of day; only its day is read, in the zone that it states
fault-far-year =
    the year { $year } lies far from all others, { $first-year } to { $last-year }; see whether it is
    meant
fault-after-publication =
    lies after the day on which its source was published; see which of the two is right
fault-html =
    has tags or entities of HTML, which are shown as they stand; expected plain text, such as & for
    &amp;
fault-bad-day = found “{ $value }”; expected a day such as 2025-08-20
fault-bad-language =
    found “{ $value }”; expected a language tag (BCP 47) such as en, uk or pt-BR
fault-bad-address =
    found “{ $value }”; expected an address that starts with http:// or https://
fault-base-url =
    found { $value }; expected the address of the site, such as https://example.org/timeline/,
    without ? or #
fault-data-host =
    found “{ $value }”; expected the origin of a host, such as https://data.example.org or
    https://data.example.org:8443, without a path or a wildcard; with http:// only this computer
fault-other-site =
    found “{ $value }”; { $host } is another site, and this page shows data of its own site alone
fault-other-host =
    found “{ $value }”; this page shows data of its own site and of { $hosts }, not of { $host }
fault-bad-value = found “{ $value }”; expected { $expected }
fault-unknown-field = is not a field of this format; it is left unread
fault-duplicate-field = stands twice in one row; the first is read
number-meaning = , if that is meant: as { $unit } it is that day

# What was found in a data file.
found-number = the number { $value }
found-number-with-decimals = the number { $value } and decimals
found-decimals = a number with decimals
found-text = the text { quoted }
found-list = a list
found-object = an object
found-empty-file = an empty file
found-gzip = a file packed with gzip
found-zip = a ZIP archive, as Excel (.xlsx) and other spreadsheets save their workbooks
found-old-excel = a workbook of an older Excel (.xls)
found-xml = an XML file
found-web-page = a web page (HTML)
found-json-lines = an object in each line (JSON Lines)
found-statement = a single statement, as a line of JSON Lines has it
found-pdf = a PDF
found-database = a database (SQLite)
found-picture = a picture
found-utf-32 = a text in UTF-32
found-lfs-pointer = a pointer of Git LFS, which stands in place of the file
found-yaml = a file in YAML
found-comma-separated = a table with commas between its columns (CSV)
found-semicolon-separated = a table with semicolons between its columns (CSV)
found-tab-separated = a table with tabs between its columns (TSV)
advice-gzip = : unpack it, or let the server tell that it is packed (Content-Encoding: gzip)
advice-xml = : look whether the address leads to the data itself
advice-web-page =
    : look whether the address leads to the data itself and not to a page about it or an error
advice-json-lines =
    : put the lines, with commas between them, into the list of a table, { -tables-by-example },
    beside its other tables
advice-table =
    : open it with “{ open-file }”, or turn it into a data file with `timeline convert`, or make an
    object of each row by hand, in a list of a file such as { -tables-by-example }
advice-workbook =
    : save it as CSV and open that with “{ open-file }”, or turn it into a data file with
    `timeline convert`, or make an object of each row by hand, in a list of a file such as
    { -tables-by-example }
advice-pdf =
    : make a table of what is in it, save it as CSV and open that with “{ open-file }”
advice-database = : `timeline convert` makes one of a database of DNA
advice-utf-32 = : save it as UTF-8
advice-lfs-pointer =
    : fetch the file itself with `git lfs pull`, or look for the address at which its host has that
advice-yaml = : write the same fields as JSON, as converters from YAML do
-tables-by-example =
    { "{" }"format": "statement-timeline/1", "statements": [ … ]{ "}" }

# What was expected in a data file.
expected-object = an object
expected-list = a list
expected-text = a text
expected-id = an id of small letters, digits and hyphens
expected-date = an EDTF date such as 2025-08-20
expected-word = a word such as those in the format's description
expected-summary = one sentence that says it
expected-name = a name
expected-short-name = a short name
expected-publisher-name = the name of the publisher
expected-event = what happened
expected-actor-in-actors = an actor in actors
expected-source-in-sources = a source in sources
expected-topic-in-topics = a topic in topics
expected-side-in-sides = a side in sides
expected-id-of-actor = the id of an actor
expected-id-of-source = the id of a source
expected-shown-statement = a statement that is shown

# What was expected in a link.
expected-actor = an actor of this data
expected-side = a side of this data
expected-statement = a statement of this data
expected-topic = a topic of this data
expected-publisher = a publisher of this data
expected-stance = supports, opposes, conditional or unclear
expected-kind = spoken, written, joint-document or reported
expected-view = timeline, list or positions
expected-switch = 1 or 0
expected-day = a day such as 2025-08-20
expected-interval = days such as 2025-08-18/2025-08-25, the first not after the last
expected-interval-of-data = days of the data
expected-day-before-end = a day before the end of the data
expected-day-after-start = a day after the start of the data
expected-from = a day that is not after to
expected-to = a day that is not before from
expected-known-key = a key that this page knows
expected-key-once = this key once; the first is read
expected-address = an address on this site, relative to the page

# Why a text is no date.
date-error-form =
    expected an EDTF date such as 2025-08-20, 2025-08, 2025-08~, 2025-08-16/2025-08-17
    or ../2025-08-20
date-error-no-such-month =
    expected a month from 01 to 12, or a season from 21 (spring) to 24 (winter) without a day
date-error-no-such-day = expected a day that the calendar has
date-error-zero =
    expected a month or day that is not known to be left out, such as 2025-08, and not 00
date-error-year =
    expected a year from 0001 to 9999; years before and after those are not read
date-error-reversed = expected an interval whose start is not after its end
date-error-no-end =
    expected a date at one end at least: without any it says nothing of the time
date-error-time =
    expected a day alone, or with a time of day such as 2025-08-20T14:05:00Z
date-error-signs =
    expected one sign alone and at the end: ~ approximate, ? uncertain, % both, such as 2025-08~
date-error-digits = expected the digits 0 to 9 and hyphens, such as 2025-08-20
date-error-order = expected year, month and day in this order, such as 2025-08-20
date-error-level-2 =
    { $forms } are level 2 of EDTF; levels 0 and 1 are read in the years 0001 to 9999, such as
    2025-08-20, 2025-08, 202X or 2025-08~
date-error-other-iso =
    { $forms } are not EDTF; expected a date such as 2025-08-20 or an interval such as
    2025-08-16/2025-08-17
date-error-written-as = expected it written as { $date }, if that is meant
date-error-counted =
    as { $unit } it is { $date }; expected that day in this form, if it is meant

date-form-sets = sets of dates in brackets
date-form-exponents = years with an exponent or significant digits
date-form-durations = durations and repetitions of ISO 8601 (P, R)
date-form-signs = signs on a part of a date
date-form-weeks = weeks of ISO 8601 (W)
date-form-days-of-year = days of the year of ISO 8601
date-form-digits-elsewhere =
    digits left open (X) in other places than a whole day, a whole month or the end of a year
date-form-digits-of-interval = digits left open (X) at an end of an interval
date-form-digits-before = digits left open (X) before others that are known
date-form-codes = the codes 25 to 41 for parts of a year
count-of-spreadsheets = the number that spreadsheets keep for a day
count-of-seconds = seconds since 1970
count-of-milliseconds = milliseconds since 1970

## What may be odd in data that is right

doubt-no-address = is missing; with an address readers could look the words up
doubt-insecure = begins with http://; see whether the page is there with https://, too
doubt-no-domain = has the host “{ $host }”, which readers may not reach; expected a domain
doubt-credentials =
    has a name or a password before its host; expected the address that anybody can open
doubt-tracking =
    has “{ $name }” in it, which follows readers; see whether the page is there without it
doubt-odd-end = ends with “{ $text }”, which may belong to the sentence around it
doubt-bad-escape = has a % without two digits behind it; expected %25 for the sign itself
doubt-same-address = is that of the source “{ $name }”, too; one page needs one row
doubt-same-name = is that of the actor “{ $name }”, too; see whether the two are one
doubt-same-words = says much the same as the statement “{ $name }” of the same speaker and time
doubt-long-quote = has { $count } words, more than { $most }
doubt-after-page = lies after { $date }, when the page “{ $name }” was published that has it, too
doubt-reaches-beyond = reaches beyond { $date }, when its page was published; it was said by then
doubt-unused = is not used by any statement

## Files of other formats

# Where something stands. What follows the number of a row begins with a comma.
location-of-file = file
row-of-table = row
location-of-row = { row-of-table } { $row }
location-of-cell = { location-of-row }, column { $name }
location-of-line = line { $line }, column { $column }
location-of-record = { $name } row { $value }
location-of-field = { $path }, { $name }

# What is there and what was expected, and what becomes of it.
note-other-file = found { $found }; expected { $expected }
note-damaged = { $path }: { $error }
note-empty = is empty; expected { $expected }
note-found = found { quoted }; expected { $expected }
note-left-behind = is left behind; { $meaning }
note-value-left-behind = { quoted } is left behind; { $meaning }
note-given-as = is given as { $meaning }
note-read-as = found { quoted }; read as { $meaning }
note-counted = { $meaning } ({ $value })

documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
slides = { $count ->
    [one] { $count } slide
   *[other] { $count } slides
}
values = { $count ->
    [one] { $count } value
   *[other] { $count } values
}
entities = { $count ->
    [one] { $count } entity
   *[other] { $count } entities
}
expressions = { $count ->
    [one] { $count } expression
   *[other] { $count } expressions
}
links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
positions = { $count ->
    [one] { $count } position
   *[other] { $count } positions
}
sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
sides = { $count ->
    [one] { $count } side
   *[other] { $count } sides
}
topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}

# Names for what a file leaves open and a data file must have.
publisher-not-named = Publisher not named
speaker-not-named = Speaker not named
dated-by-document = date of the document in DNA
speaker-on = { $speaker } on: { $topic }
speaker-takes-stance = { $speaker } { $stance }: { $topic }

# What was found in a table.
found-empty-header = a first row with nothing in it
found-header = a first row with { quoted }
found-no-column = no column named { $name }
found-cells = { $count } cells
found-other-table = another table
found-columns = a table with the columns { $names }

# What was expected in a table.
expected-table = a table as text (CSV)
expected-header = a first row with names of columns such as speaker, date, summary
expected-column-named = a column named { $name } in the first row
expected-some-source-column = publisher, url or source
expected-one-of = one of { $words }
expected-speaker = the id or name of an actor
expected-positions =
    a topic and a stance such as bridge:supports; a stance is supports, opposes, conditional or
    unclear
expected-page = a publisher, a url or a source: the page on which the statement rests
expected-shorter-text = a text of at most 100,000 bytes
expected-names-as-many = as many names as the column about has
expected-readable-text = text in UTF-8 or UTF-16; in Excel, save as “CSV UTF-8”
expected-new-id = an id that no earlier row has
expected-known-statement = the id of a statement in a row that is read
expected-web-address = an address that begins with http:// or https:// and has no blank in it
expected-language = a language tag (BCP 47) such as en, uk or pt-BR
expected-one-day = one day such as 2025-08-20; nothing vaguer
expected-known-source = an address, or the id of a source of another row
expected-other-source = a page that this statement doesn't have already
expected-known-column = a column of the format; it is left unread
expected-column-name = a name above each column; what stands in one without a name is left unread
expected-column-once = one column of that name; the first is read
expected-cells =
    no more cells than the first row has names; a text with the sign between columns in it stands in
    quotation marks
expected-doubled-quotes =
    a quotation mark within a cell to be written twice, and the cell in quotation marks
expected-closing-quote =
    a quotation mark that closes the one at the start of a cell; what follows in the file is unread
expected-as-before = { quoted }, which an earlier row has for { $name }; that stays
expected-month-told =
    year, month and day in this order, such as 2025-08-20: nothing in this column says whether {
    $first } or { $second } is the month
read-as-serial-day =
    { $date }, the day for which spreadsheets keep that number; those that count from 1904 mean
    another
read-as-another-source =
    another source than that of an earlier row with the same id; it is called { $name }

# What other formats have no place for.
lost-said-in-references = a list of references has the pages alone, and nothing of what was said
lost-in-references = a list of references has no place for it
lost-stances-in-quotations = schema.org has no words for the stances of so many statements
lost-in-quotations = a quotation of schema.org has no place for it
lost-in-table = a table with a row for each statement has no column for it
lost-page-without-address = a further page without an address has no row of its own in the table
lost-other-actors =
    an actor who doesn't speak has a name alone in the table, and that where a statement is about it
lost-other-pages = a page that no statement has as its first has an address alone in the table
lost-in-table-of-positions = a table with a row for each position has no column for it
lost-in-list = a list to be read has no place for it
lost-answers = what these statements answer is not among those that are written
lost-without-position = statements without a position have no row

# In the list as Markdown, and below the picture.
export-licence = Licence of the data: { $text }
export-about = A claim about { $about }.
export-hearsay = Reported second-hand.
export-office = Office: { $text }.
export-venue = Venue: { $text }.
export-dated-by = Dated by: { $text }.
export-via = Via { $via }.

## Discourse Network Analyzer (DNA)

# What was found.
found-database-elsewhere = a text; `timeline convert` on the command line makes a data file of it
found-no-statement = no statement that can be read
found-no-statement-but = no statement that can be read; of the first, { $error }
found-span = { $start } to { $end }
found-bytes = { $bytes } bytes
found-no-database = a file that is no database of SQLite
found-database-in-wal-mode =
    a database in WAL mode, of which the latest rows may stand in a file beside it
found-database-of-dna-2 = a database of DNA 2
found-database-without-table = a database of SQLite without a table { $name }
found-database-of-another-table =
    a database of SQLite whose table { $name } is another one ({ $error })
database-damaged = the database is damaged: { $error }; expected one that SQLite can read in full
database-cut-off = it ends after { $bytes } of { $most } bytes

# What was expected.
expected-database = a database of DNA 3 (.dna), in SQLite
expected-whole-database =
    a database that is whole in itself, as DNA leaves it: `PRAGMA journal_mode = DELETE` makes it
    one
expected-database-of-dna-3 = one of DNA 3, which imports those of DNA 2
expected-event-list =
    an event list of DNA: a table with columns named time, person or organization, and concept
expected-speaking-statements = statements with a person or an organization who speaks
expected-who-speaks = a person or an organization who speaks
expected-concept = a concept or a text
expected-agreement = 1 for yes or 0 for no; the stance is given as unclear
expected-time-or-day = a time such as 2005-01-26 00:00:00, or a day such as 2005-01-26
expected-seconds = seconds since 1970, in the years 1 to 9999
expected-data-type = short text, long text, integer or boolean
expected-document = the ID of a document that can be read
expected-part-of-document = a part of the text of its document
expected-statement-type = the ID of a statement type
expected-whole-number = a whole number

# What is left behind on the way to a data file.
lost-other-statement-types = an event list has one statement type ({ $statements })
lost-without-speaker =
    none of its variables is called a person, a speaker or an organization ({ $statements })
lost-variable = it says neither who spoke nor of what ({ $value })
lost-time-of-day = a data file has days and no times of day
lost-coder = a data file has no place for who coded a statement
lost-span = a data file has no place for where a text stands in its document
lost-author = a source has no author
lost-section = a source has no section
lost-document-type = the kind of a source is another thing
lost-attributes = an actor or a topic has no attributes
lost-children = an actor or a topic belongs to no other
lost-regexes = a data file has no search expressions
lost-variable-links = a data file has no links between variables
lost-document-notes = a source has no notes
lost-uncoded = a source without a statement isn't shown

# What is given for what DNA leaves open.
given-kind-of-dna =
    reported, which claims the least: DNA doesn't tell whether a text is the speaker's own words
given-unclear = the stance unclear, where it isn't coded
given-no-position = no position, where none is named
given-usual-organization = the one for which the person speaks most often, where none is named

# What is left behind, or given otherwise, on the way to DNA.
lost-in-dna = a row of DNA has no place for it
lost-about-in-dna =
    a claim about another actor has no row in DNA, where it would count as the speaker's own
    position
lost-summary-in-dna =
    a row of DNA has the words of its document alone; where there is no quote, its text is empty
lost-role-in-dna = a row of DNA has no office of its speaker
lost-venue-in-dna = a row of DNA has no place where it was said
lost-via-in-dna = a row of DNA has nobody whom its document credits
lost-kind-in-dna = a row of DNA doesn't say whose words its text has
lost-answer-in-dna = a row of DNA answers no other
lost-pages-in-dna = a row of DNA has one document
lost-address-in-dna = a document of DNA has no address
lost-events-in-dna = DNA has statements alone
lost-aliases-in-dna = a name in DNA has no other form
lost-propositions-in-dna = a concept in DNA has its name alone
given-empty-agreement =
    an empty agreement, where they are conditional or unclear: agreement in DNA is yes or no
given-first-day = the first day, where more than one is meant: DNA has days alone

## TimelineJS

# What was found and expected.
found-old-timelinejs = the JSON of an earlier TimelineJS
found-other-json = other JSON
damaged-json = expected well-formed JSON; { $error }
expected-timelinejs-json = the JSON of TimelineJS: an object with a list of events
expected-timelinejs-sheet =
    a sheet of TimelineJS: a table with columns named Year, Month, Day, Headline, Text
expected-slide = a slide: an object
expected-slide-field = a field of TimelineJS; it is left unread
expected-slide-column = a column of TimelineJS; it is left unread
expected-slide-type = title, era or nothing; it is read as any slide
expected-era-name = what the era is called
expected-slide-text = a headline or a text
expected-date-numbers = whole numbers for year, month and day, such as 1985, 3 and 14
expected-year-in-range = a year from 1 to 9999: a data file holds none before the year 1
expected-year = a year, such as 1985
expected-month = a month from 1 to 12
expected-calendar-day = a day that the calendar has
expected-end-after-start = an end that isn't before the start

# What is left behind on the way to a data file.
lost-media = a data file has no pictures, films or maps
lost-caption = it has no source
lost-pictures = a data file has no pictures
lost-background = a data file has no backgrounds
lost-title-date = a data file as a whole has no date
lost-era-text = an event has its label alone

# What is given for what TimelineJS leaves open.
given-speaker = “{ speaker-not-named }”, where there is none
given-publisher = “{ publisher-not-named }”, where there is none
given-kind-of-slide =
    reported, which claims the least: TimelineJS doesn't tell how something was said

# What is left behind, or given otherwise, on the way to TimelineJS.
lost-in-slide = a slide has no place for it
lost-stances-in-slide = TimelineJS has no stances
lost-about-in-slide = a slide belongs to its speaker alone
lost-role-in-slide = a slide has no office of its speaker
lost-basis-in-slide = a slide doesn't say how its date is known
lost-kind-in-slide = a slide doesn't say how something was said
lost-venue-in-slide = a slide has no place where it was said
lost-via-in-slide = a slide has nobody whom its source credits
lost-answer-in-slide = a slide answers no other
lost-pages-in-slide = a slide has one source
lost-published-in-slide = media have no date
lost-sides-in-slide = TimelineJS has groups of one kind
lost-topics-in-slide = TimelineJS has no topics
given-end-of-text = the end of the text
given-display-date = words in Display Date, beside the nearest that TimelineJS can say

# Which values of a sheet are meant, where it isn't a column alone.
location-of-caption = Media Credit, Media Caption of a title or an era
location-of-title-date = Year of the title slide
location-of-era-text = Text of an era

## The command line

# How grave something is, and what it costs.
severity-error = error
severity-warning = warning
severity-remark = remark
cost-of-rest = the rest is unread
cost-of-row = the row is left out
cost-of-part = this part is ignored
cost-of-nothing = nothing is lost
cost-of-other-format = it is not in the file

command-unknown-format = found the format { quoted }; expected one of { $expected }
command-no-format-to-read =
    the end of its name says of no format that can be read; expected { $expected }, or --from with
    one of them
command-no-format-to-write =
    { $path }: the end of its name says of no format that can be written; expected --to with one of
    { $expected }
command-breaks-off = { $path }: breaks off, as told above; nothing is written
command-no-statement = { $path }: no statement could be read; nothing is written
command-only-copy =
    { $path }: is the file that is read, and what is told above would be lost with it; nothing is
    written; expected another name for the output
command-is-folder = is a folder; expected a file
command-picture-size =
    found a picture of { $width } by { $height } pixels; expected one that has room in memory
command-letters-without-font =
    the fonts of this picture have Latin and Cyrillic letters; { $text } stands for others, which
    svg has
command-converted = { $path }: written from { $statements }
command-site-made = { $found } of pages, feeds and previews: { $shown } written, { $more } removed
command-no-base =
    Without --base-url all links are relative: no canonical addresses, no pictures in previews, no
    sitemap.xml.
command-formats = Formats:
command-reads-and-writes = read and written
command-reads = read
command-writes = written
command-output-failed = the standard output: { $error }

## Making a site ready

# What keeps a page from being finished.
build-count = expected one { $name } (`{ $path }`) in the page, found { $count }
build-unexpected = expected { $name } to have { $expected }, found { $found }
build-refused = the policy of the page refuses { $name }: { $found }
build-page-unreadable = the page can't be rewritten: { $error }
build-program-unreadable = the program can't be rewritten: { $error }
build-not-in-glue = expected the glue to have { $name } of the program, `{ $value }`, found none
build-no-json = expected { $path } to be JSON: { $error }
build-no-statements = expected { $path } to have statements, found none that can be read
build-shared-path =
    expected each id to give an address of its own, found { $path } for { $start } and { $end }:
    change one of them
build-no-picture = a picture of a preview can't be drawn: { $error }
build-no-tool = expected { $name } in the environment to be the path of that tool: ./dev sets it
build-tool-failed = { $name } did not do its work: { $error }
build-cut-section = a section goes past the end
build-short-names = its list of short names: { $error }

# What a page, a file or the program must have.
build-root = root
build-head = head
build-body = body
build-title = title
build-description = description
build-icon = icon
build-policy = policy
build-encoding = encoding at the start of the head
build-theme-script = script that sets the theme
build-starter = module script that starts the program
build-link-to-glue = link to the glue
build-link-to-program = link to the program
build-link-to-styles = link to the styles
build-place-of-shell = place of the shell
build-place-of-keys = place of the sheet of keys
build-place-of-downloads = place of the dialog for downloads
build-place-of-trouble = place of what is said without the program
build-file-name = the name of a file that Trunk wrote
build-hash-in-name = a hyphen, a hash and { $text } at its end
build-name = the name { $name }
build-name-beside-page = the name of a file …{ $text } beside the page
build-source-of-imports = the source of imports
build-import = an import

# What a policy refuses.
build-another-policy = another one
build-inline-styles = styles in the page itself
build-handlers = styles and handlers in attributes
build-attribute = `{ $name }` of <{ $text }>
