use super::*;
use jiff::civil::date;
use truce_vocabulary::Granularity;

/// Published on Tuesday 3 December 2024, a ceasefire in force since 04:00 on Wednesday 27 November, Beirut time.
fn beirut() -> TimeZone {
    TimeZone::get("Asia/Beirut").unwrap()
}

fn read(text: &str, published: Option<Date>, zone: &TimeZone) -> Vec<TimeExpression> {
    let start = date(2024, 11, 27).at(4, 0, 0, 0).to_zoned(beirut()).unwrap().timestamp();
    find(text, &Anchors { published, ceasefire_start: Some(start), zone })
}

/// The words, first and last local day (`-` where open, `?` where unresolved) and role of every expression.
fn shown(text: &str, found: &[TimeExpression], zone: &TimeZone) -> String {
    let one = |found: &TimeExpression| {
        let days = found.interval.map_or("?".to_owned(), |interval| {
            let (from, to) = interval.local_days(zone);
            let day = |day: Option<Date>| day.map_or("-".to_owned(), |day| day.strftime("%m-%d").to_string());
            let years = [from, to].into_iter().flatten().map(Date::year).find(|year| *year != 2024);
            let year = years.map(|year| format!("({year})")).unwrap_or_default();
            if from == to {
                format!("{}{year}", day(from))
            } else {
                format!("{}..{}{year}", day(from), day(to))
            }
        });
        let role = if found.role == Role::At { String::new() } else { format!(" {:?}", found.role) };
        format!("{} = {days}{role}", found.range.of(text).unwrap())
    };
    found.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn check(table: &[(&str, &str)]) {
    let zone = beirut();
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let got = shown(text, &read(text, Some(date(2024, 12, 3)), &zone), &zone);
            (got != *expected).then(|| format!("{text}\n    got  {got}\n    want {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn the_thirty_expressions_of_the_study_are_read() {
    check(&[
        ("last Wednesday", "last Wednesday = 11-27"),
        ("on Wednesday", "on Wednesday = 11-27"),
        ("Tuesday", "Tuesday = 12-03"),
        ("on Tuesday morning", "on Tuesday morning = 12-03"),
        ("yesterday", "yesterday = 12-02"),
        ("today", "today = 12-03"),
        ("overnight", "overnight = 12-02..12-03"),
        ("Monday night", "Monday night = 12-02"),
        ("in recent days", "in recent days = 11-29..12-03"),
        ("two days ago", "two days ago = 12-01"),
        ("a week ago", "a week ago = 11-26"),
        ("nearly a week into the ceasefire", "nearly a week into the ceasefire = 12-02..12-04"),
        ("less than a week into the ceasefire", "less than a week into the ceasefire = 11-27..12-03"),
        ("earlier this week", "earlier this week = 12-02..12-03"),
        ("last week", "last week = 11-25..12-01"),
        ("late Monday", "late Monday = 12-02"),
        ("since Wednesday", "since Wednesday = 11-27..12-03 Since"),
        ("early on Sunday", "early on Sunday = 12-01"),
        ("over the weekend", "over the weekend = 11-30..12-01"),
        ("the past 24 hours", "the past 24 hours = 12-02..12-03"),
        ("November 27", "November 27 = 11-27"),
        ("Nov. 27, 2024", "Nov. 27, 2024 = 11-27"),
        ("27 November 2024", "27 November 2024 = 11-27"),
        ("Wednesday, November 27, 2024", "Wednesday, November 27, 2024 = 11-27"),
        ("at 4 a.m. local time", "at 4 a.m. local time = ?"),
        ("within 60 days", "within 60 days = ? Within"),
        ("for 60 days", "for 60 days = ? Within"),
        ("recently", "recently = -..12-03"),
        ("next Monday", "next Monday = 12-09"),
        ("at 04:00 on Wednesday", "at 04:00 on Wednesday = 11-27"),
    ]);
}

#[test]
fn times_are_read_as_reports_write_them() {
    check(&[
        ("An air strike on Monday killed one", "on Monday = 12-02"),
        ("Monday's strikes", "Monday = 12-02"),
        ("fired two mortars on Monday evening", "on Monday evening = 12-02"),
        ("struck late on Monday night", "late on Monday night = 12-02..12-03"),
        ("early Sunday", "early Sunday = 12-01"),
        ("Before dawn on Saturday, a drone", "Before dawn on Saturday = 11-30"),
        ("earlier on Saturday", "earlier on Saturday = 11-30"),
        ("It will withdraw on Friday, it said on Monday", "on Friday = 12-06; on Monday = 12-02"),
        ("He said on Monday it will withdraw", "on Monday = 12-02"),
        ("The talks are scheduled for Thursday", "Thursday = 12-05"),
        ("this coming Friday", "this coming Friday = 12-06"),
        ("on Wednesday of last week", "on Wednesday of last week = 11-27"),
        ("A day earlier, on Sunday, smoke rose", "A day earlier = ?; on Sunday = 12-01"),
        ("On Monday it fired. A day earlier it had not", "On Monday = 12-02; A day earlier = 12-01"),
        ("Shots on Sunday. That evening it was quiet", "on Sunday = 12-01; That evening = 12-01"),
        ("Shots on Sunday, only hours earlier", "on Sunday = 12-01; only hours earlier = 12-01"),
        ("Shots on Sunday. Earlier the same day a drone", "on Sunday = 12-01; Earlier the same day = 12-01"),
        ("Shots on Friday and two days later again", "on Friday = 11-29; two days later = 12-01"),
        ("On Friday it fell, the day before, it did not", "On Friday = 11-29; the day before = 11-28"),
        ("Shots on Friday; the following day calm", "on Friday = 11-29; the following day = 11-30"),
        ("on Thursday, November 28", "on Thursday, November 28 = 11-28"),
        ("on 27 November", "on 27 November = 11-27"),
        ("October 13", "October 13 = 10-13"),
        ("on the 27th of November", "on the 27th of November = 11-27"),
        ("on July 29 and 30", "on July 29 and 30 = 07-29..07-30"),
        ("27-28 November", "27-28 November = 11-27..11-28"),
        ("on 2024-12-02 at 17:00", "on 2024-12-02 at 17:00 = 12-02"),
        ("on December 20, 2023", "on December 20, 2023 = 12-20(2023)"),
        ("Sat, Nov 30", "Sat, Nov 30 = 11-30"),
        ("by 26 January", "by 26 January = -..01-26(2025) Deadline"),
        ("by January 26, 2025", "by January 26, 2025 = -..01-26(2025) Deadline"),
        ("It must withdraw by Friday", "by Friday = -..12-06 Deadline"),
        ("By Monday evening, 12 had died", "By Monday evening = -..12-02 Deadline"),
        ("no later than 26 January 2025", "no later than 26 January 2025 = -..01-26(2025) Deadline"),
        (
            "the deal gives Israel 60 days to withdraw within 60 days",
            "within 60 days = 11-27..01-26(2025) Within",
        ),
        (
            "long before the 60-day trial period concludes, the truce",
            "the 60-day trial period = 11-27..01-26(2025) Within",
        ),
        ("a two-week truce", "two-week truce = 11-27..12-11 Within"),
        ("for about three hours", "for about three hours = ? Within"),
        ("since the truce began", "since the truce began = 11-27..12-03 Since"),
        ("the first since the ceasefire took effect", "since the ceasefire took effect = 11-27..12-03 Since"),
        ("after the ceasefire with Hezbollah went into effect", "after the ceasefire = 11-27..12-03 Since"),
        ("before the ceasefire began", "before the ceasefire began = -..11-27 Until"),
        ("two days after the ceasefire took effect", "two days after the ceasefire took effect = 11-29"),
        ("less than a week after the truce began", "less than a week after the truce began = 11-27..12-03"),
        ("on the first day of the truce", "on the first day of the truce = 11-27"),
        ("days into the cessation of hostilities", "days into the cessation of hostilities = 11-27..12-03"),
        ("since Thursday", "since Thursday = 11-28..12-03 Since"),
        ("at least since Thursday", "at least since Thursday = 11-28..12-03 Since"),
        ("since last week", "since last week = 11-25..12-03 Since"),
        ("since October", "since October = 10-01..12-03 Since"),
        ("until Friday morning", "until Friday morning = -..11-29 Until"),
        ("must stay until Friday", "until Friday = -..12-06 Until"),
        ("from Monday to Tuesday", "from Monday to Tuesday = 12-02..12-03"),
        (
            "between 19:30 on 1 December and 19:30 on 2 December",
            "between 19:30 on 1 December and 19:30 on 2 December = 12-01..12-02",
        ),
        ("between 1 and 2 December", "1 and 2 December = 12-01..12-02"),
        ("near-daily overflights", "near-daily = ? Frequency"),
        ("daily scuffles", "daily = ? Frequency"),
        ("almost every night", "almost every night = ? Frequency"),
        ("three times a day", "three times a day = ? Frequency"),
        ("in November 2023", "in November 2023 = 11-01..11-30(2023)"),
        ("in early October", "in early October = 10-01..10-10"),
        ("late November", "late November = 11-21..11-30"),
        ("in mid-November", "in mid-November = 11-11..11-20"),
        ("last November", "last November = 11-01..11-30"),
        ("in August", "in August = 08-01..08-31"),
        ("last month", "last month = 11-01..11-30"),
        ("so far this year", "so far this year = 01-01..12-03"),
        ("this month", "this month = 12-01..12-03"),
        ("in 2006", "in 2006 = 01-01..12-31(2006)"),
        ("two months ago", "two months ago = 10-01..10-31"),
        ("a few days ago", "a few days ago = 11-26..12-01"),
        ("in recent weeks", "in recent weeks = 11-06..12-03"),
        ("in the last three days", "in the last three days = 11-30..12-03"),
        ("in the coming days", "in the coming days = 12-04..-"),
        ("on Sunday at about 5:45 p.m.", "on Sunday at about 5:45 p.m. = 12-01"),
        (
            "On Sunday it flew. Later, at about 5:45 p.m., it fell",
            "On Sunday = 12-01; at about 5:45 p.m. = 12-01",
        ),
        ("at 17:00 EET on Monday", "at 17:00 EET on Monday = 12-02"),
        ("on Monday at 23:00 GMT", "on Monday at 23:00 GMT = 12-03"),
        (
            "on Monday from 17:00 Indian time",
            "on Monday = 12-02; from 17:00 Indian time = 12-02..12-03 Since",
        ),
        (
            "At about 9.30pm on Saturday and until 10pm",
            "At about 9.30pm on Saturday = 11-30; until 10pm = -..11-30 Until",
        ),
        ("Around 10pm the same evening", "Around 10pm the same evening = ?"),
        (
            "on Saturday. Around 10pm the same evening",
            "on Saturday = 11-30; Around 10pm the same evening = 11-30",
        ),
        ("at midnight on November 28", "at midnight on November 28 = 11-28..11-29"),
        ("shortly before noon on Friday", "shortly before noon on Friday = 11-29"),
        ("in the half hour before midnight on Friday", "in the half hour before midnight on Friday = 11-29"),
        ("yesterday evening", "yesterday evening = 12-02"),
        ("last night", "last night = 12-02..12-03"),
        ("this morning", "this morning = 12-03"),
        ("overnight on Sunday", "overnight on Sunday = 12-01..12-02"),
        ("in the evening of 2 December", "in the evening of 2 December = 12-02"),
        ("tomorrow", "tomorrow = 12-04"),
        ("this weekend", "this weekend = 11-30..12-01"),
        ("within 24 hours", "within 24 hours = ? Within"),
        ("between 17:00 and 19:00 on Monday", "between 17:00 and 19:00 on Monday = 12-02"),
        (
            "On Sunday it fell, it said on Monday. A day earlier",
            "On Sunday = 12-01; on Monday = 12-02; A day earlier = 11-30",
        ),
        (
            "In the early hours of Monday, December 2, gunmen",
            "In the early hours of Monday, December 2 = 12-02",
        ),
        ("in the small hours of Sunday", "in the small hours of Sunday = 12-01"),
        ("killed in Tuesday's blast", "Tuesday = 12-03"),
        ("The November 27 deal", "November 27 = 11-27"),
        ("Around 3 a.m. Sunday, they", "Around 3 a.m. Sunday = 12-01"),
        ("Between January and March 2024", "Between January and March 2024 = 01-01..03-31"),
        ("will remain until the end of February", "until the end of February = -..02-28(2025) Until"),
        ("since early October", "since early October = 10-01..12-03 Since"),
        ("by the end of the year", "by the end of the year = -..12-31 Deadline"),
        ("at 7 p.m. (1700 GMT) on 2 December", "at 7 p.m. (1700 GMT) on 2 December = 12-02"),
        ("he told Reuters on Monday. At noon it fell", "on Monday = 12-02; At noon = ?"),
        ("the deadline of 30 November", "30 November = 11-30"),
        ("violations as of 19:30 2 December 2024", "as of 19:30 2 December 2024 = -..12-02 Until"),
        ("On Sunday. During evening hours", "On Sunday = 12-01; During evening hours = 12-01"),
        ("fighting went on for three hours", "for three hours = ? Within"),
        ("on Sunday, shortly after midnight", "on Sunday, shortly after midnight = 12-01"),
        ("with less than a week into the ceasefire", "less than a week into the ceasefire = 11-27..12-03"),
        ("It began on Monday. Fighting from 17:00", "on Monday = 12-02; from 17:00 = 12-02..12-03 Since"),
        ("Monday’s and Sunday’s raids", "Monday = 12-02; Sunday = 12-01"),
    ]);
}

#[test]
fn reports_and_communiques_write_times_in_these_ways_too() {
    check(&[
        ("the day before yesterday", "the day before yesterday = 12-01"),
        ("the night before last", "the night before last = 12-01..12-02"),
        ("a fortnight ago", "a fortnight ago = 11-16..11-22"),
        ("On Sunday. The night before, calm", "On Sunday = 12-01; The night before = 11-30..12-01"),
        ("On Sunday. The following week, calm", "On Sunday = 12-01; The following week = 12-02..12-08"),
        ("the week before last", "the week before last = 11-18..11-24"),
        ("28/11/2024", "28/11/2024 = 11-28"),
        ("on 28.11.2024 at 10:00", "on 28.11.2024 at 10:00 = 11-28"),
        ("03/04/2024", "03/04/2024 = ?"),
        ("03/03/2024", "03/03/2024 = 03-03"),
        ("on 28/11/2024 and 03/12/2024", "on 28/11/2024 = 11-28; 03/12/2024 = 12-03"),
        ("on 11/28/2024 and 12/03/2024", "on 11/28/2024 = 11-28; 12/03/2024 = 12-03"),
        ("30/11/2024, 11/30/2024, 03/12/2024", "30/11/2024 = 11-30; 11/30/2024 = 11-30; 03/12/2024 = ?"),
        ("30/11/2024-01/12/2024", "30/11/2024-01/12/2024 = 11-30..12-01"),
        ("On 30 February 2025", "On 30 February 2025 = ?"),
        ("Monday, 31 November 2024", "Monday, 31 November 2024 = ?"),
        ("29 February 2023", "29 February 2023 = ?"),
        ("2024-02-30", "2024-02-30 = ?"),
        ("31.11.2024", "31.11.2024 = ?"),
        ("In February 30 soldiers fell", "In February = 02-01..02-29"),
        ("021405Z DEC 24", "021405Z DEC 24 = 12-02"),
        ("at 021405ZDEC24", "at 021405ZDEC24 = 12-02"),
        ("022300Z Dec 2024", "022300Z Dec 2024 = 12-03"),
        ("311200Z NOV 24", "311200Z NOV 24 = ?"),
        ("Monday to Wednesday", "Monday to Wednesday = 11-25..11-27"),
        ("between Monday and Wednesday", "between Monday and Wednesday = 11-25..11-27"),
        ("It will close from Monday to Wednesday", "from Monday to Wednesday = 12-09..12-11"),
        ("27 November – 2 December", "27 November – 2 December = 11-27..12-02"),
        ("27 November-2 December 2023", "27 November-2 December 2023 = 11-27..12-02(2023)"),
        ("from 27 November 2024 to 2 December", "from 27 November 2024 to 2 December = 11-27..12-02"),
        ("from 27 to 29 November", "from 27 to 29 November = 11-27..11-29"),
        ("Tues.", "Tues. = 12-03"),
        ("on Sat. night", "on Sat. night = 11-30"),
        ("on the night of 1-2 December", "on the night of 1-2 December = 12-01..12-02"),
        ("on the night of 1/2 December", "on the night of 1/2 December = 12-01..12-02"),
        ("during the night from Sunday to Monday", "during the night from Sunday to Monday = 12-01..12-02"),
        ("overnight from Saturday to Sunday", "overnight from Saturday to Sunday = 11-30..12-01"),
        ("overnight into Sunday", "overnight into Sunday = 11-30..12-01"),
        ("on Sunday night into Monday", "on Sunday night into Monday = 12-01..12-02"),
        (
            "between the evenings of 1 and 2 December",
            "between the evenings of 1 and 2 December = 12-01..12-02",
        ),
        ("Overnight on Friday and Sunday", "Overnight on Friday = 11-29..11-30; Sunday = 12-01"),
        ("in the first week of the truce", "in the first week of the truce = 11-27..12-03"),
        ("on day three of the truce", "on day three of the truce = 11-29"),
        ("on the truce's third day", "on the truce's third day = 11-29"),
        ("the 60th day of the ceasefire", "the 60th day of the ceasefire = 01-25(2025)"),
        ("on the eve of the ceasefire", "on the eve of the ceasefire = 11-26"),
        ("the last day of the truce", "the last day of the truce = ?"),
        ("before the deadline", "before the deadline = ? Until"),
        ("before the deadline of 30 November", "before the deadline of 30 November = -..11-29 Until"),
        ("after the deadline had passed", "after the deadline had passed = ? Since"),
        ("since the start of the month", "since the start of the month = 12-01..12-03 Since"),
        ("by the end of the week", "by the end of the week = -..12-08 Deadline"),
        ("by the end of the month", "by the end of the month = -..12-31 Deadline"),
        ("at the end of last week", "at the end of last week = 11-29..12-01"),
        ("at the end of the week it fell", "at the end of the week = ?"),
        ("in the last week of November", "in the last week of November = 11-24..11-30"),
        ("in the first half of November", "in the first half of November = 11-01..11-15"),
        ("in the second half of 2023", "in the second half of 2023 = 07-01..12-31(2023)"),
        ("in Q3 2024", "in Q3 2024 = 07-01..09-30"),
        ("in the week of 28 November", "in the week of 28 November = 11-25..12-01"),
        ("in the week ending 1 December", "in the week ending 1 December = 11-25..12-01"),
        ("within the next 48 hours", "within the next 48 hours = 12-03..12-05 Within"),
        ("in the next few days", "in the next few days = 12-03..12-06"),
        ("in the autumn of 2023", "in the autumn of 2023 = 09-01..11-30(2023)"),
        ("in the winter of 2023", "in the winter of 2023 = ?"),
        ("in the winter of 2023-24", "in the winter of 2023-24 = 12-01..02-29(2023)"),
        ("since last summer", "since last summer = 06-01..12-03 Since"),
        ("on Christmas Eve", "on Christmas Eve = 12-24"),
        ("on New Year's Day 2023", "on New Year's Day 2023 = 01-01(2023)"),
        ("for the third day running", "for the third day running = ? Frequency"),
        ("three nights in a row", "three nights in a row = ? Frequency"),
        ("every Friday, on Sundays", "every Friday = ? Frequency; on Sundays = ? Frequency"),
        ("daily since Friday", "daily = ? Frequency; since Friday = 11-29..12-03 Since"),
        ("until further notice", "until further notice = ? Until"),
        ("during the previous reporting period", "during the previous reporting period = ?"),
        ("on 1, 2 and 3 December", "on 1, 2 and 3 December = 12-01..12-03"),
        ("of the 5, 12 December", "12 December = 12-12"),
        ("as at 1 December 2024", "as at 1 December 2024 = -..12-01 Until"),
        ("over the past 24-hour period", "over the past 24-hour period = 12-02..12-03"),
        ("On Sunday. Half an hour later", "On Sunday = 12-01; Half an hour later = 12-01"),
        ("starting Monday", "starting Monday = 12-02..12-03 Since"),
        ("On Sunday, since dawn", "On Sunday = 12-01; since dawn = 12-01..12-03 Since"),
    ]);
}

/// The instants of the only expression, in the zone of the agreement.
#[test]
fn hours_are_kept_beside_their_day_and_parts_of_a_day_are_narrowed() {
    let zone = beirut();
    let wrong: Vec<String> = [
        ("at 17:00 ET on Tuesday", "12-04 00:00..12-04 00:01"),
        ("at 17:00 EET on Monday", "12-02 17:00..12-02 17:01"),
        ("at 04:00Z on 2 December", "12-02 06:00..12-02 06:01"),
        ("at 17:00 (GMT+3) on Monday", "12-02 16:00..12-02 16:01"),
        ("at 5 p.m. New York time on Monday", "12-03 00:00..12-03 01:00"),
        ("at 4 a.m. Kyiv time on Monday", "12-02 04:00..12-02 05:00"),
        ("at 0400 hours on Monday", "12-02 04:00..12-02 04:01"),
        ("at 1430 on 2 December", "12-02 14:30..12-02 14:31"),
        ("at 17.30 on Monday", "12-02 17:30..12-02 17:31"),
        ("at 17h30 on Monday", "12-02 17:30..12-02 17:31"),
        ("between 0530 and 0615 on 2 December", "12-02 05:30..12-02 06:16"),
        ("between 10:15 and 10:40 on 2 December", "12-02 10:15..12-02 10:41"),
        ("at midday on Sunday", "12-01 12:00..12-01 13:00"),
        ("late on Saturday night", "11-30 21:00..12-01 03:00"),
        ("in the early hours of Sunday", "12-01 00:00..12-01 06:00"),
        ("early in the morning on Monday", "12-02 00:00..12-02 09:00"),
        ("late afternoon on Monday", "12-02 15:00..12-02 18:00"),
        ("in the pre-dawn hours of Monday", "12-02 00:00..12-02 06:00"),
        ("early this morning", "12-03 00:00..12-03 09:00"),
        ("late last night", "12-02 21:00..12-03 03:00"),
        ("overnight on December 1 to 2", "12-01 18:00..12-02 07:00"),
        ("at first light on Monday", "12-02 04:00..12-02 08:00"),
        ("from dawn to dusk on Monday", "12-02 04:00..12-02 21:00"),
        ("on the night of 1-2 December", "12-01 18:00..12-02 07:00"),
        ("between the evenings of 1 and 2 December", "12-01 17:00..12-03 00:00"),
        ("021405Z DEC 24", "12-02 16:05..12-02 16:06"),
        ("hours before the ceasefire took effect", "11-26 04:00..11-27 04:00"),
        ("minutes after the ceasefire took effect", "11-27 04:00..11-27 05:00"),
        ("two hours after the truce began", "11-27 05:30..11-27 06:30"),
        ("shortly after the truce began", "11-27 04:00..11-27 07:00"),
        ("the first 48 hours of the ceasefire", "11-27 04:00..11-29 04:00"),
        ("in the days before the ceasefire", "11-21 00:00..11-27 04:00"),
    ]
    .into_iter()
    .filter_map(|(text, expected)| {
        let found = read(text, Some(date(2024, 12, 3)), &zone);
        let told = |at: Option<Timestamp>| zone.to_datetime(at.unwrap()).strftime("%m-%d %H:%M").to_string();
        let got = match found.as_slice() {
            [one] if one.range.len() == text.len() => {
                one.interval.map_or("?".to_owned(), |on| format!("{}..{}", told(on.start), told(on.end)))
            }
            _ => shown(text, &found, &zone),
        };
        (got != expected).then(|| format!("{text}\n    got  {got}\n    want {expected}"))
    })
    .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_phrase_of_a_rules_documentation_is_read_by_that_rule() {
    let lead = "On Sunday troops fired at the post ";
    let zone = beirut();
    for (rule, doc) in TIME_RULES {
        for phrase in doc.split('"').skip(1).step_by(2) {
            let text = format!("{lead}{phrase}.");
            let found = read(&text, Some(date(2024, 12, 3)), &zone);
            let read = found.iter().any(|time| time.rule == *rule && time.range.end > lead.len());
            assert!(read, "{}: {phrase:?} is {}", rule.0, shown(&text, &found, &zone));
        }
    }
}

#[test]
fn seasons_of_the_southern_half_begin_half_a_year_later() {
    let zone = TimeZone::get("America/Santiago").unwrap();
    let text = "in the autumn of 2023";
    let found = read(text, Some(date(2024, 12, 3)), &zone);
    assert_eq!(shown(text, &found, &zone), "in the autumn of 2023 = 03-01..05-31(2023)");
}

#[test]
fn what_only_looks_like_a_time_is_left_alone() {
    check(&[
        ("they may march on", ""),
        ("It May be so", ""),
        ("He sat in the sun", ""),
        ("Sat down with them", ""),
        ("a second strike", ""),
        ("the 1701 resolution", ""),
        ("in Resolution 1701", ""),
        ("an AK-47 and 2 km", ""),
        ("in 2000 villages", ""),
        ("the march on Beirut", ""),
        ("March on, he said", ""),
        ("a night patrol, morning prayers", ""),
        ("the Sunday Times", ""),
        ("Good Friday", ""),
        ("Article 2 of the deal", ""),
        ("by the army, by Israel", ""),
        ("from Beirut to Tyre", ""),
        ("between Israel and Lebanon", ""),
        ("before the court, after the strike", ""),
        ("I am 5, a man", ""),
        ("Mar Elias and Dec the dog", ""),
        ("155mm and 12:1", ""),
        ("the late leader, early warning", ""),
        ("May Chidiac said in May Chidiac's house", ""),
        ("a three-day-old calf", ""),
        ("the previous government", ""),
        ("the Daily Star", ""),
        ("the May offensive", ""),
        ("the last two soldiers", ""),
        ("29-year-old", ""),
        ("this is the day of reckoning", ""),
        ("10/12 fighters, 3/4 of them, 9/11", ""),
        ("version 2.12.2024 and 1.2.3", ""),
        ("won 2-1 and 1-2; killed 1-2 people", ""),
        ("12/14 Main Street", ""),
        ("A/RES/28/11/2024, tel 28-11-2024-55", ""),
        ("at 1701 villages, at 3.50 on the scale", ""),
        ("123456 people", ""),
        ("He saw the Sun. The Mon people. Fri", ""),
        ("in the spring offensive, in the fall of Aleppo, the Arab Spring", ""),
        ("they spring, fall and winter here; the summer camp", ""),
        ("in the first week of ceasefire talks", ""),
        ("the first stage of the ceasefire, the second phase of the truce", ""),
        ("first aid, second hand, the next two soldiers", ""),
        ("a Christmas tree and a New Year resolution", ""),
        ("for the second time, two wars running", ""),
        ("the deadline, before the deadlines", ""),
        ("the end of the road, the start of the talks", ""),
        ("a reporting line, the period", ""),
        ("effective control, starting pistols", ""),
    ]);
}

#[test]
fn without_a_day_of_publication_only_the_calendar_and_the_ceasefire_resolve() {
    let zone = beirut();
    for (text, expected) in [
        ("on Monday", "on Monday = ?"),
        ("on 27 November", "on 27 November = ?"),
        ("on 27 November 2024", "on 27 November 2024 = 11-27"),
        ("last week", "last week = ?"),
        ("recently", "recently = ?"),
        ("a week into the truce", "a week into the truce = 12-04"),
        ("overnight", "overnight = ?"),
        (
            "On 2 December 2024 it fell; a day earlier it rose",
            "On 2 December 2024 = 12-02; a day earlier = 12-01",
        ),
    ] {
        let found = read(text, None, &zone);
        assert_eq!(shown(text, &found, &zone), expected);
        for found in found.iter().filter(|found| found.interval.is_none()) {
            assert_eq!(found.anchor, "none", "{text}");
        }
    }
}

#[test]
fn every_resolved_time_says_what_it_was_reckoned_from_and_how_finely() {
    let zone = beirut();
    for (text, anchor, granularity) in [
        ("on Monday", "publication", Granularity::Day),
        ("on Monday evening", "publication", Granularity::PartOfDay),
        ("on 27 November 2024", "absolute", Granularity::Day),
        ("at 04:00 on Wednesday", "publication", Granularity::Minute),
        ("at about 4 a.m. on Wednesday", "publication", Granularity::Hour),
        ("last week", "publication", Granularity::Days),
        ("in 2023", "absolute", Granularity::Year),
        ("since the truce began", "ceasefire-start", Granularity::Open),
        ("last month", "publication", Granularity::Month),
    ] {
        let found = read(text, Some(date(2024, 12, 3)), &zone);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(
            (found[0].anchor, found[0].interval.unwrap().granularity),
            (anchor, granularity),
            "{text}"
        );
    }
}

#[test]
fn a_weekday_that_is_the_day_of_publication_is_that_day_and_last_weekday_the_week_before() {
    let zone = TimeZone::UTC;
    for (text, expected) in [
        ("on Wednesday", "on Wednesday = 12-04"),
        ("last Wednesday", "last Wednesday = 11-27"),
        ("next Wednesday", "next Wednesday = 12-11"),
        ("It will go on Wednesday", "on Wednesday = 12-04"),
    ] {
        assert_eq!(shown(text, &read(text, Some(date(2024, 12, 4)), &zone), &zone), expected);
    }
}

#[test]
fn hours_are_told_in_the_zone_they_name_else_in_the_agreements() {
    let zone = beirut();
    for (text, start) in [
        ("at 17:00 on 2 December 2024", "2024-12-02T15:00:00Z"),
        ("at 17:00 GMT on 2 December 2024", "2024-12-02T17:00:00Z"),
        ("at 5 p.m. (EET) on 2 December 2024", "2024-12-02T15:00:00Z"),
        ("at 17:00 Indian time on 2 December 2024", "2024-12-02T11:30:00Z"),
        ("at 17:00 EET on 2 December 2024", "2024-12-02T15:00:00Z"),
        ("at 1730 GMT on 2 December 2024", "2024-12-02T17:30:00Z"),
        ("on the morning of 2 December 2024", "2024-12-02T03:00:00Z"),
    ] {
        let found = read(text, None, &zone);
        assert_eq!(found.len(), 1, "{text}: {}", shown(text, &found, &zone));
        assert_eq!(found[0].interval.unwrap().start.unwrap().to_string(), start, "{text}");
    }
}

#[test]
fn every_rule_is_documented_once() {
    let ids: std::collections::BTreeSet<&str> = TIME_RULES.iter().map(|(rule, _)| rule.0).collect();
    assert_eq!(ids.len(), TIME_RULES.len());
    assert!(TIME_RULES.iter().all(|(_, doc)| doc.trim().ends_with('.')));
}

#[test]
fn any_string_is_read_and_expressions_never_overlap() {
    let long = "since the end of the early late Monday from 3 to 4 and between ".repeat(3_000);
    let parts = [
        "",
        "é",
        "99999999999 years ago",
        "on 31 February 2024",
        "Feb 30",
        "in 9999",
        "00:00",
        "25:61",
        "last",
        "the",
        "'s Monday",
        "9999 weeks ago",
        "for 9999 years",
        "2024-13-45",
        "99/99/2024 00.00.1900 31/12/2099",
        "319999Z FOO 24 000000Z JAN 00",
        "on the night of 31-32 December, overnight into",
        "day 9999 of the truce, the 99999th week of the truce",
        "99999 hours after the truce, the first 99999 hours of the truce",
        "at 23:59 UTC+99 and 24:00 GMT-",
        "the next 9999 years",
        "،",
        long.as_str(),
    ];
    for text in parts {
        for published in [None, Some(date(2024, 2, 29)), Some(Date::MIN), Some(Date::MAX)] {
            let found = read(text, published, &TimeZone::UTC);
            assert!(found.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
            for found in &found {
                assert!(found.range.of(text).is_some());
                let at = found.interval.map_or((None, None), |interval| (interval.start, interval.end));
                assert!(at.0.zip(at.1).is_none_or(|(start, end)| start < end), "{text}: {found:?}");
            }
        }
    }
}
