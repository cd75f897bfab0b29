// `--public`: what everybody may see, and nothing that is the mechanism's own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { open, stage } from "../lib/browser.mjs";
import { overflow } from "../lib/layout.mjs";
import { BINARY } from "../lib/mission.mjs";

const here = stage("--public");
const WRONG = [/status of 40[045]/];

test("reports and intake are not there, not even by another method", () =>
  here.as({ allowed: WRONG }, async (page) => {
    for (const path of ["/reports", "/reports/rpt-0000000000000000", "/submit", "/api/v1/reports"]) {
      assert.equal((await page.goto(path)).status(), 404, path);
    }
    const sent = await page.request.post(`${here.url}/submit`, { multipart: { text: "x", action: "save" }, headers: { origin: here.url } });
    assert.ok([404, 405].includes(sent.status()), `${sent.status()}`);
  }));

test("no page leads to what is not there", () =>
  here.as({}, async (page) => {
    for (const path of ["/", "/incidents", "/statements", "/obligations", "/agreement", "/report", "/register", "/codebook", "/help"]) {
      const answer = await open(page, path);
      assert.equal(answer.status(), 200, path);
      const inner = await page.evaluate(() => [...document.querySelectorAll("a[href], form[action]")]
        .map((one) => one.getAttribute("href") ?? one.getAttribute("action"))
        .filter((link) => /^\/(reports|submit)/.test(link)));
      assert.deepEqual(inner, [], path);
      // The situation report is a document of its own, with its own head.
      if (path !== "/report") assert.equal(await page.locator(".standing.public").count(), 1, `${path} says that it is the publication view`);
      assert.deepEqual(await overflow(page), []);
      assert.deepEqual(await violations(page), [], path);
    }
  }));

test("an incident quotes its words, links out to where they stand, and holds no whole text", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents");
    const paths = await page.locator("#list a.title").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(paths.length > 0);
    let quoted = 0;
    let out = 0;
    for (const path of paths.slice(0, 12)) {
      await open(page, path);
      for (const words of await page.locator(".said .words").allInnerTexts()) {
        quoted += 1;
        assert.ok(words.length < 700, `${path} quotes ${words.length} letters`);
      }
      out += await page.locator(".said footer a[href^=http]").count();
    }
    assert.ok(quoted > 0, "words are quoted");
    assert.ok(out > 0, "with a link out");
  }));

test("the help says so, and the flag is told in --help", () => {
  assert.match(execFileSync(BINARY, ["serve", "--help"], { encoding: "utf8" }), /--public/);
});
