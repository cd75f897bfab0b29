// The language in which scripts write numbers and dates: that of the page, with the digits the mission chose.

const root = document.documentElement;
// The server writes "3 February 2026" in English, and the months in Arabic as the Levant does.
const base = { en: "en-GB", ar: "ar-LB" }[root.lang] ?? (root.lang || "en");

/** A locale for `Intl`. */
export const LOCALE = `${base}-u-nu-${document.body.dataset["one"] === "١" ? "arab" : "latn"}`;
