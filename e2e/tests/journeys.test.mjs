// What people come for, walked by a browser: in English and in Arabic, with scripts and without them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open, settled, stage } from "../lib/browser.mjs";
import { article } from "../lib/mission.mjs";
import { inLanguage } from "../lib/pages.mjs";

const here = stage();
const WEEK = { from: "2025-10-21", to: "2025-10-27" };

async function numbers(page) {
  return page.locator("#list tbody th a").evaluateAll((links) => links.map((link) => link.textContent.trim()));
}

/** Chooses zone and week in the form and sends it, as somebody with a mouse would. */
async function narrow(page) {
  await page.locator("[name=zone]").selectOption("lebanon:maybe");
  await page.locator("[name=from]").fill(WEEK.from);
  await page.locator("[name=to]").fill(WEEK.to);
  await page.locator("#ask button[type=submit]").click();
  await page.waitForURL((url) => url.searchParams.get("to") === WEEK.to && url.searchParams.get("zone") === "lebanon:maybe");
  await page.locator("#clear a").waitFor();
}

for (const language of ["en", "ar"]) {
  for (const scripts of [true, false]) {
    const how = `${language}, scripts ${scripts ? "on" : "off"}`;
    const visitor = { javaScriptEnabled: scripts, acceptDownloads: true };

    test(`from the overview to the proof of what an incident rests on (${how})`, () =>
      here.as(visitor, async (page) => {
        await open(page, inLanguage("/", language));
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        assert.equal(await page.locator("html").getAttribute("dir"), language === "ar" ? "rtl" : "ltr");

        await page.locator('.mast nav:not(.tongues) a[href^="/incidents"]').click();
        await page.locator("#ask").waitFor();
        await settled(page);
        assert.equal(await page.locator("html").getAttribute("lang"), language, "the language is kept from page to page");
        const all = await numbers(page);
        await narrow(page);
        const some = await numbers(page);
        assert.ok(some.length > 0 && some.length < all.length, `${some.length} of ${all.length}`);
        assert.ok(some.every((number) => all.includes(number)));

        const number = some[0];
        await page.locator("#list tbody a.title").first().click();
        await page.waitForURL(new RegExp(`/incidents/${number}(\\?|$)`));
        const words = (await page.locator(".said .words").first().innerText()).slice(1, -1).trim();
        assert.ok(words.length > 5);

        await page.locator(".said footer a.ref").first().click();
        await page.waitForURL(/\/reports\/rpt-/);
        const text = await page.locator(".reading .text").innerText();
        const bare = (string) => string.replace(/[\s\d“”"«»]+/g, " ");
        assert.ok(bare(text).includes(bare(words).trim().slice(0, 40).trim()), `the report has the words “${words}”`);
        assert.ok((await page.locator(".reading mark").count()) > 0);
        assert.equal(await page.locator(":target").count(), 1, "the link leads to the claim, not to the top of the page");

        await page.locator('main a[href^="/register/"]').first().click();
        await page.waitForURL(/\/register\/\d+$/);
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.locator('main a[href$="/proof"]').first().click(),
        ]);
        const proof = await readFile(await download.path(), "utf8");
        assert.match(proof, /^c2sp\.org\/tlog-proof@v1\n/);

        await page.locator('.mast nav:not(.tongues) a[href^="/register"]').click();
        await page.locator("form.check textarea").fill(proof);
        await page.locator("form.check button").click();
        await page.locator(".verdictbox").waitFor();
        assert.equal(await page.locator(".verdictbox.fails").count(), 0, await page.locator(".verdictbox").innerText());

        // Another entry's number on the same path: the check can say no.
        const index = Number(/^index (\d+)$/m.exec(proof)[1]);
        await page.locator("form.check textarea").fill(proof.replace(/^index \d+$/m, `index ${index === 0 ? 1 : 0}`));
        await page.locator("form.check button").click();
        await page.locator(".verdictbox.fails").waitFor();
      }));

    test(`an article is pasted, looked at and saved (${how})`, () =>
      here.as(visitor, async (page) => {
        const name = `Pasted ${language} ${scripts}`;
        await open(page, inLanguage("/submit", language));
        // One letter more, so that each of these visitors files a report of their own.
        await page.locator("textarea[name=text]").fill(`${article().trim()}\n\n${name}.`);
        await page.locator("[name=outlet]").fill("The paper");
        await page.locator("[name=published]").fill("2024-12-03");
        await page.locator("[name=name]").fill(name);
        await page.locator("button[value=preview]").click();
        await page.locator("section.preview .readings").waitFor();
        const marks = await page.locator("section.preview mark").count();
        const claims = await page.locator("section.preview .readings > li").count();
        assert.ok(claims >= 5 && marks >= claims / 2, `${claims} claims, ${marks} underlined pieces`);
        assert.equal(await page.locator("[name=outlet]").inputValue(), "The paper", "what was typed is kept");

        await page.locator("button[value=save]").click();
        await page.waitForURL(/\/reports\/rpt-/);
        assert.equal(await page.locator(".readings > li").count(), claims, "the report reads as its preview did");

        await page.locator('.mast nav:not(.tongues) a[href^="/reports"]').click();
        const row = page.locator(".reportlist tbody tr", { hasText: name });
        await row.waitFor();
        assert.match(await row.innerText(), /The paper/);
      }));
  }
}

test("a query is one address: the list, the downloads and a reload agree", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents");
    await narrow(page);
    const shown = await numbers(page);
    const csv = await (await page.request.get(await page.locator('.downloads a[href*=".csv"]').getAttribute("href"))).text();
    const listed = csv.split("\n").filter((line) => /^\d+,/.test(line)).map((line) => line.split(",")[0]);
    assert.deepEqual([...shown].sort(), [...listed].sort());
    await page.reload();
    await settled(page);
    assert.deepEqual(await numbers(page), shown);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.get("to"));
    await settled(page);
    assert.ok((await numbers(page)).length > shown.length, "back leads to the list before");
  }));
