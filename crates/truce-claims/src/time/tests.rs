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
        ("struck late on Monday night", "late on Monday night = 12-02"),
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
        ("by the end of the year", ""),
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
