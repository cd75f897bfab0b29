// A report is text from strangers. Whatever it holds is shown as text, and the page keeps its shape.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../lib/axe.mjs";
import { open, stage } from "../lib/browser.mjs";
import { overflow } from "../lib/layout.mjs";

const here = stage();

const TEXT = `<script>alert("one")</script><img src=x onerror=alert(2)> struck Khiam on 2 December 2024, the Lebanese army said.

Israeli drones <b id="injected">bombed</b> Tyre on Monday, "<iframe src='https://elsewhere.invalid/'></iframe>" Hezbollah said. <a href="javascript:alert(3)">here</a>

\u202eIsraeli artillery shelled Naqoura\u202c on Tuesday, UNIFIL said. \u2067\u2067\u2067 Never closed. \u202e\u202d

Rockets were fired at Kiryat Shmona ${"A".repeat(10_000)} on Wednesday, the IDF said.

An escape is \u001b[31m here. Hezbollah fired mortars at Mount Dov, the army said.

{{ 7*7 }} \${7*7} <%= 7*7 %> &lt;script&gt;alert(4)&lt;/script&gt; <!-- --> ]]> </textarea></div></main></html>

${"\u0301".repeat(400)} and ${"😀".repeat(300)}`;
const NAME = `"><script>alert(5)</script> \u202egnp.exe ${"W".repeat(1_500)}`;
const OUTLET = "<svg/onload=alert(6)>";
/** Cyrillic letters that look like Latin ones. */
const LOOKALIKE = "https://www.\u0440\u0430\u0443\u0440\u0430l.com/report?x=\"><script>alert(7)</script>";

/** Nothing of the report became part of the page. */
async function harmless(page, where) {
  const made = await page.evaluate(() => ({
    injected: document.querySelectorAll("#injected, main script, main iframe, main img, main [onerror], main [onload]").length,
    scripts: [...document.links].filter((link) => !["http:", "https:"].includes(link.protocol)).map((link) => link.href),
    footers: document.querySelectorAll("body > footer").length,
  }));
  assert.deepEqual(made, { injected: 0, scripts: [], footers: 1 }, where);
  assert.deepEqual(await overflow(page), [], `${where} keeps its width`);
}

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`a hostile report is shown as text, from the preview to the incidents (${viewport.width} pixels)`, () =>
    here.as({ viewport }, async (page) => {
      await open(page, "/submit");
      await page.locator("textarea[name=text]").fill(`${TEXT}\n\n${viewport.width}.`);
      await page.locator("[name=name]").fill(NAME);
      await page.locator("[name=outlet]").fill(OUTLET);
      await page.locator("[name=url]").fill(LOOKALIKE);
      await page.locator("button[value=preview]").click();
      await page.locator("section.preview").waitFor();
      await harmless(page, "the preview");
      assert.ok((await page.locator("section.preview .text").innerText()).includes('<script>alert("one")</script>'));

      await page.locator("button[value=save]").click();
      await page.waitForURL(/\/reports\/rpt-/);
      await harmless(page, "the report");
      const report = new URL(page.url()).pathname;
      const text = page.locator(".reading .text");
      assert.ok((await text.innerText()).includes("<b id=\"injected\">bombed</b>"));
      // An open override must not turn what follows: the paragraph after it begins at its own side.
      const after = text.locator("p", { hasText: "Rockets were fired" }).first();
      assert.equal(await after.evaluate((one) => getComputedStyle(one).direction), "ltr");
      const outward = await page.locator("main a[rel*=external]").count();
      assert.equal(outward, 0, "an address that looks like another is shown and not linked");
      assert.ok((await page.locator("main .fine").first().innerText()).includes(LOOKALIKE));
      assert.deepEqual((await violations(page)).filter((line) => !line.startsWith("region")), []);

      for (const path of ["/reports", "/incidents", "/statements", "/", "/report", "/register"]) {
        await open(page, path);
        await harmless(page, path);
      }
      await open(page, report);
      const incident = page.locator('.readings a[href^="/incidents/"]').first();
      if ((await incident.count()) > 0) {
        await incident.click();
        await page.waitForURL(/\/incidents\/\d+/);
        await harmless(page, "an incident");
      }
    }));
}

test("what cannot be a report is refused with its reason, and what was typed is kept", () =>
  here.as({ allowed: [/status of 400/] }, async (page) => {
    for (const [field, value, why] of [
      ["text", "Drones struck Khiam\u0000 on Monday.", /byte 19 is 0/],
      ["name", "W".repeat(3_000), /2000/],
      ["published", "", null],
      ["language", "<script>", /language/i],
    ]) {
      await open(page, "/submit");
      await page.locator("textarea[name=text]").fill("Israeli drones struck Khiam on 2 December 2024.");
      await page.locator("[name=outlet]").fill(OUTLET);
      await page.locator(`[name=${field}]`).fill(value);
      await page.locator("button[value=preview]").click();
      await page.locator(why ? ".verdictbox.fails" : "section.preview").waitFor();
      if (why) assert.match(await page.locator(".verdictbox.fails").innerText(), why);
      assert.equal(await page.locator("[name=outlet]").inputValue(), OUTLET);
      await harmless(page, field);
    }
  }));

test("hostile addresses get a clear page", () =>
  here.as({ allowed: [/status of 4\d\d/] }, async (page) => {
    for (const path of [
      "/incidents?text=%00%ff",
      "/incidents?from=%3Cscript%3Ealert(1)%3C/script%3E",
      `/incidents?text=${"A".repeat(4_000)}`,
      "/incidents?zone=%E2%80%AEzone",
      "/incidents?group=air&group=fire",
      "/incidents?nosuch=1",
      "/incidents/999999999999999999999",
      "/incidents/-1",
      "/reports/..%2f..%2fetc%2fpasswd",
      "/register/18446744073709551616",
      "/%3Cimg%20src=x%20onerror=alert(1)%3E",
      "/?lang=xx",
    ]) {
      const answer = await open(page, path);
      assert.ok(answer.status() < 500, `${path}: ${answer.status()}`);
      assert.ok((await page.locator("h1").innerText()).length > 3, path);
      await harmless(page, path);
    }
  }));
