### A language that is made up, for tests. It has three forms of plurals, by the rules of CLDR for
### Ukrainian, says the year first, and bends the names of months behind a day. What it doesn't say is
### said in English.

-plural-one = v = 0 and i % 10 = 1 and i % 100 != 11
-plural-few = v = 0 and i % 10 = 2..4 and i % 100 != 12..14
-digit-group = { "\u00A0" }

list-separator = ;{ " " }
list-and = { $rest } ta { $last }
quoted = „{ $text }“

month-name = { $month ->
    [8] Serpo
   *[other] Monat
}
# Only here, for what stands behind a day.
bent-month-name = { $month ->
    [8] serpa
   *[other] monata
}
date-day = { $year }, { $day-of-month } { bent-month-name }
date-days-of-month = { $year }, { $first-day }–{ $day-of-month } { bent-month-name }

statements = { $count ->
    [0] nul izjav
    [one] { $count } izjava
    [few] { $count } izjave
   *[other] { $count } izjav
}
matching-some = z { $total }: { statements }
position-supports = { $what } — za: { $who }
cite-quoted-in = cituje
