// Everything a mouse can do, a keyboard can: nothing is out of reach, and one always sees where one is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, settled, stage, until } from "../lib/browser.mjs";
import { pages } from "../lib/pages.mjs";

const here = stage();

/** What has the focus now: a name, whether it is to be seen, and whether its focus is. */
async function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const summary = at.tagName === "SUMMARY" || at.tagName === "A" || at.tagName === "BUTTON";
    return {
      id: (at.dataset.e2e ??= String(Math.random())),
      tag: at.tagName.toLowerCase(),
      href: at.getAttribute("href"),
      words: (at.textContent ?? "").trim().slice(0, 40) || at.getAttribute("aria-label") || at.getAttribute("name"),
      marked: (parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none") || style.boxShadow !== "none",
      seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      summary,
    };
  });
}

/** Presses Tab through the whole page and gives every stop. */
async function walk(page, most = 1200) {
  const stops = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop || stop.id === stops[0]?.id) return stops;
    stops.push(stop);
  }
  throw new Error(`more than ${most} stops`);
}

/** Presses Tab until something is reached. */
async function reach(page, selector, most = 200) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} was not reached in ${most} steps`);
}

test("the first stop is the way past the navigation, and it leads there", () =>
  here.as({}, async (page) => {
    await open(page, "/");
    await page.keyboard.press("Tab");
    const skip = await focused(page);
    assert.equal(skip.href, "#main");
    assert.ok(skip.seen && skip.marked, "it shows itself when it is reached");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
  }));

for (const name of ["overview", "incident", "report", "register", "submit", "obligations"]) {
  test(`every interactive thing is reached, in order, and shows its focus: ${name}`, () =>
    here.as({}, async (page) => {
      const path = (await pages(here.url))[name];
      await open(page, path);
      const wanted = await page.evaluate(() => {
        const all = document.querySelectorAll(
          "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']",
        );
        return [...all].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled).length;
      });
      const stops = await walk(page);
      const unseen = stops.filter((stop) => !stop.seen).map((stop) => `${stop.tag} ${stop.words}`);
      const unmarked = stops.filter((stop) => !stop.marked).map((stop) => `${stop.tag} ${stop.words}`);
      assert.deepEqual(unseen, [], "whatever has the focus is in view");
      assert.deepEqual(unmarked, [], "and its focus is to be seen");
      // A date field is one thing with several stops.
      const things = new Set(stops.map((stop) => stop.id)).size;
      assert.equal(things, wanted);
      const tabbed = await page.evaluate(() => document.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').length);
      assert.equal(tabbed, 0, "the order is the page's own");
    }));
}

test("the filter is filled in and sent, and an incident opened, without a mouse", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents");
    await reach(page, "[name=zone]");
    await page.keyboard.type("in Lebanon, or");
    assert.equal(await page.locator("[name=zone]").inputValue(), "lebanon:maybe");
    await reach(page, "#ask button[type=submit]");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("zone") === "lebanon:maybe");
    await page.locator("#clear a").waitFor();
    await settled(page);
    await reach(page, "#list a.title");
    const title = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/incidents\/\d+/);
    assert.equal((await page.locator("h1").innerText()).slice(0, 12), title.slice(0, 12));
  }));

test("what is folded opens with Enter and with the space bar", () =>
  here.as({}, async (page) => {
    await open(page, (await pages(here.url)).incident);
    await reach(page, ".assessments summary");
    const isOpen = () => page.evaluate(() => document.activeElement.parentElement.open);
    await page.keyboard.press("Enter");
    assert.equal(await isOpen(), true);
    await page.keyboard.press("Space");
    assert.equal(await isOpen(), false);
  }));

test("the window on the timeline moves by key, and the list follows", () =>
  here.as({}, async (page) => {
    await open(page, "/incidents");
    const before = await page.locator("#count").innerText();
    await reach(page, ".brush-end-0");
    const first = await page.evaluate(() => document.activeElement.getAttribute("aria-valuetext"));
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    await page.waitForURL((url) => url.searchParams.has("from"));
    await until(async () => (await page.locator("#count").innerText()) !== before, "the count follows");
    const now = await page.evaluate(() => document.activeElement.getAttribute("aria-valuetext"));
    assert.notEqual(now, first, "the end says its new date, and the focus stays on it");
    const from = new URL(page.url()).searchParams.get("from");
    assert.equal(await page.locator("[name=from]").inputValue(), from);
    await page.keyboard.press("Home");
    await page.waitForURL((url) => !url.searchParams.has("from"));
    await until(async () => (await page.locator("#count").innerText()) === before, "everything is back");
  }));

test("the interactive map opens, moves and names its incidents by key, and can be left again", () =>
  here.as({ viewport: { width: 1280, height: 1000 } }, async (page) => {
    await open(page, "/incidents");
    await reach(page, ".switch button:last-of-type");
    await page.keyboard.press("Enter");
    await page.locator(".live canvas").waitFor({ timeout: 30_000 });
    assert.equal(await page.locator(".switch button").last().getAttribute("aria-pressed"), "true");
    const canvas = page.locator(".live canvas");
    assert.ok(await canvas.getAttribute("aria-label"), "it has a name");
    await reach(page, ".live canvas");
    assert.ok((await focused(page)).marked, "its focus is to be seen");
    await page.keyboard.press("Tab");
    const onward = await page.evaluate(() => document.activeElement !== document.querySelector(".live canvas"));
    assert.ok(onward, "the map does not hold the focus");
    await page.keyboard.press("Shift+Tab");
    await page.locator(".switch button").first().focus();
    await page.keyboard.press("Enter");
    await until(() => page.locator("#drawing svg").isVisible(), "the drawing is back");
  }));
