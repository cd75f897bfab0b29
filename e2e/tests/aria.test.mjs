// What a screen reader is told, as it was when somebody last looked at it.
import { test } from "node:test";
import { same, told } from "../lib/aria.mjs";
import { open, stage } from "../lib/browser.mjs";
import { inLanguage, pages } from "../lib/pages.mjs";

const here = stage();
const SHOWN = ["overview", "incidents", "incident", "report", "obligations", "register", "submit", "help"];

for (const language of ["en", "ar"]) {
  for (const name of SHOWN) {
    test(`${name} is told as before (${language})`, () =>
      here.as({}, async (page) => {
        const path = (await pages(here.url))[name];
        // Rows with one origin say what the others would; among several, which is named first hangs on the reports' random numbers.
        await open(page, inLanguage(name === "incidents" ? "/incidents?group=air&state=claimed_by_one" : path, language));
        same(`${name}.${language}`, await told(page));
      }));
  }
}
