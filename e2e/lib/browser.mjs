// The browser, and a visitor in it who complains of whatever a page must not do: errors, breaches of its policy, requests to elsewhere.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "./mission.mjs";

const FLAGS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Whatever asks for another machine finds none.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Debian's Chromium, or the one named in the environment. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** A context whose pages are watched; `complaints` must stay empty but for those that `allowed` matches. */
export async function visit(browser, url, { allowed = [], ...options } = {}) {
  const context = await browser.newContext({ baseURL: url, locale: "en-GB", timezoneId: "Asia/Beirut", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(10_000);
  const complaints = [];
  const complain = (words) => {
    if (!allowed.some((pattern) => pattern.test(words))) complaints.push(words);
  };
  context.on("request", (request) => {
    const asked = new URL(request.url());
    if (!["data:", "blob:"].includes(asked.protocol) && asked.origin !== url) complain(`asks ${asked.href}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()} (${message.location().url}) on ${message.page()?.url()}`);
  });
  context.on("weberror", (error) => complain(`page error: ${error.error()}`));
  context.on("dialog", (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
    });
  });
  const page = await context.newPage();
  count(page, options.javaScriptEnabled !== false);
  const leave = async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  };
  return { context, page, complaints, leave };
}

/** A served demonstration and a browser for all the tests of a file. */
export function stage(...options) {
  const here = {};
  before(async () => {
    [here.site, here.browser] = await Promise.all([serve(undefined, ...options), launch()]);
    here.url = here.site.url;
  });
  after(async () => {
    await here.browser?.close();
    await here.site?.stop();
  });
  /** Runs a test as one visitor and then asks what it complains of. */
  here.as = async (visitor, walk) => {
    const { page, context, leave } = await visit(here.browser, here.url, visitor);
    try {
      await walk(page, context);
    } catch (error) {
      await context.close();
      throw error;
    }
    await leave();
  };
  return here;
}

/** Asks again until `check` gives something; the pages' own policy forbids Playwright's way of waiting for a condition. */
export async function until(check, what, patience = 15_000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await check().catch((error) => {
      // A page that is being left has nothing to tell yet.
      if (!/context was destroyed|navigation/i.test(error.message)) throw error;
    });
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Requests under way by page; what is new comes over a line that stays open and is not waited for. */
const pending = new WeakMap();

function count(page, scripts) {
  const under = new Set();
  pending.set(page, { under, scripts });
  page.on("request", (request) => {
    if (request.resourceType() !== "eventsource") under.add(request);
  });
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => under.delete(request));
}

/** Opens a path and waits until the islands on it stand. */
export async function open(page, path) {
  const answer = await page.goto(path, { waitUntil: "load" });
  await settled(page);
  return answer;
}

/** A document that is left while it is asked does not stand: no error, and no answer yet. */
function leaving(error) {
  if (!/context was destroyed|navigation/i.test(error.message)) throw error;
  return false;
}

/** Waits until a page is complete and what its scripts ask for has come and been drawn. */
export async function settled(page) {
  const { under, scripts } = pending.get(page);
  await until(async () => {
    const complete = await page.evaluate(() => document.readyState === "complete" && !document.body.hasAttribute("aria-busy")).catch(leaving);
    return complete && under.size === 0;
  }, "the page stands");
  // Frames are counted by a script, so where there is none nothing is left to draw.
  if (scripts) await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
