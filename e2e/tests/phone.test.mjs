// A phone, and text at twice its size: one scrolls down and never sideways.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, stage } from "../lib/browser.mjs";
import { overflow } from "../lib/layout.mjs";
import { inLanguage, pages } from "../lib/pages.mjs";

const here = stage();
const WRONG = [/status of 40[04]/];

for (const language of ["en", "ar"]) {
  test(`nothing stands out sideways at 390 pixels (${language})`, () =>
    here.as({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, allowed: WRONG }, async (page) => {
      const found = {};
      for (const [name, path] of Object.entries(await pages(here.url))) {
        await open(page, inLanguage(path, language));
        const out = await overflow(page);
        if (out.length > 0) found[name] = out;
      }
      assert.deepEqual(found, {});
    }));

  test(`nor with text at twice its size (${language})`, () =>
    here.as({ viewport: { width: 1280, height: 900 }, allowed: WRONG }, async (page) => {
      const found = {};
      for (const [name, path] of Object.entries(await pages(here.url))) {
        await open(page, inLanguage(path, language));
        await page.evaluate(() => {
          document.documentElement.style.fontSize = "32px";
        });
        const out = await overflow(page);
        if (out.length > 0) found[name] = out;
      }
      assert.deepEqual(found, {});
    }));
}

test("nor where the whole page is magnified four times (320 pixels)", () =>
  here.as({ viewport: { width: 320, height: 640 }, allowed: WRONG }, async (page) => {
    const found = {};
    for (const [name, path] of Object.entries(await pages(here.url))) {
      await open(page, path);
      const out = await overflow(page);
      if (out.length > 0) found[name] = out;
    }
    assert.deepEqual(found, {});
  }));
