// On paper: whole, with its map, and with the heads of tables on each sheet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, stage, until } from "../lib/browser.mjs";
import { pages } from "../lib/pages.mjs";
import { print } from "../lib/pdf.mjs";

const here = stage();

/** Sheets that each of these pages of the demonstration may take. */
const SHEETS = { overview: [1, 3], incidents: [3, 10], incident: [1, 3], report: [2, 9], situation: [8, 40] };

const bare = (text) => text.replace(/[\s\u00ad\u200b-\u200f\u2066-\u2069-]+/g, "");

for (const [name, [least, most]] of Object.entries(SHEETS)) {
  test(`${name} prints whole, on ${least} to ${most} sheets`, () =>
    here.as({}, async (page) => {
      await open(page, (await pages(here.url))[name]);
      const printed = await print(page);
      assert.ok(printed.pages >= least && printed.pages <= most, `${printed.pages} sheets`);
      assert.deepEqual(printed.cut, [], "no word stands beyond the paper");
      const all = bare(printed.text.join("\n"));
      await page.emulateMedia({ media: "print" });
      // Every cell, paragraph and heading that print shows is on the paper. Lines break anywhere, so letters are compared.
      const missing = await page.evaluate(() => {
        const shown = [...document.querySelectorAll("main h1, main h2, main h3, main p, main td, main th, main li, main dd")];
        return shown
          .filter((one) => one.checkVisibility() && one.children.length === 0 && !one.closest("details:not([open]) > :not(summary)"))
          .map((one) => one.innerText.trim())
          .filter((text) => text.length > 2);
      });
      const lost = missing.filter((text) => !all.includes(bare(text)));
      assert.deepEqual(lost, []);
      assert.match(printed.text[0], /Unofficial/, "the standing is on the first sheet");
      for (const sheet of printed.text) assert.ok(sheet.trim().length > 40, "no sheet is empty");
    }));
}

test("the head of a long table is on each of its sheets", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents");
    const printed = await print(page);
    const rows = printed.text.filter((sheet) => (sheet.match(/claimed\s+by\s+one/g) ?? []).length >= 3);
    assert.ok(rows.length >= 2, "the table runs over several sheets");
    for (const sheet of rows) assert.match(sheet, /Who\s+says/i);
  }));

test("the map on paper is the drawing, also where the interactive one was open", () =>
  here.as({ viewport: { width: 1280, height: 1000 } }, async (page) => {
    await open(page, "/incidents");
    await page.locator(".switch button").last().click();
    await page.locator(".live canvas").waitFor({ timeout: 30_000 });
    await until(() => page.evaluate(() => !document.querySelector(".is-loading")), "the map is loaded", 30_000);
    const printed = await print(page);
    assert.equal(printed.images, 0, "no picture of a canvas");
    const words = bare(printed.text.join("\n"));
    for (const name of ["Naqoura", "Nabatieh", "SouthernLitaniArea"]) assert.ok(words.includes(name), `${name} is on the printed map`);
    assert.doesNotMatch(printed.text.join("\n"), /Interactive/, "and no button is");
  }));

test("a query prints with what was asked for", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents?group=air&from=2025-10-21&to=2025-10-27");
    const printed = await print(page);
    assert.ok(printed.pages <= 3, `${printed.pages} sheets`);
    assert.match(printed.text.join("\n"), /October\s+2025/);
  }));
