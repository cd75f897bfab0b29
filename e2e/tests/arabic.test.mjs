// Arabic and Hebrew are laid out from the right: the whole page, not its words alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, stage } from "../lib/browser.mjs";
import { inLanguage, pages } from "../lib/pages.mjs";

const here = stage();

/** Where things stand on the page: their edges from the side where reading begins. */
async function edges(page) {
  return page.evaluate(() => {
    const rtl = document.documentElement.dir === "rtl";
    const wide = document.documentElement.clientWidth;
    const box = (selector) => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      if (!found) return null;
      const [start, end] = rtl ? [wide - found.right, wide - found.left] : [found.left, found.right];
      return { start: Math.round(start), end: Math.round(end), top: Math.round(found.top) };
    };
    const nav = ".mast nav:not(.tongues) li";
    return {
      brand: box(".brand a"),
      first: box(`${nav}:first-child a`),
      second: box(`${nav}:nth-child(2) a`),
      submit: box(`${nav}:last-child a`),
      tongues: box(".tongues ul"),
      heading: box("h1"),
      field: box("#ask label"),
      firstColumn: box("#list tbody th"),
      lastColumn: box("#list tbody td:last-child"),
      align: getComputedStyle(document.querySelector("h1")).textAlign,
    };
  });
}

for (const language of ["ar", "he"]) {
  test(`the layout is the mirror of the English one (${language})`, () =>
    here.as({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await open(page, "/incidents?lang=en");
      const english = await edges(page);
      await open(page, inLanguage("/incidents", language));
      const mirrored = await edges(page);
      assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
      for (const seen of [english, mirrored]) {
        assert.ok(seen.first.start < 70, "navigation begins where reading begins");
        assert.ok(seen.first.end <= seen.second.start + 4, "and runs on from there");
        assert.ok(seen.submit.start > 640, "the act stands at the far side");
        assert.ok(seen.tongues.start > 640, "and so do the languages");
        assert.ok(seen.firstColumn.start < 70 && seen.lastColumn.start > 640, "tables begin where reading begins");
      }
      for (const name of ["brand", "first", "heading", "field", "firstColumn"]) {
        assert.ok(Math.abs(english[name].start - mirrored[name].start) <= 2, `${name}: ${english[name].start} and ${mirrored[name].start}`);
      }
    }));
}

test("dates and numbers on an Arabic page are written as Arabic writes them", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents?lang=ar&from=2025-10-21&to=2025-10-27");
    const when = await page.locator("#list tbody td:nth-child(6)").first().innerText();
    assert.match(when, /تشرين الأول/, when);
    assert.doesNotMatch(when, /[a-z]/i);
    assert.match(await page.locator("#count").innerText(), /[\d٠-٩]+ (حادث|حوادث)/);
  }));

test("reports stay in their language: words carry their own direction inside an Arabic page", () =>
  here.as({}, async (page) => {
    const { incident, report } = await pages(here.url);
    await open(page, inLanguage(incident, "ar"));
    const said = page.locator(".said .words").first();
    assert.equal(await said.evaluate((words) => getComputedStyle(words).direction), "ltr");
    assert.equal(await said.getAttribute("lang"), "en");
    await open(page, inLanguage(report, "ar"));
    const text = page.locator(".reading .text p").first();
    assert.equal(await text.evaluate((words) => getComputedStyle(words).direction), "ltr");
    assert.equal(await page.locator(".reading .text").getAttribute("lang"), "en");
  }));

test("names, hashes and ranges inside Arabic sentences keep their order", () =>
  here.as({}, async (page) => {
    await open(page, "/?lang=ar");
    // The pieces of a line in the order in which they stand, read from the right.
    const order = await page.evaluate(() => {
      const link = document.querySelector('.foot a[href="/register"]').firstChild;
      const range = document.createRange();
      const at = (start, end) => (range.setStart(link, start), range.setEnd(link, end), range.getBoundingClientRect());
      const text = link.textContent;
      const hash = /[0-9a-f]{12,}/.exec(text);
      const first = at(hash.index, hash.index + 1);
      const last = at(hash.index + hash[0].length - 1, hash.index + hash[0].length);
      return { word: at(0, 1).left, first: first.left, last: last.left };
    });
    assert.ok(order.first < order.last, "a hash runs from left to right");
    assert.ok(order.word > order.last, "and stands to the left of the word before it");
  }));
