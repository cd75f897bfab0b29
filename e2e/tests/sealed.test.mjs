// Nothing leaves the machine and nothing breaks the pages' policy: every page, every language, the map and the submitting included.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, stage } from "../lib/browser.mjs";
import { LANGUAGES, inLanguage, pages } from "../lib/pages.mjs";

const here = stage();

for (const language of LANGUAGES) {
  test(`no page asks another machine, breaks its policy or has an error (${language})`, () =>
    here.as({ allowed: [/status of 400.*from=soon/] }, async (page) => {
      for (const path of Object.values(await pages(here.url))) {
        const answer = await open(page, inLanguage(path, language));
        assert.equal(answer.status(), path.includes("soon") ? 400 : 200, path);
        const policy = answer.headers()["content-security-policy"];
        assert.match(policy, /default-src 'self'/);
        assert.doesNotMatch(policy, /unsafe-eval|https?:/);
      }
    }));
}

test("nor does the interactive map", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents");
    await page.locator(".switch button").last().click();
    await page.locator(".live canvas").waitFor({ timeout: 30_000 });
    await page.locator(".is-loading").waitFor({ state: "detached", timeout: 30_000 });
  }));

test("the watch itself sees a breach", async () => {
  const seen = await here
    .as({}, async (page) => {
      await open(page, "/");
      await page.evaluate(() => {
        const image = document.createElement("img");
        image.src = "https://elsewhere.invalid/pixel.png";
        document.body.append(image);
      });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    })
    .then(() => "nothing", (error) => error.message);
  assert.match(seen, /policy: img-src/);
});
