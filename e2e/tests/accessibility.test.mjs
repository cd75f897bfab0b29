// WCAG 2.2 AA by axe-core, contrast included: every page, four languages, light and dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { open, stage } from "../lib/browser.mjs";
import { LANGUAGES, inLanguage, pages } from "../lib/pages.mjs";

const here = stage();
const WRONG = [/status of 40[04]/];

for (const language of LANGUAGES) {
  test(`no page has a violation, in light or in dark (${language})`, () =>
    here.as({ allowed: WRONG }, async (page) => {
      const found = [];
      for (const [name, path] of Object.entries(await pages(here.url))) {
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await open(page, inLanguage(path, language));
        for (const line of await violations(page)) found.push(`${name}, light: ${line}`);
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        // Colours are all that changes.
        for (const line of await violations(page, ["color-contrast", "link-in-text-block"])) found.push(`${name}, dark: ${line}`);
      }
      assert.deepEqual(found, []);
    }));
}

test("nor has a preview, a proof that fails, an empty answer or everything unfolded", () =>
  here.as({}, async (page) => {
    const found = [];
    const look = async (name) => found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
    await open(page, "/submit");
    await page.locator("textarea[name=text]").fill("Israeli drones struck Khiam on 2 December 2024, the Lebanese army said.");
    await page.locator("button[value=preview]").click();
    await page.locator("section.preview .readings").waitFor();
    await look("preview");
    await open(page, "/register");
    await page.locator("form.check textarea").fill("no proof");
    await page.locator("form.check button").click();
    await page.locator(".verdictbox.fails").waitFor();
    await look("failed proof");
    await open(page, "/incidents?text=nothinghasthisword");
    await look("empty");
    const all = await pages(here.url);
    for (const name of ["incident", "report"]) {
      await open(page, all[name]);
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      await look(`${name} unfolded`);
    }
    assert.deepEqual(found, []);
  }));
